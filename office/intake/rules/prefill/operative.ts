import type { Fen } from '@duixian/kernel/money';
import { jointOrders, numbered, numberedInterest } from './collect.ts';
import { isCostSentence } from './cost-heads.ts';
import { duesIn } from './due.ts';
import { isDeclaration, isDismissal, readBehaviour, readDefault, readMeasure } from './duties.ts';
import { type RunningInterest, readInterest } from './interest.ts';
import { readLink, resolveLinks, type StatedLink } from './links.ts';
import { readMoney } from './money.ts';
import type { MoneyClause } from './ordered-sum.ts';
import type { NamedParty } from './parties.ts';
import type { Clause } from './parts.ts';
import type {
  BehaviourObligation,
  DefaultClause,
  Due,
  EnforcementMeasure,
  InterestRule,
  JudgmentReading,
  LiabilityLink,
  MonetaryObligation,
} from './reading.ts';
import { isNetOrder, isSetOff, withoutSetOff } from './set-off.ts';
import type { Passage, SourceText } from './source-text.ts';
import { subOrders, withoutConditions } from './sub-orders.ts';

/** What the clauses of an operative part come to. */
export interface ReadClauses {
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

/** 判决主文 · Reads clause by clause, each for what it is. */
export function readClauses(source: SourceText, clauses: readonly Clause[], parties: readonly NamedParty[], agreed: boolean): ReadClauses {
  let money: MoneyClause[] = [];
  const running: (RunningInterest & { readonly onlyOnDefault: boolean })[] = [];
  const stated: StatedLink[] = [];
  const lists = {
    behaviour: [] as BehaviourObligation[],
    priority: [] as { creditor: string; grantors: readonly string[]; passage: Passage }[],
    declarations: [] as Passage[],
    dismissals: [] as Passage[],
    waivers: [] as Passage[],
  };
  let defaultClause: DefaultClause | null = null;
  let generalDue: Due | undefined;
  let carried: MoneyClause | undefined;

  for (const clause of clauses) {
    const passage = source.passage(clause.start, clause.start + clause.text.length);
    if (/^如(?:果)?[^，。]{0,12}未按(?:照)?本|加倍支付(?:迟延|延迟)/.test(clause.text)) continue;
    // What the tribunal itself costs is shared out here; who owes it to whom is a sentence of its own.
    if (isCostSentence(clause.text) || /^(?:本案|本请求|反请求)?仲裁(?:请求)?费/.test(clause.text)) continue;
    if (/优先受偿/.test(clause.text)) {
      const creditor = creditorNamed(clause, parties);
      const grantors = parties.filter(
        (party) => party.cleanName !== '' && clause.text.includes(party.cleanName) && party.side === 'defending',
      );
      if (creditor !== undefined) lists.priority.push({ creditor, grantors: grantors.map((party) => party.id), passage });
      if (!/(?:支付|给付|偿还|归还)[^，。；]{0,60}\d元(?!范围|为限|限额|内)/.test(clause.text)) continue;
    }
    if (/放弃(?:其他|其余|本案)?[^，。]{0,10}(?:请求|权利|主张)/.test(clause.text)) {
      lists.waivers.push(passage);
      continue;
    }
    if (isDismissal(clause.text)) {
      lists.dismissals.push(passage);
      continue;
    }
    const onDefault = agreed ? readDefault(source, clause, parties) : undefined;
    const ordered = onDefault === undefined ? clause : beforeDefault(source, clause, onDefault);
    if (onDefault !== undefined) {
      defaultClause ??= onDefault;
      running.push(...readInterest(clause, undefined, carried).map((rule) => ({ ...rule, onlyOnDefault: true })));
    }
    if (ordered === undefined) continue;
    const general = isGeneralDue(ordered.text) ? duesIn(ordered.text)[0]?.due : undefined;
    if (general !== undefined) {
      generalDue = general;
      continue;
    }
    const link = readLink(ordered, parties);
    if (link !== undefined) stated.push(link);
    const beforeLink = link === undefined ? ordered : { ...ordered, text: ordered.text.slice(0, Math.max(0, link.start - ordered.start)) };
    const orders = agreed ? beforeLink : withoutConditions(beforeLink);
    if (isDeclaration(orders.text) && !/支付|给付|偿还|返还|归还/.test(orders.text.replace(/解除[^，。；]*/, ''))) {
      lists.declarations.push(passage);
      continue;
    }
    for (const part of subOrders(orders, parties)) {
      const sums = isSetOff(part.text) ? undefined : readMoney(part, parties, carried);
      if (onDefault === undefined) running.push(...readInterest(part, sums, carried).map((rule) => ({ ...rule, onlyOnDefault: false })));
      if (sums !== undefined) {
        if (isNetOrder(part.text)) money = withoutSetOff(money, sums, part.text);
        money.push(sums);
        if (sums.debtors.length > 0) carried = sums;
      }
      const duty = readBehaviour(source, part, parties, sums !== undefined && sums.sums.length > 0);
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

/** 上述款项于…付清 · A sentence that gives the period for what was ordered before. */
function isGeneralDue(text: string): boolean {
  return (
    /^(?:以上|上述|前述)[^，。；]{0,40}(?:款项|款|义务|内容|费用|判项|项)[^。；]{0,16}(?:于|在|限|应|须|均|自)/.test(text) &&
    !/利息|违约金|连带|优先|\d元|万元/.test(text) &&
    duesIn(text).length > 0
  );
}

export function measuresOnly(source: SourceText, clauses: readonly Clause[], parties: readonly NamedParty[]): ReadClauses {
  return { ...NONE, measures: clauses.flatMap((clause) => readMeasure(source, clause, parties) ?? []) };
}

function beforeDefault(source: SourceText, clause: Clause, onDefault: DefaultClause): Clause | undefined {
  const at = clause.text.search(/(?:^|，)(?:若|如)/);
  const text = at > 0 ? clause.text.slice(0, at) : '';
  return text === '' || source.passage(clause.start, clause.start).start === onDefault.passage.start ? undefined : { ...clause, text };
}

function creditorNamed(clause: Clause, parties: readonly NamedParty[]): string | undefined {
  const claiming = parties.filter((party) => party.side === 'claiming');
  const named = claiming.find(
    (party) =>
      party.cleanName !== '' && (clause.text.includes(party.cleanName) || party.aliases.some((alias) => clause.text.includes(alias))),
  );
  const [only] = claiming;
  return (named ?? (claiming.length === 1 && /^(?:原告|申请人)(?![一-龥]{0,3}名下)/.test(clause.text) ? only : undefined))?.id;
}
