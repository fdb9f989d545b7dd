import { bookClaimPayment } from '@duixian/assets/hand-contract';
import { idFrom } from '@duixian/kernel/ids';
import { fenFromYuan } from '@duixian/kernel/money';
import { Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { amountRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { Asset, Measure, PropertyCase } from '../property-case.ts';
import { MoneyPick } from './money-pick.tsx';
import { handTexts } from './texts.ts';

interface Values {
  readonly receipt: string;
  readonly amount: string;
}

interface Props {
  readonly file: PropertyCase;
  readonly asset: Asset;
  readonly measure: Measure;
  readonly onDone: () => void;
}

/** 对应到账 · Which money of the case's account the third debtor paid. */
export function PaymentForm({ file, asset, measure, onDone }: Props) {
  const t = useTexts(handTexts);
  const c = useTexts(common);
  const [form] = Form.useForm<Values>();
  const booking = useAct(bookClaimPayment, onDone);
  const need = { required: true, message: t('need') };
  const submit = ({ receipt, amount }: Values) => {
    const sum = fenFromYuan(amount);
    if (!sum.ok) return;
    const body = { receipt: idFrom<'receipt'>(receipt), amount: sum.value };
    void booking.act({ params: { case: file.caseId, measure: measure.measureId }, body });
  };
  return (
    <KeptForm<Values>
      form={form}
      keep={`assets.claim-payment.${measure.measureId}`}
      acts={[booking]}
      layout="vertical"
      initialValues={{}}
      onFinish={submit}
    >
      {measure.claim === null ? null : <p className="soft">{t('missingLine', { missing: measure.claim.missing })}</p>}
      <MoneyPick file={file} payer={thirdDebtorOf(asset)} form={form} required />
      <Form.Item name="amount" label={t('paid')} rules={[need, amountRule(c('money.notAmount'))]}>
        <MoneyField />
      </Form.Item>
      <RefusalNote problem={booking.problem} texts={handTexts} onRetry={booking.retry} />
      <ActButton primary submits pending={booking.pending} hotkey="ctrl+enter">
        {t('payment')}
      </ActButton>
    </KeptForm>
  );
}

function thirdDebtorOf(asset: Asset): string {
  const name: unknown = typeof asset.facts === 'object' && asset.facts !== null ? Reflect.get(asset.facts, 'thirdDebtor') : undefined;
  return typeof name === 'string' ? name : '';
}
