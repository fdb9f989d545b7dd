import { followObjection } from '@duixian/funds/plans-contract';
import { dayFromText, type LegalDay } from '@duixian/kernel/legal-day';
import { Form, Input, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useSession } from '../../../session/session.tsx';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { Plan } from './plan.ts';
import { distributionTexts } from './texts.ts';

export type ObjectionAct = 'tell-others' | 'oppose' | 'tell-objector' | 'sue' | 'by-law' | 'won' | 'lost' | 'withdrawn';

interface Values {
  readonly on: string;
  readonly notice?: string;
  readonly words?: string;
  readonly number?: string;
}

interface Props {
  readonly plan: Plan;
  readonly objection: Plan['objections'][number];
  readonly act: ObjectionAct;
  readonly onDone: () => void;
}

/** 登记一个环节 · A day, and for an opposition or a suit who or under which number. */
export function ObjectionStep({ plan, objection, act, onDone }: Props) {
  const t = useTexts(distributionTexts);
  const c = useTexts(common);
  const { today } = useSession();
  const following = useAct(followObjection, onDone);
  const need = { required: true, whitespace: true, message: t('need') };
  const silent = objection.replies.filter((reply) => reply.opposedOn === null);
  const submit = (values: Values) => {
    const on = dayFromText(values.on);
    if (on !== undefined) void following.act({ params: { objection: objection.objection }, body: bodyOf(act, on, values) });
  };
  return (
    <KeptForm<Values>
      keep={`funds.objection-step.${objection.objection}`}
      acts={[following]}
      layout="vertical"
      initialValues={{ on: today.toString(), notice: silent[0]?.notice }}
      onFinish={submit}
    >
      <div className="draft-sums">
        <Form.Item name="on" label={t('objections.on')} rules={[need, dayRule(c('day.notDay'))]}>
          <DayField />
        </Form.Item>
        {act === 'sue' ? (
          <Form.Item name="number" label={t('objections.number')} rules={[need]}>
            <Input maxLength={100} />
          </Form.Item>
        ) : null}
        {act === 'oppose' ? (
          <Form.Item name="notice" label={t('objections.who')} rules={[need]}>
            <Select
              popupMatchSelectWidth={false}
              options={silent.map(({ notice }) => ({
                value: notice,
                label: plan.notices.find((each) => each.notice === notice)?.name ?? notice,
              }))}
            />
          </Form.Item>
        ) : null}
      </div>
      {act === 'oppose' ? (
        <Form.Item name="words" label={t('objections.words')} rules={[need]}>
          <Input.TextArea rows={2} maxLength={2_000} />
        </Form.Item>
      ) : null}
      <RefusalNote problem={following.problem} texts={distributionTexts} onRetry={following.retry} />
      <ActButton small primary submits pending={following.pending}>
        {t(`objections.acts.${act}`)}
      </ActButton>
    </KeptForm>
  );
}

function bodyOf(act: ObjectionAct, on: LegalDay, { notice = '', words = '', number = '' }: Values) {
  switch (act) {
    case 'tell-others':
    case 'tell-objector':
      return { kind: act, on } as const;
    case 'oppose':
      return { kind: act, on, notice, words } as const;
    case 'sue':
      return { kind: act, on, number } as const;
    case 'by-law':
    case 'won':
    case 'lost':
    case 'withdrawn':
      return { kind: 'end', on, outcome: act } as const;
  }
}
