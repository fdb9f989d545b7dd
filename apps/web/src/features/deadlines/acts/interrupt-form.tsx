import { interruptClock } from '@duixian/deadlines/contract';
import { dayFromText } from '@duixian/kernel/legal-day';
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
  readonly reason: string;
}

/** 时效中断 · The event after which the limitation runs anew. */
export function InterruptForm({ proof, onDone }: ActFormProps) {
  const t = useTexts(clockActTexts);
  const interrupting = useAct(interruptClock, onDone);
  const send = ({ on, ...body }: Values) => {
    const day = dayFromText(on);
    if (day) void interrupting.act({ params: { clock: proof.clockId }, body: { ...body, on: day } });
  };
  return (
    <KeptForm<Values> keep={`deadlines.interrupt-form.${proof.clockId}`} acts={[interrupting]} layout="vertical" onFinish={send}>
      <OnField name="on" act="interrupt" />
      <GroundField grounds={proof.interruptions} />
      <ReasonField />
      <RefusalNote problem={interrupting.problem} texts={deadlinesTexts} onRetry={interrupting.retry} />
      <ActButton primary submits pending={interrupting.pending} hotkey="ctrl+enter">
        {t('acts.interrupt')}
      </ActButton>
    </KeptForm>
  );
}
