import type { Fen } from '@duixian/kernel/money';
import { dealtOut } from './dealt-out.ts';
import { dueFor, duesIn } from './due.ts';
import { type At, amountsIn } from './figures.ts';
import { kindOf } from './kinds.ts';
import { listsOf, type Mention, mentionsIn, withoutRemarks } from './mentions.ts';
import type { MoneyClause, OrderedSum } from './ordered-sum.ts';
import type { NamedParty } from './parties.ts';
import type { Clause } from './parts.ts';
import { dueBehind, isOrderedSum, withoutNames } from './sum-tests.ts';
import { coveredPeriod, labelOf, PAY, passageStart, periodicOf } from './sum-words.ts';
import { shareBefore, sidesAt, withoutPlaces } from './who-owes.ts';

const TOTAL = /(?:共计|合计|总计|总共|以上共)(?:为|人民币|：)*$/;
/** …，合计 · Nothing but a word of adding up stands between the last part and this sum. */
const TOTAL_OF_PARTS =
  /^[，、；]?(?:以上|上述|各项|[两二三四五六七八九]项|款项|损失|本息|费用|均|总)*(?:共计|合计|总计|总共|共)(?:为|人民币|：|金额)*$/;
const OWES = /欠$/;
const PART = /其中|包括|包含/;

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
  const sides = sidesAt(text, lists, { start: first.index, end: first.index + first[0].length }, parties, carried);
  const dues = duesIn(withoutNames(text, lists));
  const amounts = amountsIn(text);
  const ahead = amountsAhead(text, amounts, first.index, lists);
  const sums: OrderedSum[] = [];
  const shares: { party: string; amount: Fen }[] = [];
  const before =
    carried?.debtors.join() === sides.debtors.join() ? carried.sums.findLast((sum, at) => !sum.acknowledged || at === 0) : undefined;
  let lastLabel = before?.label ?? '';
  let from = ahead[0] === undefined ? first.index : headOf(text, ahead[0].start);
  let verb = first[0];
  let ordered = !OWES.test(first[0]);
  let deducted = false;
  let inside = false;
  for (const amount of ahead.length > 0 ? ahead : amounts.filter(({ start }) => start >= first.index)) {
    const share = sums.length > 0 ? shareBefore(text, lists, amount.start) : undefined;
    if (share !== undefined) {
      shares.push({ party: share, amount: amount.value });
      from = amount.end;
      continue;
    }
    const lead = text.slice(from, amount.start);
    for (const later of verbs) {
      if (later.index < from || later.index >= amount.start) continue;
      verb = later[0];
      inside = false;
      if (!OWES.test(verb)) ordered = true;
    }
    const behind = text.slice(amount.end, amount.end + 16);
    if (PART.test(lead.slice(-14)) || (inside && !/另|并|以及/.test(lead))) {
      inside = true;
      from = amount.end;
      continue;
    }
    if (
      !isOrderedSum(lead, behind) ||
      /^（(?:[^）]{0,12})?已(?:经)?(?:履行|支付|给付|付清|赔付)(?:完毕)?）/.test(clause.text.slice(amount.end))
    ) {
      from = amount.end;
      continue;
    }
    if (/扣除|扣减|抵扣|折抵|(?<!未)已(?:经)?(?:支付|给付|付|垫付|履行|偿还)[^，。；]{0,8}$/.test(lead)) {
      deducted = true;
      from = amount.end;
      continue;
    }
    if (deducted && /还应|尚应|尚需|实际|仍应|仍需|还需|再/.test(lead)) {
      if (sums.length > 0) lastLabel = sums.map((sum) => sum.label).join('、');
      sums.length = 0;
    }
    if ((TOTAL.test(lead) && (addsUp(sums, amount.value) || /以上|上述/.test(lead))) || (sums.length > 0 && TOTAL_OF_PARTS.test(lead))) {
      from = amount.end;
      continue;
    }
    const period = periodicOf(text, amount.start, amount.end, amount.value);
    const plan = period === null ? undefined : planned(text, sums.at(-1), period.amount, lead, amount.end);
    if (plan !== undefined && period !== null) {
      sums[sums.length - 1] = { ...plan, due: { type: 'periodic' }, periodic: period };
      from = amount.end;
      continue;
    }
    const named = lists.flatMap(({ start, end }) => (start >= from && end <= amount.start ? [text.slice(start, end)] : []));
    const label = labelOf(lead, named) || lastLabel;
    lastLabel = label;
    const sum: OrderedSum = {
      item: clause.item,
      kind: kindOf(label, verb, text.slice(Math.max(0, first.index - 40), amount.start)),
      label,
      amount: period === null ? amount.value : null,
      ...sides,
      due: period === null ? (dueBehind(text, amount.end) ?? dueFor(dues, amount.start)) : { type: 'periodic' as const },
      coversPeriod: coveredPeriod(lead),
      periodic: period,
      acknowledged: !ordered || (/确认/.test(text.slice(0, first.index)) && dues.length === 0),
      start: clause.start + passageStart(lead, from),
      end: clause.start + amount.end,
    };
    const days = /各(?:自)?(?:支付|给付|归还|偿还|付)/.test(lead)
      ? dues.filter(({ start, due }) => start >= from && start < amount.start && due.type === 'fixed_date')
      : [];
    if (days.length > 1) sums.push(...days.map(({ due }) => ({ ...sum, due })));
    else sums.push(...dealtOut(sum, text, lists, amount.start));
    from = amount.end;
  }
  return { sums: inTurn(sums, text), ...sides, shares, together: /连带/.test(text.slice(0, first.index + 8)) };
}

