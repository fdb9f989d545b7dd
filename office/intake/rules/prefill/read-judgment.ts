import { ok, type Result, refuse } from '@duixian/kernel/result';
import { operativeClauses } from './appeal.ts';
import { isCostSentence } from './cost-heads.ts';
import { readCosts } from './costs.ts';
import { isDismissal } from './duties.ts';
import { foreignSumsIn } from './figures.ts';
import { readCaseNumber, readCause, readCourt, readDate, readKind, readRelatedNumbers, readStage } from './heading.ts';
import { measuresOnly, type ReadClauses, readClauses } from './operative.ts';
import { awardHeading, isOtherPaper } from './other-titles.ts';
import { type Clause, furtherPapers, partsOf } from './parts.ts';
import { readNonParties, readParties } from './read-parties.ts';
import type { Finding, JudgmentReading, ReadingRefusal } from './reading.ts';
import { readSource } from './source-text.ts';

/** Longest text that is read, in characters. The longest published judgments have some 300 000; a setting, not law. */
export const LARGEST_TEXT = 600_000;

/**
 * 裁判文书要素 · Reads what an application for enforcement needs out of the text of a title, each value with its passage.
 * A value the grammar is not sure of stays empty, because a wrong one costs the clerk more than an empty one.
 */
export function readJudgment(text: string, limit: number): Result<JudgmentReading, ReadingRefusal> {
  if (text.length > limit) return refuse({ kind: 'text-too-large', characters: text.length, limit });
  if (text.trim() === '') return refuse({ kind: 'text-empty' });
  const source = readSource(text);
  const further = furtherPapers(source.clean);
  const second = further[0];
  if (second !== undefined) {
    const first = readJudgment(text.slice(0, source.passage(second, second).start), limit);
    const several = { kind: 'several-papers' as const, papers: further.length + 1 };
    return first.ok ? ok({ ...first.value, findings: [several, ...first.value.findings] }) : first;
  }
  const parts = partsOf(source.clean);
  const documentKind = readKind(source, parts.headingEnd);
  const award = documentKind?.value === 'arbitral_award' ? awardHeading(source, parts.headingEnd) : undefined;
  const caseNumber = award === undefined ? readCaseNumber(source, parts.headingEnd) : award.caseNumber;
  const trialStage = readStage(source, caseNumber?.value ?? null, documentKind?.value ?? null);
  const parties = readParties(source, parts.headingEnd, parts.operative);
  const kind = documentKind?.value ?? null;

  const { clauses, operativeSource, findings: place } = operativeClauses(source, parts, trialStage?.value === 'second_instance');
  const read =
    kind === 'enforcement_ruling'
      ? measuresOnly(source, clauses, parties)
      : readClauses(source, clauses, parties, kind === 'civil_mediation');
  const costsFrom = parts.operative === undefined ? undefined : { start: parts.operative.start, end: source.clean.length };
  const hasMoney = read.monetary.length > 0 || read.orphans.length > 0 || read.interest.length > 0;
  const foreign = clauses.flatMap((clause) =>
    foreignSumsIn(clause.text).map(({ value, start, end }) => ({
      kind: 'sum-in-foreign-currency' as const,
      words: value,
      passage: source.passage(clause.start + start, clause.start + end),
    })),
  );
  const other = kind === null && isOtherPaper(source.clean, parts.headingEnd);
  const orders = hasMoney || read.behaviour.length > 0 || foreign.length > 0;
  const denied = kind === 'enforcement_ruling' || !clauses.some((clause) => isUnreadOrder(clause, read));
  const enforceable = orders ? true : other || !denied ? null : false;
  const stated = /加倍支付(?:迟延|延迟)履行期间的?债务利息/.test(source.clean.slice(parts.operative?.start ?? 0).replace(/\n/g, ''));
  const findings: readonly Finding[] = [
    ...(other ? [{ kind: 'paper-of-another-kind' as const }] : place),
    ...foreign,
    ...read.orphans.map(({ amount, passage }) => ({ kind: 'sum-without-debtor' as const, amount, passage })),
  ];
  const { orphans: _, ...values } = read;
  const article = /民事诉讼法》?(第[一二三四五六七八九十百零〇\d]{2,8}条)(?:之)?规定，?加倍支付/.exec(source.clean.replace(/\n/g, ''));

  return ok({
    court: award === undefined ? readCourt(source, parts.headingEnd) : award.court,
    caseNumber,
    documentKind,
    trialStage,
    documentDate: readDate(source, parts.operative?.start ?? 0),
    cause: readCause(
      source,
      parties.map((party) => party.cleanName),
    ),
    relatedCaseNumbers: readRelatedNumbers(source, caseNumber?.value ?? null, kind, trialStage?.value ?? null),
    parties: parties.map(({ cleanName: _, role, ...party }) => ({
      ...party,
      litigationRole: role,
      enforcementRole: enforcementRole(party.id, role, read),
    })),
    nonParties: readNonParties(source, parts.headingEnd),
    operativeSource,
    ...values,
    costs: costsFrom === undefined ? [] : readCosts(source, costsFrom, parties),
    performanceDeadline: read.monetary[0]?.due ?? read.behaviour[0]?.due ?? null,
    doubleInterest: {
      stated,
      applies:
        !hasMoney && foreign.length === 0
          ? 'not_applicable'
          : stated
            ? 'by_text'
            : read.defaultClause !== null && kind === 'civil_mediation'
              ? 'mediation_default_clause'
              : 'by_law',
      citedArticle: stated ? (article?.[1] ?? null) : null,
    },
    enforceable,
    findings:
      orders || other
        ? findings
        : enforceable === null && clauses.length > 0
          ? [...findings, { kind: 'order-not-understood' }]
          : [...findings, { kind: 'nothing-to-enforce', because: whyNothing(kind, read, clauses) }],
  });
}

