import { FACTS, type FactName } from '@duixian/documents/rules/facts';
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
  return <RefusalNote problem={problem instanceof Refused ? named(problem, zh) : problem} texts={documentsTexts} onRetry={onRetry} />;
}

/** The sentence alone, for a row of a batch. */
export function DocumentsRefusalText({ kind, facts }: { readonly kind: string; readonly facts: Readonly<Record<string, unknown>> }) {
  const zh = useLanguage() === 'zh';
  const problem = named(new Refused(kind, facts), zh);
  return <RefusalText kind={problem.kind} facts={problem.facts} texts={documentsTexts} />;
}

function named(problem: Refused, zh: boolean): Refused {
  const { missing, guessed, entered, fact } = problem.facts;
  if (problem.kind === 'facts-not-ready')
    return new Refused(problem.kind, {
      names: [missing, guessed, entered].flat().flatMap((name) => (typeof name === 'string' ? [nameOf(name, zh)] : [])),
    });
  if (problem.kind === 'receiver-would-refuse')
    return new Refused(problem.kind, { rules: (zh ? problem.facts.zh : problem.facts.en) ?? [] });
  return typeof fact === 'string' ? new Refused(problem.kind, { ...problem.facts, fact: nameOf(fact, zh) }) : problem;
}

function nameOf(fact: string, zh: boolean): string {
  if (!isFact(fact)) return fact;
  return zh ? FACTS[fact].zh : FACTS[fact].en;
}

function isFact(name: string): name is FactName {
  return name in FACTS;
}
