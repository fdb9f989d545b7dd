import { objectToDistribution } from '@duixian/funds/plans-contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { type Fen, fenFromYuan, ZERO_FEN } from '@duixian/kernel/money';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useSession } from '../../../session/session.tsx';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { amountRule, dayRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { CLAIM_KINDS, type ClaimKind } from './draft-values.ts';
import type { Plan } from './plan.ts';
import { distributionTexts } from './texts.ts';

const CHANGES = ['strike', 'figures', 'priority', 'rank', 'nature', 'in-time'] as const;

interface Values {
  readonly notice: string;
  readonly receivedOn: string;
  readonly reason: string;
  readonly claim: string;
  readonly kind: (typeof CHANGES)[number];
  readonly titleDebt?: string;
  readonly doubled?: string;
  readonly rank?: number;
  readonly nature?: ClaimKind;
}

interface Props {
  readonly plan: Plan;
  readonly by: readonly Plan['notices'][number][];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 登记异议 · What the objector wants, as a change of one claim. */
export function NoteObjection({ plan, by, open, onClose }: Props) {
  const t = useTexts(distributionTexts);
  return (
    <Modal open={open} onCancel={onClose} title={t('objecting.title')} footer={null} destroyOnHidden width={560}>
      <Noting plan={plan} by={by} onDone={onClose} />
    </Modal>
  );
}

function Noting({ plan, by, onDone }: Omit<Props, 'open' | 'onClose'> & { readonly onDone: () => void }) {
  const t = useTexts(distributionTexts);
  const c = useTexts(common);
  const { today } = useSession();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form);
  const objecting = useAct(objectToDistribution, onDone);
  const need = { required: true, message: t('need') };
  const submit = (values: Values) => {
    const receivedOn = dayFromText(values.receivedOn);
    if (receivedOn === undefined) return;
    const { notice, reason } = values;
    void objecting.act({
      params: { distribution: plan.distributionId },
      body: { notice, receivedOn, reason, change: changeOf(values) },
    });
  };
  return (
    <KeptForm<Values>
      keep={`funds.noting.${plan.distributionId}`}
      acts={[objecting]}
      form={form}
      layout="vertical"
      initialValues={{ receivedOn: today.toString(), kind: 'strike' }}
      onFinish={submit}
    >
      <p className="soft">{t('objecting.lead')}</p>
      <div className="draft-sums">
        <Form.Item name="notice" label={t('objecting.by')} rules={[need]}>
          <Select options={by.map((each) => ({ value: each.notice, label: each.name }))} />
        </Form.Item>
        <Form.Item name="receivedOn" label={t('objecting.receivedOn')} rules={[need, dayRule(c('day.notDay'))]}>
          <DayField />
        </Form.Item>
        <Form.Item name="claim" label={t('objecting.claim')} rules={[need]}>
          <Select options={plan.question.claims.map((claim) => ({ value: claim.id, label: claim.creditor }))} />
        </Form.Item>
        <Form.Item name="kind" label={t('objecting.kind')}>
          <Select options={CHANGES.map((value) => ({ value, label: t(`objecting.kinds.${value}`) }))} />
        </Form.Item>
        {kind === 'figures' ? (
          <>
            <Form.Item name="titleDebt" label={t('objecting.titleDebt')} rules={[need, amountRule(c('money.notAmount'))]}>
              <MoneyField />
            </Form.Item>
            <Form.Item name="doubled" label={t('objecting.doubled')} rules={[amountRule(c('money.notAmount'))]}>
              <MoneyField />
            </Form.Item>
          </>
        ) : null}
        {kind === 'rank' ? (
          <Form.Item name="rank" label={t('objecting.rank')}>
            <InputNumber min={1} max={10_000} precision={0} />
          </Form.Item>
        ) : null}
        {kind === 'nature' ? (
          <Form.Item name="nature" label={t('objecting.nature')} rules={[need]}>
            <Select options={CLAIM_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
          </Form.Item>
        ) : null}
      </div>
      <Form.Item name="reason" label={t('objecting.reason')} rules={[{ ...need, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
      <RefusalNote problem={objecting.problem} texts={distributionTexts} onRetry={objecting.retry} />
      <ActButton primary submits pending={objecting.pending} hotkey="ctrl+enter">
        {t('objecting.save')}
      </ActButton>
    </KeptForm>
  );
}

function changeOf({ kind, claim, titleDebt, doubled, rank, nature }: Values) {
  switch (kind) {
    case 'figures':
      return { kind, claim, titleDebt: amountOf(titleDebt), doubled: amountOf(doubled) };
    case 'priority':
      return { kind, claim, priority: null };
    case 'rank':
      return { kind, claim, seizureRank: rank ?? null };
    case 'nature':
      return { kind, claim, nature: nature ?? ('ordinary' as const) };
    case 'strike':
    case 'in-time':
      return { kind, claim };
  }
}

function amountOf(text: string | undefined): Fen {
  const read = fenFromYuan(text ?? '');
  return read.ok ? read.value : ZERO_FEN;
}
