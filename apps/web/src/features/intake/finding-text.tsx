import { findText, useLanguage } from '../../texts/use-texts.ts';
import type { ShownFinding } from './findings.ts';
import { intakeTexts } from './texts.ts';

/** The sentence of a finding with its facts. */
export function FindingText({ finding }: { readonly finding: ShownFinding }) {
  useLanguage();
  return <>{sentenceOf(finding) ?? finding.kind}</>;
}

function sentenceOf({ kind, facts }: ShownFinding): string | undefined {
  const say = (key: string, of: Readonly<Record<string, unknown>>) => findText(intakeTexts.namespace, `findings.${key}`, of);
  if (kind === 'missing-fact') return say(`missing.${String(facts.fact)}`, facts);
  if (kind === 'identity-wrong' || kind === 'account-wrong' || kind === 'phone-unusual') return sayWhy(facts.why, say);
  if (kind === 'limitation') return say(facts.passed === true ? 'limitation-passed' : 'limitation', facts);
  if (kind === 'party-gone') return say(`party-gone.${String(facts.state)}`, facts);
  return say(kind, facts);
}

function sayWhy(why: unknown, say: (key: string, facts: Readonly<Record<string, unknown>>) => string | undefined): string | undefined {
  if (typeof why !== 'object' || why === null || !('kind' in why)) return undefined;
  return say(`identity.${String(why.kind)}`, Object.fromEntries(Object.entries(why)));
}
