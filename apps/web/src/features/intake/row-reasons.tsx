import { findText, useLanguage } from '../../texts/use-texts.ts';
import { FindingText } from './finding-text.tsx';
import { intakeTexts } from './texts.ts';

/** Why one row was not received: the refusals of its cells, or what the filing check found. */
export function RowReasons({ refusals }: { readonly refusals: readonly unknown[] }) {
  useLanguage();
  if (refusals.length === 0) return <>–</>;
  return (
    <ul className="row-reasons">
      {refusals.map((refusal) => (
        <li key={JSON.stringify(refusal)}>
          <Reason of={refusal} />
        </li>
      ))}
    </ul>
  );
}

function Reason({ of }: { readonly of: unknown }) {
  if (typeof of !== 'object' || of === null || !('kind' in of)) return <>{String(of)}</>;
  const facts: Record<string, unknown> = Object.fromEntries(Object.entries(of));
  const kind = String(of.kind);
  const { level } = facts;
  if (level === 'must' || level === 'confirm' || level === 'note') return <FindingText finding={{ level, kind, facts }} />;
  const reason = findText(intakeTexts.namespace, `findings.identityKind.${String(facts.why)}`, {}) ?? String(facts.why);
  return <>{findText(intakeTexts.namespace, `refusals.${kind}`, { ...facts, reason }) ?? kind}</>;
}
