import { useNameIn } from '../../texts/use-name.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { Proposal } from './proposal.ts';
import { triageTexts } from './texts.ts';

/** Why this lane; more than one reason may hold. */
export function LaneReasons({ because }: { readonly because: Proposal['card']['because'] }) {
  const t = useTexts(triageTexts);
  const name = useNameIn(triageTexts);
  return (
    <ul className="triage-reasons">
      {because.map((reason) => {
        if (reason.kind !== 'thing-to-realise') return <li key={reason.kind}>{t(`reasons.${reason.kind}`, { ...reason })}</li>;
        const what = name('kinds', reason.assetKind);
        return (
          <li key={`${reason.kind} ${reason.assetKind}`}>
            {t(reason.complex ? 'reasons.thing-to-realise-complex' : 'reasons.thing-to-realise', { what })}
          </li>
        );
      })}
    </ul>
  );
}
