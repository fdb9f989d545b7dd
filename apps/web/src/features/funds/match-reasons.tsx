import { useTexts } from '../../texts/use-texts.ts';
import { fundsTexts } from './texts.ts';
import type { Unmatched } from './unmatched.ts';

/** Why this case, as facts a person can check. */
export function MatchReasons({ reasons }: { readonly reasons: Unmatched['proposals'][number]['reasons'] }) {
  const t = useTexts(fundsTexts);
  return (
    <ul className="match-reasons">
      {reasons.map((reason) => (
        <li key={reason.kind}>{t(`unmatched.reasons.${reason.kind}`, { ...reason })}</li>
      ))}
    </ul>
  );
}
