import { useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import type { Proposal } from './proposal.ts';
import { triageTexts } from './texts.ts';
import './triage.css';

type Reason = Proposal['card']['because'][number];

/** Two houses are one reason that says two. */
function counted(because: readonly Reason[]): ReadonlyMap<string, { readonly reason: Reason; readonly count: number }> {
  const found = new Map<string, { readonly reason: Reason; readonly count: number }>();
  for (const reason of because) {
    const key = reason.kind === 'thing-to-realise' ? `${reason.kind} ${reason.assetKind} ${reason.complex}` : reason.kind;
    found.set(key, { reason, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return found;
}

/** Why this lane; more than one reason may hold. */
export function LaneReasons({ because }: { readonly because: Proposal['card']['because'] }) {
  const t = useTexts(triageTexts);
  const word = useWord();
  return (
    <ul className="triage-reasons">
      {[...counted(because)].map(([key, { reason, count }]) => {
        if (reason.kind !== 'thing-to-realise') return <li key={key}>{t(`reasons.${reason.kind}`, { ...reason })}</li>;
        const what = word('assetKind', reason.assetKind);
        return (
          <li key={key}>
            {t(reason.complex ? 'reasons.thing-to-realise-complex' : 'reasons.thing-to-realise', { what })}
            {count > 1 ? ` ×${count}` : ''}
          </li>
        );
      })}
    </ul>
  );
}