/** 货款10万元，由被告于6月30日前付清 · Sums that stand before the verb, when nothing but who and when stands between. */
function amountsAhead(text: string, amounts: readonly At<Fen>[], verbAt: number, lists: readonly Mention[]): readonly At<Fen>[] {
  if (amounts.some(({ start }) => start > verbAt)) return [];
  const ahead: At<Fen>[] = [];
  let until = verbAt;
  for (const amount of [...amounts].reverse()) {
    if (amount.end > until) continue;
    const gap =
      ahead.length === 0
        ? withoutPlaces(text.slice(0, until), lists).slice(-1) && gapOf(text, amount.end, until, lists)
        : text.slice(amount.end, until);
    const near =
      ahead.length === 0 ? /^[，由应需须于在前内一次性自愿负责均共同向给、]*$/.test(gap) : /^[、和及，][^，。；]{1,14}$/.test(gap);
    if (!near || !isOrderedSum(text.slice(Math.max(0, amount.start - 30), amount.start), '')) break;
    ahead.unshift(amount);
    until = amount.start;
  }
  return ahead;
}

function gapOf(text: string, from: number, to: number, lists: readonly Mention[]): string {
  const inside = lists.filter((list) => list.start >= from && list.end <= to);
  return withoutPlaces(
    text.slice(from, to),
    inside.map((list) => ({ ...list, start: list.start - from, end: list.end - from })),
  );
}

/** Where the words that name a sum begin: behind the last comma or stop. */
function headOf(text: string, at: number): number {
  return Math.max(text.lastIndexOf('，', at), text.lastIndexOf('；', at), text.lastIndexOf('。', at)) + 1;
}

/** 余款30万元自5月起每月20日前支付5万元，至付清为止 · The instalments are how the sum before them is paid, no sum of their own. */
function planned(text: string, last: OrderedSum | undefined, each: Fen, lead: string, end: number): OrderedSum | undefined {
  if (last?.amount === null || last === undefined || last.periodic !== null || last.amount <= each) return undefined;
  const paidOff = /^[^。；]{0,30}?(?:付清|还清|清偿|付完|履行完毕)[^，。；]{0,6}(?:为)?止/.test(text.slice(end, end + 44));
  const thisOne = /(?:该|此|上述|前述|以上)(?:笔)?(?:款项|货款|借款|欠款|款)/.test(lead);
  return thisOne || /分[^，。；]{0,8}期|分期|分[^，。；]{0,6}个月/.test(lead) || paidOff || /余|剩|尾/.test(last.label) ? last : undefined;
}

/** 被告甲、乙分别支付1000元、2000元 · As many sums as people, in their order. */
function inTurn(sums: readonly OrderedSum[], text: string): readonly OrderedSum[] {
  const [first] = sums;
  if (first === undefined || sums.length < 2 || !/分别/.test(text)) return sums;
  if (first.debtors.length === sums.length) return sums.map((sum, at) => ({ ...sum, debtors: sum.debtors.slice(at, at + 1) }));
  if (first.creditors.length === sums.length) return sums.map((sum, at) => ({ ...sum, creditors: sum.creditors.slice(at, at + 1) }));
  return sums;
}

function addsUp(sums: readonly OrderedSum[], total: Fen): boolean {
  let sum = 0n;
  for (const one of sums) sum += one.amount ?? 0n;
  return sums.length > 0 && sum === total;
}
