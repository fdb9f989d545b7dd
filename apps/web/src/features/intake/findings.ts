import { factsOf } from '@duixian/contract/facts';
import type { LintFinding } from '@duixian/intake/rules/filing-lint';
import { type CaseId, idFrom, isId } from '@duixian/kernel/ids';
import type { Fact } from '../../api/facts.ts';

/** 校验发现 · A finding as the screen words it, whether this machine or the server found it. */
export interface ShownFinding {
  readonly level: 'must' | 'confirm' | 'note';
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export function shownFrom(finding: LintFinding): ShownFinding {
  return { level: finding.level, kind: finding.kind, facts: factsOf(finding) };
}

/** The findings a refusal carries: each a flat record with its level and kind. */
export function findingsOf(fact: Fact | undefined): readonly ShownFinding[] {
  if (!Array.isArray(fact)) return [];
  return fact.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('level' in one) || !('kind' in one)) return [];
    const { level, kind } = one;
    if ((level !== 'must' && level !== 'confirm' && level !== 'note') || typeof kind !== 'string') return [];
    return [{ level, kind, facts: Object.fromEntries(Object.entries(one)) }];
  });
}

/** Cases the finding speaks of that this person may open. */
export function casesOfFinding(finding: ShownFinding): readonly { readonly number: string; readonly caseId: CaseId }[] {
  const { open } = finding.facts;
  if (!Array.isArray(open)) return [];
  return open.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('number' in one) || !('caseId' in one)) return [];
    const { number, caseId } = one;
    return typeof number === 'string' && typeof caseId === 'string' && isId(caseId) ? [{ number, caseId: idFrom<'case'>(caseId) }] : [];
  });
}

/** Where the finding stands in the form; the whole form when it names no place. */
export function placeOfFinding(finding: ShownFinding): string | undefined {
  const { at } = finding.facts;
  if (typeof at === 'string') return at;
  if (finding.kind === 'performance-not-over' || finding.kind === 'effective-after-performance') return 'title.performanceEndsOn';
  if (finding.kind === 'title-number-unusual') return 'title.number';
  return finding.kind === 'amount-against-title' ? 'obligations' : undefined;
}

/** What this machine cannot find out by itself. */
const SERVER_KNOWS = ['duplicate-filing', 'party-gone'];

/** The same thing said twice is said once: the server's words go before this machine's. */
export function joined(server: readonly ShownFinding[], here: readonly ShownFinding[]): readonly ShownFinding[] {
  const keyOf = (finding: ShownFinding) => `${finding.kind} ${String(finding.facts.at ?? '')} ${String(finding.facts.fact ?? '')}`;
  const known = new Set(here.map(keyOf));
  return [...here, ...server.filter((finding) => SERVER_KNOWS.includes(finding.kind) && !known.has(keyOf(finding)))];
}

const ORDER = { must: 0, confirm: 1, note: 2 } as const;

export function byLevel(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  return [...findings].sort((a, b) => ORDER[a.level] - ORDER[b.level]);
}
