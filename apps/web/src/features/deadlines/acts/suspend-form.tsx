import { suspendClock } from '@duixian/deadlines/contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { deadlinesTexts } from '../texts.ts';
import { type ActFormProps, GroundField, OnField, ReasonField } from './act-fields.tsx';
import { clockActTexts } from './texts.ts';

interface Values {
  readonly on: string;
  readonly ground: string;
  readonly approvedBy: string;
  readonly reason: string;
}

/** 中止计算 · From a day on, for a ground of the term's list, approved by a person or a paper. */
export function SuspendForm({ proof, onDone }: ActFormProps) {
  const t = useTexts(clockActTexts);
  const suspending = useAct(suspendClock, onDone);
  const send = ({ on, ...body }: Values) => {
    const day = dayFromText(on);
    if (day) void suspending.act({ params: { clock: proof.clockId }, body: { ...body, on: day } });
  };
  return (
    <KeptForm<Values> keep={`deadlines.suspend-form.${proof.clockId}`} acts={[suspending]} layout="vertical" onFinish={send}>
      <OnField name="on" act="suspend" />
      <GroundField grounds={proof.grounds} />
      <Form.Item name="approvedBy" label={t('approvedBy')} rules={[{ required: true, whitespace: true, message: t('needApproval') }]}>
        <Input maxLength={60} />
      </Form.Item>
      <ReasonField />
      <RefusalNote problem={suspending.problem} texts={deadlinesTexts} onRetry={suspending.retry} />
      <ActButton primary submits pending={suspending.pending} hotkey="ctrl+enter">
        {t('acts.suspend')}
      </ActButton>
    </KeptForm>
  );
}
