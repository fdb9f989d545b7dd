import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { isCostSentence, readCosts } from './costs.ts';
import { duesIn } from './due.ts';
import { isDeclaration, isDismissal, readBehaviour, readDefault, readMeasure } from './duties.ts';
import { readCaseNumber, readCause, readCourt, readDate, readKind, readRelatedNumbers, readStage } from './heading.ts';
import { type RunningInterest, readInterest } from './interest.ts';
import { bearsInterest } from './kinds.ts';
import { readLink, resolveLinks, type StatedLink } from './links.ts';
import { type MoneyClause, readMoney } from './money.ts';
import { type NamedParty, readNonParties, readParties } from './parties.ts';
import { type Clause, clausesOf, type Parts, partsOf } from './parts.ts';
import type {
  BehaviourObligation,
  DefaultClause,
  Due,
  EnforcementMeasure,
  Finding,
  InterestRule,
  JudgmentReading,
  LiabilityLink,
  MonetaryObligation,
  ReadingRefusal,
} from './reading.ts';
import { type Passage, readSource, type SourceText } from './source-text.ts';

/** Longest text that is read, in characters. The longest published judgments have some 300 000; a setting, not law. */
export const LARGEST_TEXT = 1_000_000;

/**
 * 裁判文书要素 · Reads what an application for enforcement needs out of the text of a title, each value with its passage.
 * A value the grammar is not sure of stays empty, because a wrong one costs the clerk more than an empty one.
 */
export function readJudgment(text: string, limit: number): Result<JudgmentReading, ReadingRefusal> {
  if (text.length > limit) return refuse({ kind: 'text-too-large', characters: text.length, limit });
  if (text.trim() === '') return refuse({ kind: 'text-empty' });
  const source = readSource(text);
  const parts = partsOf(source.clean);
  const documentKind = readKind(source, parts.headingEnd);
  const caseNumber = readCaseNumber(source, parts.headingEnd);
  const trialStage = readStage(source, caseNumber?.value ?? null, documentKind?.value ?? null);
  const parties = readParties(source, parts.headingEnd, parts.operative);
  const kind = documentKind?.value ?? null;

  const { clauses, operativeSource, findings: place } = operativeClauses(source, parts, trialStage?.value === 'second_instance');
  const read = kind === 'enforcement_ruling' ? measuresOnly(source, clauses, parties) : readClauses(source, clauses, parties);
  const costsFrom = parts.operative === undefined ? undefined : { start: parts.operative.start, end: source.clean.length };
  const enforceable = read.monetary.length > 0 || read.behaviour.length > 0 || read.orphans.length > 0;
  const stated = /加倍支付(?:迟延|延迟)履行期间的?债务利息/.test(source.clean.slice(parts.operative?.start ?? 0).replace(/\n/g, ''));
  const findings: readonly Finding[] = [
    ...place,
    ...read.orphans.map(({ amount, passage }) => ({ kind: 'sum-without-debtor' as const, amount, passage })),
  ];
  const { orphans: _, ...values } = read;
  const article = /民事诉讼法》?(第[一二三四五六七八九十百零〇\d]{2,8}条)(?:之)?规定，?加倍支付/.exec(source.clean.replace(/\n/g, ''));
  const hasMoney = read.monetary.length > 0 || read.orphans.length > 0;

  return ok({
    court: readCourt(source, parts.headingEnd),
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
      applies: !hasMoney
        ? 'not_applicable'
        : stated
          ? 'by_text'
          : read.defaultClause !== null && kind === 'civil_mediation'
            ? 'mediation_default_clause'
            : 'by_law',
      citedArticle: stated ? (article?.[1] ?? null) : null,
    },
    enforceable,
    findings: enforceable ? findings : [...findings, { kind: 'nothing-to-enforce', because: whyNothing(kind, read, clauses) }],
  });
}

