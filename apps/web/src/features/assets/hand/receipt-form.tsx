import { recordPaperReceipt } from '@duixian/assets/hand-contract';
import type { Id } from '@duixian/kernel/ids';
import { day, dayFromText } from '@duixian/kernel/legal-day';
import { Form, Input, InputNumber, Radio } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { Asset, PropertyCase } from '../property-case.ts';
import { assetsTexts } from '../texts.ts';
import { handTexts } from './texts.ts';

interface Props {
  readonly file: PropertyCase;
  readonly asset: Asset;
  readonly instruction: { readonly instructionId: Id<'instruction'>; readonly act: string };
  readonly onDone: () => void;
}

interface Values {
  readonly outcome: 'done' | 'refused';
  readonly on: string;
  readonly receiver: string;
  readonly paper: string;
  readonly mark?: string;
  readonly rank?: number;
  readonly answerBy?: string;
  readonly reason?: string;
}

/** 录入回执 · What the signed list or the return of service says. */
export function ReceiptForm({ file, asset, instruction, onDone }: Props) {
  const t = useTexts(handTexts);
  const c = useTexts(common);
  const name = useNameIn(assetsTexts);
  const [form] = Form.useForm<Values>();
  const done = (Form.useWatch('outcome', form) ?? 'done') === 'done';
  const first = instruction.act === 'freeze';
  const sealed = asset.kind === 'movable' || asset.kind === 'crop';
  const recording = useAct(recordPaperReceipt, onDone);
  const need = { required: true, message: t('need') };
  const words = { ...need, whitespace: true };
  const submit = ({ outcome, on, receiver, paper, mark, rank, answerBy, reason }: Values) => {
    const more = {
      mark: mark?.trim() || null,
      rank: rank ?? null,
      answerBy: dayFromText(answerBy ?? '') ?? null,
      reason: reason?.trim() || null,
    };
    const params = { case: file.caseId, instruction: instruction.instructionId };
    void recording.act({ params, body: { outcome, on: day(on), receiver, paper, ...more } });
  };
  return (
    <KeptForm<Values>
      form={form}
      keep={`assets.receipt.${instruction.instructionId}`}
      acts={[recording]}
      layout="vertical"
      initialValues={{ outcome: 'done', rank: 1 }}
      onFinish={submit}
    >
      <p className="soft">{t('receiptLead', { act: name('instructions', instruction.act) })}</p>
      <Form.Item name="outcome" label={t('outcome')}>
        <Radio.Group options={(['done', 'refused'] as const).map((value) => ({ value, label: t(`outcomes.${value}`) }))} />
      </Form.Item>
      <Form.Item name="on" label={t('on')} rules={[need, dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <Form.Item name="receiver" label={t('receiver')} rules={[words]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="paper" label={t('receiptPaper')} rules={[words]}>
        <Input maxLength={80} />
      </Form.Item>
      {first && done ? (
        <>
          {sealed ? (
            <Form.Item name="mark" label={t('mark')} rules={[words]}>
              <Input maxLength={80} />
            </Form.Item>
          ) : null}
          <Form.Item name="rank" label={t('rank')} rules={[need]}>
            <InputNumber min={1} max={200} precision={0} />
          </Form.Item>
          {asset.kind === 'claim' ? (
            <Form.Item name="answerBy" label={t('answerBy')} rules={[dayRule(c('day.notDay'))]}>
              <DayField />
            </Form.Item>
          ) : null}
        </>
      ) : null}
      {done ? null : (
        <Form.Item name="reason" label={t('reason')} rules={[words]}>
          <Input.TextArea rows={2} maxLength={300} showCount />
        </Form.Item>
      )}
      <RefusalNote problem={recording.problem} texts={handTexts} onRetry={recording.retry} />
      <ActButton primary submits pending={recording.pending} hotkey="ctrl+enter">
        {t('receipt')}
      </ActButton>
    </KeptForm>
  );
}
