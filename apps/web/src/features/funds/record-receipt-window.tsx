import type { Replied } from '@duixian/contract/endpoint';
import { recordReceipt } from '@duixian/funds/receipt-contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { fenFromYuan } from '@duixian/kernel/money';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useSession } from '../../session/session.tsx';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { amountRule, dayRule } from '../../ui/field-rules.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { fundsTexts } from './texts.ts';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Values {
  readonly reference: string;
  readonly amount: string;
  readonly valueOn: string;
  readonly payerName: string;
  readonly payerAccount?: string;
  readonly payerBank?: string;
  readonly subAccount?: string;
  readonly remark?: string;
}

/** 登记到账 · For a line the statement did not bring. */
export function RecordReceiptWindow({ open, onClose }: Props) {
  const t = useTexts(fundsTexts);
  return (
    <Modal open={open} onCancel={onClose} title={t('record.title')} footer={null} destroyOnHidden width={520}>
      <Recording />
    </Modal>
  );
}

function Recording() {
  const t = useTexts(fundsTexts);
  const c = useTexts(common);
  const { today } = useSession();
  const [done, setDone] = useState<Replied<typeof recordReceipt> | undefined>(undefined);
  const recording = useAct(recordReceipt, setDone);
  const need = { required: true, whitespace: true, message: t('record.need') };
  const submit = (values: Values) => {
    const amount = fenFromYuan(values.amount);
    const valueOn = dayFromText(values.valueOn);
    if (!amount.ok || valueOn === undefined) return;
    const { reference, payerName, payerAccount = '', payerBank = '', subAccount = '', remark = '' } = values;
    setDone(undefined);
    void recording.act({ body: { reference, amount: amount.value, valueOn, payerName, payerAccount, payerBank, subAccount, remark } });
  };
  return (
    <Form<Values> layout="vertical" initialValues={{ valueOn: today.toString() }} onFinish={submit}>
      <p className="soft">{t('record.lead')}</p>
      <Form.Item name="reference" label={t('record.reference')} rules={[need]}>
        <Input maxLength={80} />
      </Form.Item>
      <div className="draft-sums">
        <Form.Item name="amount" label={t('record.amount')} rules={[need, amountRule(c('money.notAmount'))]}>
          <MoneyField />
        </Form.Item>
        <Form.Item name="valueOn" label={t('record.valueOn')} rules={[need, dayRule(c('day.notDay'))]}>
          <DayField />
        </Form.Item>
        <Form.Item name="payerName" label={t('record.payerName')} rules={[need]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="payerAccount" label={t('record.payerAccount')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="payerBank" label={t('record.payerBank')}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="subAccount" label={t('record.subAccount')}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="remark" label={t('record.remark')}>
        <Input maxLength={500} />
      </Form.Item>
      <RefusalNote problem={recording.problem} texts={fundsTexts} onRetry={recording.retry} />
      <div className="row" aria-live="polite">
        <ActButton primary submits pending={recording.pending} hotkey="ctrl+enter">
          {t('record.button')}
        </ActButton>
        {done === undefined ? null : (
          <StateMark tone="done">
            {done.fresh ? t(done.matchedTo === null ? 'record.unmatchedYet' : 'record.matched') : t('record.before')}
          </StateMark>
        )}
      </div>
    </Form>
  );
}