/** 支付下列款项：（表） · An order whose sum was not understood: the paper is not said to order nothing. */
function isUnreadOrder(clause: Clause, read: ReadClauses): boolean {
  return (
    /(?:支付|给付|偿还|归还|返还|退还|赔偿|交付|清偿)/.test(clause.text) &&
    /^(?:限)?(?:由)?[^，。；]{0,60}(?:于|应|在|自|向|共同|支付|给付)/.test(clause.text) &&
    !isDismissal(clause.text) &&
    !isCostSentence(clause.text) &&
    !/^(?:如|若|确认|解除|准许|准予|撤销|维持|本裁定|上列|驳回)|申请(?:撤|执行)|加倍支付/.test(clause.text) &&
    !read.declarations.some((passage) => passage.quote.includes(clause.text.slice(0, 12)))
  );
}

function enforcementRole(id: string, role: string, read: ReadClauses): 'applicant' | 'respondent' | 'both' | 'none' {
  if (role === 'enforcement_applicant') return 'applicant';
  if (role === 'enforcement_respondent') return 'respondent';
  const owes =
    read.monetary.some((one) => one.debtors.includes(id)) ||
    read.behaviour.some((one) => one.debtor === id) ||
    read.interest.some((one) => one.debtors.includes(id)) ||
    read.links.some((link) => link.parties.includes(id)) ||
    read.priority.some((right) => right.grantors.includes(id));
  const owed =
    read.orphans.some((one) => one.creditors.includes(id)) ||
    read.monetary.some((one) => one.creditors.includes(id)) ||
    read.interest.some((one) => one.creditors.includes(id)) ||
    read.behaviour.some((one) => one.creditor === id);
  return owes && owed ? 'both' : owes ? 'respondent' : owed ? 'applicant' : 'none';
}

function whyNothing(
  kind: string | null,
  read: ReadClauses,
  clauses: readonly Clause[],
): Extract<Finding, { kind: 'nothing-to-enforce' }>['because'] {
  if (kind === 'enforcement_ruling') return 'enforcement-paper';
  if (clauses.length === 0) return 'no-operative-part';
  if (clauses.some((clause) => /撤回|撤诉/.test(clause.text))) return 'withdrawn';
  return read.dismissals.length > 0 || clauses.some((clause) => /驳回/.test(clause.text)) ? 'claims-dismissed' : 'declaration-only';
}
