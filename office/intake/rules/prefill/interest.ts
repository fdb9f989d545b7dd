import type { Fen } from '@duixian/kernel/money';
import { type At, amountsIn, DAY, isoDay } from './figures.ts';
import { bearsInterest } from './kinds.ts';
import type { MoneyClause, OrderedSum } from './ordered-sum.ts';
import type { Clause } from './parts.ts';
import { ratesIn } from './rates.ts';
import type { Rate, Segment } from './reading.ts';

export interface RunningInterest {
  readonly item: number;
  readonly kind: string;
  readonly rate: Rate;
  readonly segments: readonly Segment[];
  readonly debtors: readonly string[];
  readonly creditors: readonly string[];
  readonly cap: { readonly amount: Fen; readonly text: string } | null;
  readonly start: number;
  readonly end: number;
}

interface Base {
  readonly amount: Fen | null;
  readonly text: string | null;
  readonly noun: string;
}

const BASE =
  /(?:以|按|本金)([^，。；（]{0,60}?)(?:为|作为)(?:计算)?(?:基数|本金|计算标准)|本金(\d[\d，.]*万?元)按|(\d[\d，.]*万?元)(?=(?:自|从)[12]\d{3}年)/g;
const START = new RegExp(`(?:自|从|于)?(${DAY})(?:之日)?(?:起|始|开始|计算(?=至))`, 'g');
const FROM_OPEN = new RegExp(`(?:自|从)(${DAY})(?=按|至|计|以|到|，)`, 'g');
/** 自起诉之日起、此后 · A start the paper names by an event: the span is read, its first day is left to a person. */
const START_EVENT =
  /(?:自|从)(?!本?判决|本调解)[^，。；（）\d]{2,24}?之(?:次)?日起?(?=按|以|至|计|，(?:按|以))|(?:此后|之后|其后|嗣后)(?:的[^，。；（）\d]{0,12})?(?=以|按|，以|，按|仍|继续)/g;
const END_DAY = new RegExp(`(?:至|到|计至)(${DAY})(?:止|为止|按|，|；|。|（|）|$|期间)`, 'g');
const END_EVENT = /(?:至|到)((?:(?!至|\d{4}年)[^，。；（）]){1,36}?(?:之日|日(?=止|按|的|，|。|；|）|$)|时(?=止)|完毕(?=止)))/g;
const NOUN = /逾期付款利息|逾期付款损失|逾期利息|逾期罚息|资金占用(?:费|损失|利息)|占用费|使用费|违约金|滞纳金|罚息|复利|复息|利息/g;

/** 利息约定 · Running interest of a clause: bases, spans and rates put together in the order they stand. */
export function readInterest(clause: Clause, money: MoneyClause | undefined, carried: MoneyClause | undefined): readonly RunningInterest[] {
  const text = withoutFixedSpans(clause.text);
  const rates = ratesIn(text);
  if (rates.length === 0 || !/利息|违约金|罚息|复利|占用费|使用费|滞纳金|损失|复息|计息/.test(text)) return [];
  const dated = positions(text, START, FROM_OPEN);
  const starts = dated.length > 0 ? dated : events(text);
  if (starts.length === 0) return [];
  const bases = basesIn(text);
  const ends = endsIn(text);
  const owed = money?.sums.filter((sum) => bearsInterest(sum.kind) && sum.amount !== null) ?? [];

  const shared = bases.length > starts.length && starts.length === 1;
  const built = shared
    ? bases.map((base) => ({ base: base.value, from: starts[0], at: base.start, window: base.start }))
    : starts.map((from) => {
        const base = baseFor(bases, starts, from);
        const own =
          base !== undefined && base.start < from.start && starts.every((other) => other.start < base.start || other.start >= from.start);
        return { base: base?.value, from, at: from.start, window: own ? base.start : from.start };
      });

  const groups = new Map<string, { kind: string; rate: Rate; segments: Segment[] }>();
  for (const [index, { base, from, at, window }] of built.entries()) {
    const next = shared ? undefined : starts.find((other) => other.start > (from?.start ?? 0));
    const rate = rateFor(rates, window, shared ? undefined : built[index + 1]?.window);
    if (rate === undefined || from === undefined) continue;
    const own = ends.find((one) => one.start >= from.end - 1 && (next === undefined || one.start < next.start));
    // 均按…至付清之日止: one end closes a whole list of spans.
    const end = own ?? ends.findLast((one) => one.value.event !== null && one.start > at);
    const kind = kindAt(text, at, base?.noun ?? '', rate);
    const key = `${rate.type}|${rate.value}|${rate.multiplier}|${shared ? kind : ''}`;
    const group = groups.get(key) ?? { kind, rate, segments: [] };
    group.segments.push({
      ...baseOf(base, owed, text, rate),
      start: from.value,
      end: end?.value.day ?? null,
      endEvent: end?.value.event ?? null,
    });
    groups.set(key, group);
  }
  const who = money ?? carried;
  const first = Math.min(...starts.map((start) => start.start), ...bases.map((base) => base.start));
  const last = Math.max(...rates.map((rate) => rate.end), ...ends.map((end) => end.end));
  const cap = capIn(text);
  return [...groups.values()].map((group) => ({
    item: clause.item,
    ...group,
    debtors: who?.debtors ?? [],
    creditors: who?.creditors ?? [],
    cap,
    start: clause.start + first,
    end: clause.start + Math.max(last, first + 1),
  }));
}

