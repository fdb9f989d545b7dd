import type { Fen } from '@duixian/kernel/money';
import { dueFor, duesIn } from './due.ts';
import { amountsIn, DAY } from './figures.ts';
import { kindOf } from './kinds.ts';
import { listsOf, mentionsIn, withoutRemarks } from './mentions.ts';
import type { NamedParty } from './parties.ts';
import type { Clause } from './parts.ts';
import type { Due, LiabilityLink, Periodic } from './reading.ts';
import { coveredPeriod, labelOf, PAY, passageStart, periodicOf } from './sum-words.ts';

/** A sum ordered in a clause, with places of the clean text; it gets its id when all clauses are read. */
export interface OrderedSum {
  readonly item: number;
  readonly kind: string;
  readonly label: string;
  readonly amount: Fen | null;
  readonly debtors: readonly string[];
  readonly creditors: readonly string[];
  readonly due: Due | undefined;
  readonly coversPeriod: { readonly start: string; readonly end: string } | null;
  readonly periodic: Periodic | null;
  readonly acknowledged: boolean;
  readonly start: number;
  readonly end: number;
}

export interface MoneyClause {
  readonly sums: readonly OrderedSum[];
  readonly debtors: readonly string[];
  readonly creditors: readonly string[];
  readonly shares: LiabilityLink['shares'];
  /** The order itself says 连带. */
  readonly together: boolean;
}

const TOTAL = /(?:共计|合计|总计|总共|以上共)(?:为|人民币|：)*$/;

/** 金钱给付 · What a clause orders to be paid: who, to whom, each sum with its label. Totals beside their parts are left out. */
export function readMoney(clause: Clause, parties: readonly NamedParty[], carried: MoneyClause | undefined): MoneyClause | undefined {
  const mentions = mentionsIn(clause.text, parties);
  const text = withoutRemarks(clause.text, mentions);
  const verbs = [...text.matchAll(PAY)].filter(
    (verb) => !mentions.some((mention) => verb.index >= mention.start && verb.index < mention.end),
  );
  const first = verbs[0];
  if (first === undefined) return undefined;

  const lists = listsOf(text, mentions);
  const roles = rolesIn(text, lists, first.index, first.index + first[0].length, parties);
  const goesOn = /^[，、并同时另再且还应须需尚于前内向给支持]*$/.test(withoutPlaces(text.slice(0, first.index), lists));
  const debtors = roles.debtors.length > 0 ? roles.debtors : goesOn ? (carried?.debtors ?? []) : [];
  const others = soleOther(debtors, parties);
  const creditors =
    roles.creditors.length > 0
      ? roles.creditors
      : debtors.length > 0 && carried?.creditors.length && roles.debtors.length === 0
        ? carried.creditors
        : others;

  const dues = duesIn(withoutNames(text, lists));
  const sums: OrderedSum[] = [];
  const shares: { party: string; amount: Fen }[] = [];
  let from = first.index;
  let verb = first[0];
  const before = carried?.debtors.join() === debtors.join() ? carried.sums.at(-1) : undefined;
  let lastLabel = before?.label ?? '';
  let deducted = false;
  for (const amount of amountsIn(text)) {
    if (amount.start < first.index) continue;
    const share = sums.length > 0 ? shareBefore(text, lists, amount.start) : undefined;
    if (share !== undefined) {
      shares.push({ party: share, amount: amount.value });
      from = amount.end;
      continue;
    }
    const lead = text.slice(from, amount.start);
    for (const later of verbs) if (later.index >= from && later.index < amount.start) verb = later[0];
    const behind = text.slice(amount.end, amount.end + 12);
    const usable =
      !isBaseOrRate(lead, behind) &&
      !/其中|包括|包含|上限|为限|不超过|每日|日万分/.test(lead.slice(-14)) &&
      !/^(?:为限|的标准|标准|以内|为基数|为本金)/.test(behind);
    const period = periodicOf(text, amount.start, amount.end, amount.value);
    if (!usable) {
      if (!/其中|包括|包含/.test(lead)) from = amount.end;
      continue;
    }
    if (/扣除|抵扣|折抵|(?<!未)已(?:经)?(?:支付|给付|付|垫付|履行|偿还)[^，。；]{0,8}$/.test(lead)) {
      deducted = true;
      from = amount.end;
      continue;
    }
    if (deducted && /还应|尚应|尚需|实际|仍应|仍需|还需|再/.test(lead)) sums.length = 0;
    const total = TOTAL.test(lead) && (addsUp(sums, amount.value) || /以上|上述/.test(lead));
    if (total) {
      from = amount.end;
      continue;
    }
    const behindDue = dueBehind(text, amount.end);
    const each = /各(?:自)?(?:支付|给付|归还|偿还|付)/.test(lead)
      ? dues.filter(({ start, due }) => start >= from && start < amount.start && due.type === 'fixed_date')
      : [];
    const label =
      labelOf(
        lead,
        lists.flatMap(({ start, end }) => (start >= from && end <= amount.start ? [text.slice(start, end)] : [])),
      ) || lastLabel;
    lastLabel = label;
    const sum = {
      item: clause.item,
      kind: kindOf(label, verb),
      label,
      amount: period === null ? amount.value : null,
      debtors,
      creditors,
      due: period === null ? (behindDue ?? dueFor(dues, amount.start)) : { type: 'periodic' as const },
      coversPeriod: coveredPeriod(lead),
      periodic: period,
      acknowledged: /尚欠|拖欠/.test(verb),
      start: clause.start + passageStart(lead, from),
      end: clause.start + amount.end,
    };
    if (each.length > 1) sums.push(...each.map(({ due }) => ({ ...sum, due })));
    else sums.push(sum);
    from = amount.end;
  }
  return { sums, debtors, creditors, shares, together: /连带/.test(text.slice(0, first.index + 8)) };
}

