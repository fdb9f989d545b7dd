import { type caseObservers, grantLook } from '@duixian/cases/observer-contract';
import type { Replied } from '@duixian/contract/endpoint';
import type { CaseId, PersonId } from '@duixian/kernel/ids';
import { dayFromText, type LegalDay } from '@duixian/kernel/legal-day';
import { Form, Input, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { observerTexts } from './texts.ts';

interface Props {
  readonly caseId: CaseId;
  readonly observers: Replied<typeof caseObservers>['observers'];
  readonly latest: LegalDay;
}

interface Values {
  readonly person: PersonId;
  readonly until: string;
  readonly reason: string;
}

/** 授权 · One observer, until the end of one day, for a reason. */
export function GrantForm({ caseId, observers, latest }: Props) {
  const t = useTexts(observerTexts);
  const c = useTexts(common);
  const done = useDone();
  const [form] = Form.useForm<Values>();
  const granting = useAct(grantLook, () => {
    done(t('granted'));
    form.resetFields();
  });
  const submit = ({ until, ...values }: Values) => {
    const on = dayFromText(until);
    if (on !== undefined) void granting.act({ params: { case: caseId }, body: { ...values, until: on } });
  };
  const need = { required: true, message: t('need') };
  return (
    <KeptForm<Values> keep={`cases.observers.${caseId}`} acts={[granting]} form={form} layout="vertical" onFinish={submit}>
      <Form.Item name="person" label={t('person')} rules={[need]}>
        <Select options={observers.map(({ person, name }) => ({ value: person, label: name }))} />
      </Form.Item>
      <Form.Item name="until" label={t('lastDay')} extra={t('latest', { latest })} rules={[need, dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={[need]}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
      <div className="stack">
        <RefusalNote problem={granting.problem} texts={observerTexts} onRetry={granting.retry} />
        <ActButton primary submits pending={granting.pending}>
          {t('grant')}
        </ActButton>
      </div>
    </KeptForm>
  );
}