interface ReadClauses {
  readonly monetary: readonly MonetaryObligation[];
  readonly interest: readonly InterestRule[];
  readonly links: readonly LiabilityLink[];
  readonly behaviour: readonly BehaviourObligation[];
  readonly priority: JudgmentReading['priority'];
  readonly measures: readonly EnforcementMeasure[];
  readonly declarations: readonly Passage[];
  readonly dismissals: readonly Passage[];
  readonly waivers: readonly Passage[];
  readonly defaultClause: DefaultClause | null;
  /** Sums the text orders to nobody that could be told: shown, not filled in. */
  readonly orphans: readonly { readonly amount: Fen; readonly creditors: readonly string[]; readonly passage: Passage }[];
}

const NONE: ReadClauses = {
  monetary: [],
  interest: [],
  links: [],
  behaviour: [],
  priority: [],
  measures: [],
  declarations: [],
  dismissals: [],
  waivers: [],
  defaultClause: null,
  orphans: [],
};

/** The clauses to enforce: the paper's own, or on appeal those of the first instance that were upheld. */
function operativeClauses(source: SourceText, parts: Parts, second: boolean) {
  const own = parts.operative === undefined ? [] : clausesOf(source.clean, parts.operative);
  const findings: Finding[] = parts.operative === undefined ? [{ kind: 'no-operative-part' }] : [];
  const upheld = own.find((clause) => /维持(?:原判|一审|原审|[^，。；]{0,40}(?:民事)?判决)/.test(clause.text));
  if (!second || upheld === undefined) {
    const varied = second && own.some((clause) => /^撤销|变更/.test(clause.text));
    return { clauses: own, operativeSource: varied ? ('varied_on_appeal' as const) : ('own_operative_part' as const), findings };
  }
  if (parts.firstInstance === undefined)
    return {
      clauses: own,
      operativeSource: 'first_instance_part_upheld_on_appeal' as const,
      findings: [...findings, { kind: 'first-instance-text-needed' as const }],
    };
  const below = clausesOf(source.clean, parts.firstInstance);
  const whole = /维持原判/.test(upheld.text);
  const items = [...upheld.text.matchAll(/第([一二三四五六七八九十])项/g)].map((match) => '〇一二三四五六七八九十'.indexOf(match[1] ?? ''));
  const kept = whole || items.length === 0 ? below : below.filter((clause) => items.includes(clause.item));
  const added = own.filter((clause) => clause !== upheld && !/驳回上诉|^撤销/.test(clause.text));
  return {
    clauses: [...kept, ...added],
    operativeSource: whole ? ('first_instance_part_upheld_on_appeal' as const) : ('varied_on_appeal' as const),
    findings,
  };
}

