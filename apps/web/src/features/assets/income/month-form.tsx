import { enterMonth } from '@duixian/assets/hold-contract';
import { type Id, idFrom } from '@duixian/kernel/ids';
import { dayFromText, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fenFromYuan, yuanText } from '@duixian/kernel/money';
import { Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { amountRule, dayRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { MoneyPick } from '../hand/money-pick.tsx';
import type { PropertyCase } from '../property-case.ts';
import { assetsTexts } from '../texts.ts';
import { incomeTexts } from './texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly withholding: Id<'withholding'>;
  readonly employer: string;
  readonly take: Fen;
  /** The first month nobody has put down. */
  readonly month: LegalDay | undefined;
  readonly onDone: () => void;
}

interface Values {
  readonly month: string;
  readonly amount: string;
  readonly receipt?: string;
  readonly note: string;
}

/** 逐月登记 · Which money of the account the employer sent for a month; zero with the reason why it sent nothing. */
export function MonthForm({ file, withholding, employer, take, month, onDone }: Props) {
  const [form] = Form.useForm<Values>();
  const t = useTexts(incomeTexts);
  const c = useTexts(common);
  const entering = useAct(enterMonth, onDone);
  const need = { required: true, message: t('need') };
  const submit = (values: Values) => {
    const [on, amount] = [dayFromText(values.month), fenFromYuan(values.amount)];
    if (on === undefined || !amount.ok) return;
    const receipt = amount.value > 0n && values.receipt !== undefined ? idFrom<'receipt'>(values.receipt) : null;
    const body = { month: on, amount: amount.value, receipt, note: values.note };
    void entering.act({ params: { case: file.caseId, withholding }, body });
  };
  return (
    <KeptForm<Values>
      form={form}
      keep={`assets.month-form.${file.caseId}.${withholding}`}
      acts={[entering]}
      layout="vertical"
      initialValues={{ amount: yuanText(take), ...(month === undefined ? {} : { month: month.toString() }) }}
      onFinish={submit}
    >
      <Form.Item name="month" label={t('fields.month')} rules={[need, dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <MoneyPick file={file} payer={employer} form={form} required={false} />
      <Form.Item name="amount" label={t('fields.amount')} rules={[need, amountRule(c('money.notAmount'))]}>
        <MoneyField />
      </Form.Item>
      <Form.Item name="note" label={t('fields.note')} rules={[{ ...need, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <RefusalNote problem={entering.problem} texts={assetsTexts} onRetry={entering.retry} />
      <ActButton primary submits pending={entering.pending} hotkey="ctrl+enter">
        {t('acts.month')}
      </ActButton>
    </KeptForm>
  );
}
