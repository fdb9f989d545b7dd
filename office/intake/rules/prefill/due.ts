import { DAY, isoDay, smallCount } from './figures.ts';
import type { Due } from './reading.ts';

const PAPER = '(?:本|上述|该|一审)?(?:民事)?(?:判决书?|调解书?|裁定书?|调解协议|协议)';
const COUNT = '(\\d{1,3}|[一二三四五六七八九十百]{1,4})';
const AFTER = new RegExp(
  `${PAPER}?(?:发生法律效力|生效|(送达))(?:之日|之次日|次日)?(?:起|后|始|之后|以后|之日起)?(?:之日起)?(?:的)?${COUNT}(个月|个工作日|日|天)(?:之)?内`,
  'g',
);
const AT_ONCE = new RegExp(
  `${PAPER}?(?:发生法律效力|生效)(?:之日起|之日|后|之后)?立即|${PAPER}(?:发生法律效力|生效)(?:之日|时)(?!起|始|后|计)|立即`,
  'g',
);
const UNTIL = new RegExp(`(?:于|在|应于|定于)?(${DAY})(?:之)?前|(?:于|在|应于|定于)(${DAY})(?!起|至|签订|解除|的)`, 'g');

interface DueAt {
  readonly due: Due;
  readonly start: number;
}

/** 履行期 · Every performance period a clause names, in order. */
export function duesIn(text: string): readonly DueAt[] {
  const dues: DueAt[] = [];
  for (const match of text.matchAll(AFTER)) {
    const days = match[3] === '个月' || match[3] === '个工作日' ? undefined : smallCount(match[2]);
    dues.push({
      due: { type: match[1] === undefined ? 'days_after_effective' : 'days_after_service', days: days ?? null },
      start: match.index,
    });
  }
  for (const match of text.matchAll(AT_ONCE)) dues.push({ due: { type: 'on_effective' }, start: match.index });
  for (const match of text.matchAll(UNTIL)) {
    const date = isoDay(match[1] ?? match[2] ?? '');
    const interest = /(?:自|从|至|截至|截止|计算到|计至)$/.test(text.slice(Math.max(0, match.index - 4), match.index));
    if (date !== undefined && !interest) dues.push({ due: { type: 'fixed_date', date }, start: match.index });
  }
  return dues.sort((a, b) => a.start - b.start);
}

/** The period that governs what stands at this place: the last one before it, else the first one after it in the clause. */
export function dueFor(dues: readonly DueAt[], at: number): Due | undefined {
  let before: Due | undefined;
  for (const entry of dues) if (entry.start <= at) before = entry.due;
  return before ?? dues[0]?.due;
}