/** Names are blanked for the search of periods: a company may be called 立即. */
function withoutNames(text: string, lists: readonly { readonly start: number; readonly end: number }[]): string {
  let out = text;
  for (const { start, end } of lists) out = out.slice(0, start) + '■'.repeat(end - start) + out.slice(end);
  return out;
}

/** 余款3万元于6月30日前付清 · A period that follows its sum. */
function dueBehind(text: string, end: number): Due | undefined {
  const behind = new RegExp(`^[^，。；\\d]{0,6}(?:于|在)${DAY}(?:之)?前(?:一次性)?(?:付清|支付|给付|归还|偿还|还清)`).exec(
    text.slice(end, end + 40),
  );
  return behind === null ? undefined : duesIn(behind[0])[0]?.due;
}

function withoutPlaces(lead: string, lists: readonly { readonly start: number; readonly end: number }[]): string {
  let text = lead;
  for (const list of [...lists].reverse()) if (list.end <= lead.length) text = text.slice(0, list.start) + text.slice(list.end);
  return text.replace(
    new RegExp(`${DAY}|□+|本判决|发生法律效力|生效|之日起?|[一二三四五六七八九十\\d]+(?:日|天)|后|起|原告|被告`, 'g'),
    '',
  );
}

/** Debtors stand before the verb; creditors behind it or after 向. 原告 who is ordered to pay is a debtor like any other. */
function rolesIn(
  text: string,
  lists: readonly { readonly ids: readonly string[]; readonly start: number; readonly end: number }[],
  verbAt: number,
  verbEnd: number,
  parties: readonly NamedParty[],
) {
  const debtors: string[] = [];
  const creditors: string[] = [];
  for (const list of lists) {
    const before = text.slice(Math.max(0, list.start - 3), list.start);
    const led = before.replace(/(?:原告|被告|上诉人|被上诉人)$/, '');
    const addressed =
      /(?:向|给|欠|对)(?:原告|被告|上诉人|被上诉人|第三人)?$/.test(text.slice(Math.max(0, list.start - 6), list.start)) ||
      /(?:向|给)$/.test(led);
    const gap = text.slice(verbEnd, list.start);
    if (list.start < verbAt && !addressed && creditors.length === 0) debtors.push(...list.ids);
    else if (addressed && list.start < verbAt + 80) creditors.push(...list.ids);
    else if (list.start >= verbEnd && creditors.length === 0 && /^(?:给|所欠|欠|拖欠)?(?:原告|被告|上诉人|被上诉人|申请人)?$/.test(gap))
      creditors.push(...list.ids);
  }
  const unique = (ids: readonly string[]) => [...new Set(ids)];
  const named = unique(debtors).filter((id) => !creditors.includes(id));
  const sides = new Set(parties.filter((party) => named.includes(party.id)).map(sideOf));
  // Nobody owes together with the other side: names of both before one verb are a sentence not understood.
  const nearest = lists.filter((list) => list.end <= verbAt).at(-1)?.ids ?? [];
  return { debtors: sides.size > 1 ? nearest.filter((id) => named.includes(id)) : named, creditors: unique(creditors) };
}

/** The only party on the other side, when there is but one. */
function soleOther(debtors: readonly string[], parties: readonly NamedParty[]): readonly string[] {
  const debtorRoles = new Set(parties.filter((party) => debtors.includes(party.id)).map((party) => sideOf(party)));
  if (debtors.length === 0 || debtorRoles.size !== 1) return [];
  const others = parties.filter((party) => !debtorRoles.has(sideOf(party)) && party.role !== 'third_party');
  const only = others.length === 1 ? others[0] : undefined;
  return only === undefined ? [] : [only.id];
}

export function sideOf(party: NamedParty): 'claiming' | 'defending' | 'third' {
  if (party.role === 'third_party') return 'third';
  return ['plaintiff', 'plaintiff_and_counter_defendant', 'appellant', 'enforcement_applicant'].includes(party.role)
    ? 'claiming'
    : 'defending';
}

/** 由贾某承担174142元 · A share of a sum that several debtors owe each for himself. */
function shareBefore(
  text: string,
  lists: readonly { readonly ids: readonly string[]; readonly start: number; readonly end: number }[],
  at: number,
): string | undefined {
  const list = lists.find(({ end }) => end <= at && /^(?:各自|分别|应)?(?:承担|负担)$/.test(text.slice(end, at)));
  return list?.ids.length === 1 ? list.ids[0] : undefined;
}

function isBaseOrRate(lead: string, behind: string): boolean {
  const open = lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('；')) + 1);
  return /(?:^|[，；、□自从])?以[^，]{0,40}$/.test(open) && /^(?:[^，。；]{0,20})?(?:为|作为)(?:计算)?(?:基数|本金|标准)/.test(behind)
    ? true
    : /(?:按|按照|每月|每年|每日|标准为|基数为|本金为)$/.test(open) && !/每(?:月|年)/.test(open);
}

function addsUp(sums: readonly OrderedSum[], total: Fen): boolean {
  let sum = 0n;
  for (const one of sums) sum += one.amount ?? 0n;
  return sums.length > 0 && sum === total;
}
