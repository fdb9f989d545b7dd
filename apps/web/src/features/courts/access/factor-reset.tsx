import { resetSecondFactor } from '@duixian/courts/people-contract';
import type { PersonId } from '@duixian/kernel/ids';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { AskedAct } from '../../../ui/asked-act.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { accessTexts } from './texts.ts';

/** 重置动态码 · For whoever lost the telephone and the recovery codes. */
export function FactorReset({ person }: { readonly person: PersonId }) {
  const t = useTexts(accessTexts);
  const resetting = useAct(resetSecondFactor);
  return (
    <div className="stack">
      <RefusalNote problem={resetting.problem} texts={accessTexts} onRetry={resetting.retry} />
      <AskedAct question={t('person.resetFactorAsk')} pending={resetting.pending} onAct={() => void resetting.act({ params: { person } })}>
        {t('person.resetFactor')}
      </AskedAct>
    </div>
  );
}
