import { resumeClock } from '@duixian/deadlines/contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { deadlinesTexts } from '../texts.ts';
import { type ActFormProps, OnField, ReasonField } from './act-fields.tsx';
import { clockActTexts } from './texts.ts';

interface Values {
  readonly on: string;
  readonly reason: string;
}

/** 恢复计算 · From the day the ground was gone; what had run stays run. */
export function ResumeForm({ proof, onDone }: ActFormProps) {
  const t = useTexts(clockActTexts);
  const resuming = useAct(resumeClock, onDone);
  const send = ({ on, reason }: Values) => {
    const day = dayFromText(on);
    if (day) void resuming.act({ params: { clock: proof.clockId }, body: { on: day, reason } });
  };
  return (
    <KeptForm<Values> keep={`deadlines.resume-form.${proof.clockId}`} acts={[resuming]} layout="vertical" onFinish={send}>
      <OnField name="on" act="resume" />
      <ReasonField />
      <RefusalNote problem={resuming.problem} texts={deadlinesTexts} onRetry={resuming.retry} />
      <ActButton primary submits pending={resuming.pending} hotkey="ctrl+enter">
        {t('acts.resume')}
      </ActButton>
    </KeptForm>
  );
}
