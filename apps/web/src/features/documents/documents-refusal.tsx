import { FACTS, isFactName } from '@duixian/documents/rules/facts';
import { factsNamed } from '@duixian/documents/rules/mend-place';
import { type Problem, Refused } from '../../api/refused.ts';
import { useLanguage } from '../../texts/use-texts.ts';
import { RefusalNote, RefusalText } from '../../ui/refusal-note.tsx';
import { documentsTexts } from './texts.ts';

interface Props {
  readonly problem: Problem | null | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/** A refusal of the papers, with facts called by their names instead of their keys. */
export function DocumentsRefusal({ problem, onRetry }: Props) {
  const zh = useLanguage() === 'zh';
  const worded = problem instanceof Refused ? new Refused(problem.kind, named(problem.kind, problem.facts, zh)) : problem;
  return <RefusalNote problem={worded} texts={documentsTexts} onRetry={onRetry} />;
}

/** The sentence alone, for a row of a batch. */
export function DocumentsRefusalText({ kind, facts }: { readonly kind: string; readonly facts: Readonly<Record<string, unknown>> }) {
  const zh = useLanguage() === 'zh';
  return <RefusalText kind={kind} facts={named(kind, facts, zh)} texts={documentsTexts} />;
}

function named<Value>(
  kind: string,
  facts: Readonly<Record<string, Value>>,
  zh: boolean,
): Readonly<Record<string, Value | string | readonly string[]>> {
  if (kind === 'facts-not-ready') return { names: factsNamed(facts).map((fact) => nameOf(fact, zh)) };
  if (kind === 'receiver-would-refuse') return { rules: (zh ? facts.zh : facts.en) ?? [] };
  const { fact } = facts;
  return typeof fact === 'string' ? { ...facts, fact: nameOf(fact, zh) } : facts;
}

function nameOf(fact: string, zh: boolean): string {
  if (!isFactName(fact)) return fact;
  return zh ? FACTS[fact].zh : FACTS[fact].en;
}