function readClauses(source: SourceText, clauses: readonly Clause[], parties: readonly NamedParty[]): ReadClauses {
  const money: MoneyClause[] = [];
  const running: (RunningInterest & { readonly onlyOnDefault: boolean })[] = [];
  const stated: StatedLink[] = [];
  const lists = {
    behaviour: [] as BehaviourObligation[],
    priority: [] as { creditor: string; passage: Passage }[],
    declarations: [] as Passage[],
    dismissals: [] as Passage[],
    waivers: [] as Passage[],
  };
  let defaultClause: DefaultClause | null = null;
  let generalDue: Due | undefined;
  let carried: MoneyClause | undefined;

  for (const clause of clauses) {
    const passage = source.passage(clause.start, clause.start + clause.text.length);
    if (/^如(?:果)?[^，。]{0,20}未按|加倍支付迟延/.test(clause.text)) continue;
    if (isCostSentence(clause.text)) continue;
    if (/优先受偿/.test(clause.text)) {
      const creditor = mentionOfCreditor(clause, parties);
      if (creditor !== undefined) lists.priority.push({ creditor, passage });
      continue;
    }
    if (/放弃(?:其他|其余|本案)?[^，。]{0,10}(?:请求|权利|主张)/.test(clause.text)) {
      lists.waivers.push(passage);
      continue;
    }
    if (isDismissal(clause.text)) {
      lists.dismissals.push(passage);
      continue;
    }
    const onDefault = readDefault(source, clause, parties);
    const ordered = onDefault === undefined ? clause : beforeDefault(source, clause, onDefault);
    if (onDefault !== undefined) {
      defaultClause ??= onDefault;
      running.push(...readInterest(clause, undefined, carried).map((rule) => ({ ...rule, onlyOnDefault: true })));
    }
    if (ordered === undefined) continue;
    const general = /^(?:以上|上述)[^，。；]{0,24}(?:款项|款)[^，。；]{0,10}(?=于|在|应|须|均)/.test(ordered.text)
      ? duesIn(ordered.text)[0]?.due
      : undefined;
    if (general !== undefined) {
      generalDue = general;
      continue;
    }
    const link = readLink(ordered, parties);
    if (link !== undefined) stated.push(link);
    const orders = link === undefined ? ordered : { ...ordered, text: ordered.text.slice(0, Math.max(0, link.start - ordered.start)) };
    if (isDeclaration(orders.text) && !/支付|给付|偿还|返还|归还/.test(orders.text.replace(/解除[^，。；]*/, ''))) {
      lists.declarations.push(passage);
      continue;
    }
    const sums = readMoney(orders, parties, carried);
    if (onDefault === undefined) running.push(...readInterest(orders, sums, carried).map((rule) => ({ ...rule, onlyOnDefault: false })));
    if (sums !== undefined) {
      money.push(sums);
      if (sums.debtors.length > 0) carried = sums;
    }
    if (sums === undefined || sums.sums.length === 0) {
      const duty = readBehaviour(source, orders, parties);
      if (duty !== undefined) lists.behaviour.push(duty);
    }
  }
  const monetary = numbered(source, money, stated, generalDue);
  const orphans = money
    .flatMap((clause) => clause.sums)
    .flatMap((sum) =>
      sum.debtors.length === 0 && sum.amount !== null
        ? [{ amount: sum.amount, creditors: sum.creditors, passage: source.passage(sum.start, sum.end) }]
        : [],
    );
  const interest = numberedInterest(source, running, monetary);
  return {
    ...NONE,
    ...lists,
    defaultClause,
    orphans,
    monetary,
    interest,
    links: [...resolveLinks(source, stated, monetary, interest), ...jointOrders(source, money, monetary, interest)],
  };
}

function measuresOnly(source: SourceText, clauses: readonly Clause[], parties: readonly NamedParty[]): ReadClauses {
  return { ...NONE, measures: clauses.flatMap((clause) => readMeasure(source, clause, parties) ?? []) };
}

function beforeDefault(source: SourceText, clause: Clause, onDefault: DefaultClause): Clause | undefined {
  const at = clause.text.search(/(?:^|，)(?:若|如)/);
  const text = at > 0 ? clause.text.slice(0, at) : '';
  return text === '' || source.passage(clause.start, clause.start).start === onDefault.passage.start ? undefined : { ...clause, text };
}

function mentionOfCreditor(clause: Clause, parties: readonly NamedParty[]): string | undefined {
  return parties.find(
    (party) =>
      clause.text.includes(party.cleanName) && (party.role === 'plaintiff' || party.role === 'appellee' || party.role === 'appellant'),
  )?.id;
}

function numbered(
  source: SourceText,
  money: readonly MoneyClause[],
  stated: readonly StatedLink[],
  generalDue: Due | undefined,
): readonly MonetaryObligation[] {
  const all = money.flatMap((clause) => clause.sums.map((sum) => ({ sum, clause })));
  let paid = 0n;
  for (const { sum } of all) if (!sum.acknowledged && sum.debtors.length > 0) paid += sum.amount ?? 0n;
  const instalments = all.some(({ sum }) => sum.periodic !== null);
  // A debt that is first acknowledged and then ordered in parts is one debt, not two.
  const ordered = all.filter(({ sum }) => !sum.acknowledged || !(instalments || (sum.amount !== null && paid >= sum.amount)));
  return ordered
    .filter(({ sum }) => sum.debtors.length > 0)
    .map(({ sum, clause }, index) => ({
      id: `M${index + 1}`,
      item: sum.item,
      kind: sum.kind,
      label: sum.label,
      amount: sum.amount,
      creditors: sum.creditors,
      debtors: sum.debtors,
      liability: liabilityOf(sum.debtors, clause, stated, sum.item),
      due: sum.due ?? generalDue ?? { type: 'not_stated' },
      coversPeriod: sum.coversPeriod,
      periodic: sum.periodic,
      passage: source.passage(sum.start, sum.end),
      confidence: sum.label === '' || sum.creditors.length === 0 ? 'likely' : 'certain',
    }));
}

