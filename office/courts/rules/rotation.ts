import { compareDays, type LegalDay, plusMonths, plusYears } from '@duixian/kernel/legal-day';
import { type Dated, valueOn } from '@duixian/law/dated';
import type { RotationYears } from '@duixian/law/parameters/post-rotation';
import type { Role } from './roles.ts';

/** A post somebody holds or held. */
export interface PostSpan {
  readonly court: number;
  readonly role: string;
  readonly from: LegalDay;
  readonly until: LegalDay | null;
}

export interface Rotation {
  /** Since when the post has been held without a break. */
  readonly since: LegalDay;
  readonly years: number;
  readonly dueOn: LegalDay;
  readonly state: 'due' | 'coming';
}

/** The opinion names heads and officers who decide cases alone; which posts these are is the decision of this table. */
const HEADS_AND_INDEPENDENT: readonly Role[] = ['director', 'judge'];
/** Posts of the enforcement bureau besides. Windows, finance, inspection and the president are not of it. */
const OTHERS: readonly Role[] = ['centre', 'clerk', 'assistant', 'bailiff', 'supervisor'];

/** 提前提示 · How long ahead the list shows it: an office setting, the opinion is silent. */
const SHOWN_MONTHS_AHEAD = 6;

/** 任职交流 · Whether the holder of a post is to be moved, now or soon; a warning and no bar: the court decides. */
export function rotationOf(
  of: { readonly role: string; readonly since: LegalDay },
  today: LegalDay,
  series: readonly Dated<RotationYears>[],
): Rotation | undefined {
  const rule = valueOn(series, today)?.value;
  const years = rule && yearsFor(of.role, rule);
  if (years === undefined) return undefined;
  const dueOn = plusYears(of.since, years);
  if (compareDays(dueOn, today) <= 0) return { since: of.since, years, dueOn, state: 'due' };
  if (compareDays(dueOn, plusMonths(today, SHOWN_MONTHS_AHEAD)) > 0) return undefined;
  return { since: of.since, years, dueOn, state: 'coming' };
}

/** 连续任职 · The first day of the same role at the same court without a day between; another team there is the same post. */
export function heldSince(post: PostSpan, all: readonly PostSpan[]): LegalDay {
  const same = all
    .filter((one) => one.court === post.court && one.role === post.role && compareDays(one.from, post.from) < 0)
    .toSorted((one, other) => compareDays(other.from, one.from));
  let since = post.from;
  for (const { from, until } of same) {
    if (until !== null && compareDays(until.add({ days: 1 }), since) < 0) break;
    since = from;
  }
  return since;
}

function yearsFor(role: string, rule: RotationYears): number | undefined {
  if (HEADS_AND_INDEPENDENT.some((one) => one === role)) return rule.headsAndIndependent;
  return OTHERS.some((one) => one === role) ? rule.others : undefined;
}
