import type { Replied } from '@duixian/contract/endpoint';
import type { listPayouts } from '@duixian/funds/contract';
import { useTexts } from '../../texts/use-texts.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { fundsTexts } from './texts.ts';

/** 会签标记 · Whose signature a pay-out waits for and since when, or who gave it; nothing where none is asked for. */
export function LeaderMark({ leader }: { readonly leader: Replied<typeof listPayouts>['rows'][number]['leader'] }) {
  const t = useTexts(fundsTexts);
  if (leader === null) return null;
  const { awaited, since, signers, signedBy, signedOn } = leader;
  if (!awaited) return <StateMark tone="done">{t('approvals.leader.signed', { by: signedBy ?? '', on: signedOn ?? since })}</StateMark>;
  return (
    <div>
      <StateMark tone="soon">{t('approvals.leader.awaited')}</StateMark>
      <div className="soft">
        {signers.length === 0
          ? t('approvals.leader.nobody', { since })
          : t('approvals.leader.who', { signers: signers.join(t('approvals.leader.and')), since })}
      </div>
    </div>
  );
}