function liabilityOf(
  debtors: readonly string[],
  clause: MoneyClause,
  stated: readonly StatedLink[],
  item: number,
): MonetaryObligation['liability'] {
  if (clause.shares.length > 0) return 'several';
  if (debtors.length > 1) return 'common';
  return stated.some((link) => link.item === item || new RegExp(`第${'〇一二三四五六七八九十'.charAt(item)}`).test(link.scope))
    ? 'principal_debtor'
    : 'sole';
}

function numberedInterest(
  source: SourceText,
  running: readonly (RunningInterest & { readonly onlyOnDefault: boolean })[],
  monetary: readonly MonetaryObligation[],
): readonly InterestRule[] {
  return running.map((rule, index) => {
    const own = monetary.filter((one) => one.item === rule.item && bearsInterest(one.kind) && one.amount !== null);
    const before = monetary.filter((one) => one.item < rule.item && bearsInterest(one.kind));
    const bases = rule.segments.flatMap((segment) =>
      monetary.filter((one) => segment.base !== null && one.amount === segment.base).map((one) => one.id),
    );
    const on =
      rule.kind === 'occupancy_fee'
        ? []
        : bases.length > 0
          ? bases
          : own.length > 0
            ? own.map((one) => one.id)
            : before.slice(-1).map((one) => one.id);
    const { start, end, ...rest } = rule;
    return { id: `I${index + 1}`, ...rest, accruesOn: [...new Set(on)], passage: source.passage(start, end) };
  });
}

/** Several debtors ordered together, or each for a share, without a clause of their own saying so. */
function jointOrders(
  source: SourceText,
  money: readonly MoneyClause[],
  monetary: readonly MonetaryObligation[],
  interest: readonly InterestRule[],
): readonly LiabilityLink[] {
  const groups = new Map<
    string,
    { parties: readonly string[]; shares: LiabilityLink['shares']; together: boolean; items: number[]; start: number; end: number }
  >();
  for (const clause of money) {
    const first = clause.sums[0];
    if (first === undefined || clause.debtors.length < 2 || !monetary.some((one) => one.item === first.item && one.debtors.length > 1))
      continue;
    const key = `${clause.debtors.join()}|${clause.shares.length > 0}|${clause.together}`;
    const group = groups.get(key);
    if (group) group.items.push(first.item);
    else
      groups.set(key, {
        parties: clause.debtors,
        shares: clause.shares,
        together: clause.together,
        items: [first.item],
        start: first.start,
        end: first.end,
      });
  }
  return [...groups.values()].map((group) => ({
    kind: group.shares.length > 0 ? 'several' : group.together ? 'joint_and_several' : 'common',
    parties: group.parties,
    obligations: [
      ...monetary.filter((one) => group.items.includes(one.item)).map((one) => one.id),
      ...(group.shares.length > 0 ? [] : interest.filter((one) => group.items.includes(one.item)).map((one) => one.id)),
    ],
    scope: group.shares.length > 0 ? '各自承担' : '共同给付',
    shares: group.shares,
    passage: source.passage(group.start, group.end),
  }));
}

function enforcementRole(id: string, role: string, read: ReadClauses): 'applicant' | 'respondent' | 'both' | 'none' {
  if (role === 'enforcement_applicant') return 'applicant';
  if (role === 'enforcement_respondent') return 'respondent';
  const owes =
    read.monetary.some((one) => one.debtors.includes(id)) ||
    read.behaviour.some((one) => one.debtor === id) ||
    read.links.some((link) => link.parties.includes(id));
  const owed =
    read.orphans.some((one) => one.creditors.includes(id)) ||
    read.monetary.some((one) => one.creditors.includes(id)) ||
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