/** 2017年…至2019年…的利息645元 · Interest already summed up is a fixed sum; its span is blanked here. */
function withoutFixedSpans(text: string): string {
  const span = new RegExp(
    `(?:自|从)?${DAY}(?:起)?(?:计算)?(?:至|到)${DAY}(?:止|为止)?(?:期间)?的?[^，。；（）\\d]{0,12}(?:\\d[\\d，.]*万?元|[一二三四五六七八九十百千万]+元)|(?:至|截至|截止)${DAY}(?:止)?的[^，。；（）\\d]{0,12}\\d[\\d，.]*万?元`,
    'g',
  );
  return text.replace(span, (found) => '■'.repeat(found.length));
}

function positions(text: string, ...patterns: readonly RegExp[]): readonly At<string>[] {
  const found: At<string>[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const value = isoDay(match[1] ?? '');
      const end = match.index + match[0].length;
      if (value !== undefined && found.every((other) => end <= other.start || match.index >= other.end))
        found.push({ value, start: match.index, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function events(text: string): readonly At<null>[] {
  return [...text.matchAll(START_EVENT)].map((match) => ({ value: null, start: match.index, end: match.index + match[0].length }));
}

function basesIn(text: string): readonly At<Base>[] {
  return [...text.matchAll(BASE)].map((match) => {
    const words = match[1] ?? match[2] ?? match[3] ?? '';
    const sums = amountsIn(words);
    const open = /未|剩余|实际|尚欠(?!.*\d)/.test(words.slice(sums[0]?.end ?? 0)) || sums.length !== 1;
    const nouns = [...text.slice(Math.max(0, match.index - 8), match.index).matchAll(NOUN)];
    return {
      value: { amount: open ? null : (sums[0]?.value ?? null), text: open ? words : null, noun: nouns[nouns.length - 1]?.[0] ?? '' },
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

function endsIn(text: string): readonly At<{ readonly day: string | null; readonly event: string | null }>[] {
  const days = [...text.matchAll(END_DAY)].map((match) => ({
    value: { day: isoDay(match[1] ?? '') ?? null, event: null },
    start: match.index,
    end: match.index + match[0].length,
  }));
  const events = [...text.matchAll(END_EVENT)].map((match) => ({
    value: { day: null, event: match[1] ?? null },
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...days, ...events].sort((a, b) => a.start - b.start);
}

/** The base before a span and after the span before it; else the one that follows it before the next; else the last named. */
function baseFor(bases: readonly At<Base>[], starts: readonly At<string | null>[], from: At<string | null>): At<Base> | undefined {
  const previous = starts.filter((start) => start.start < from.start).at(-1);
  const next = starts.find((start) => start.start > from.start);
  const own = bases.filter((base) => base.end <= from.start && base.start >= (previous?.end ?? 0)).at(-1);
  const after = bases.find((base) => base.start >= from.end && base.end <= (next?.start ?? Number.POSITIVE_INFINITY));
  const behindBelongsToNext = after !== undefined && next !== undefined && bases.some((base) => base.end <= (starts[0]?.start ?? 0));
  return own ?? (behindBelongsToNext ? undefined : after) ?? bases.filter((base) => base.end <= from.start).at(-1);
}

/** The rate inside the span; else the one that closes the whole list (均按…); else the one before. */
function rateFor(rates: readonly At<Rate>[], at: number, next: number | undefined): Rate | undefined {
  const inside = rates.find((rate) => rate.start >= at && rate.start < (next ?? Number.POSITIVE_INFINITY));
  return (inside ?? rates.find((rate) => rate.start > at) ?? rates.filter((rate) => rate.end <= at).at(-1))?.value;
}

function baseOf(base: Base | undefined, owed: readonly OrderedSum[], text: string, rate: Rate): Pick<Segment, 'base' | 'baseText'> {
  if (rate.type.startsWith('amount') || rate.type === 'contract_rate') return { base: null, baseText: null };
  const before = /(?:前述|上述|以上|前款|所欠)(?:各项|全部)?(?:款项|借款|货款|欠款|本金|款)/.exec(text);
  if (base === undefined && before !== null) return { base: null, baseText: before[0] };
  if (base !== undefined) return { base: base.amount, baseText: base.text };
  const only = owed.length === 1 ? owed[0] : undefined;
  return { base: only?.amount ?? null, baseText: null };
}

function kindAt(text: string, at: number, noun: string, rate: Rate): string {
  const nouns = [...text.matchAll(NOUN)];
  const before = nouns.filter((one) => one.index < at).at(-1)?.[0];
  const word = noun || before || nouns[0]?.[0] || '';
  if (/资金/.test(word)) return 'overdue_interest';
  if (/占用费|使用费/.test(word) || (/占用费|使用费/.test(text) && rate.type.startsWith('amount'))) return 'occupancy_fee';
  if (rate.type === 'contract_rate' && new Set(nouns.map((one) => one[0])).size > 1) return 'contract_interest_and_charges';
  if (/违约金|滞纳金/.test(word)) return 'liquidated_damages';
  if (/复/.test(word)) return 'compound_interest';
  if (/^罚息/.test(word)) return 'penalty_interest';
  if (/逾期/.test(word) || rate.type === 'pboc_overdue_loan_rate' || rate.type.startsWith('lpr')) return 'overdue_interest';
  return 'general_interest';
}

function capIn(text: string): { readonly amount: Fen; readonly text: string } | null {
  const cap = /[^，。；（）]{0,16}不(?:得)?超过([^，。；（）]{2,30}?)(?:为限|（|，|。|；|）|$)/.exec(text);
  const amount = cap === null ? undefined : amountsIn(cap[1] ?? '')[0];
  return cap === null || amount === undefined ? null : { amount: amount.value, text: cap[0] };
}
