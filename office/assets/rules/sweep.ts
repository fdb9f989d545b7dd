import { isBefore, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { type Fen, fen, minFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { SweepSettings } from '@duixian/law/parameters/deposit-sweep';
import { type RulingRefusal, rulingBelongs } from './ruling-number.ts';

export interface SweepWish {
  readonly everyHours: number;
  readonly until: LegalDay;
  readonly rulingNumber: string;
  readonly noticeNumber: string;
}

export type SweepRefusal =
  | RulingRefusal
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'sweep-running'; readonly until: LegalDay }
  | { readonly kind: 'nothing-owed' }
  | { readonly kind: 'sweep-ends-before-today'; readonly until: LegalDay }
  | { readonly kind: 'sweep-too-long'; readonly until: LegalDay; readonly longest: LegalDay }
  | { readonly kind: 'sweep-too-often'; readonly least: number };

/** 持续查冻令 · Looking for deposits again and again rests on a ruling of the case, has an end, and a pace agencies can bear. */
export function decideSweep(
  wish: SweepWish,
  at: {
    readonly today: LegalDay;
    readonly caseNumber: string;
    readonly caseOpen: boolean;
    readonly runningUntil: LegalDay | null;
    readonly headroom: Fen;
    readonly settings: SweepSettings;
  },
): Result<SweepWish, SweepRefusal> {
  const { settings } = at;
  if (!at.caseOpen) return refuse({ kind: 'case-closed' });
  for (const paper of [wish.rulingNumber, wish.noticeNumber]) {
    const belongs = rulingBelongs(paper, at.caseNumber);
    if (!belongs.ok) return belongs;
  }
  if (at.runningUntil !== null) return refuse({ kind: 'sweep-running', until: at.runningUntil });
  if (isBefore(wish.until, at.today)) return refuse({ kind: 'sweep-ends-before-today', until: wish.until });
  const longest = plusDays(at.today, settings.longestDays);
  if (isBefore(longest, wish.until)) return refuse({ kind: 'sweep-too-long', until: wish.until, longest });
  if (wish.everyHours < settings.shortestHours) return refuse({ kind: 'sweep-too-often', least: settings.shortestHours });
  if (at.headroom <= 0n) return refuse({ kind: 'nothing-owed' });
  return ok(wish);
}

export type SweepEnd = 'debt-covered' | 'time-over' | 'case-closed' | 'by-hand';

/** Whether to ask once more or why it is over: nothing is asked for a debt that is covered, and nothing after the last day. */
export function sweepStep(
  until: LegalDay,
  at: { readonly today: LegalDay; readonly caseOpen: boolean; readonly headroom: Fen },
): 'ask' | SweepEnd {
  if (!at.caseOpen) return 'case-closed';
  if (at.headroom <= 0n) return 'debt-covered';
  return isBefore(until, at.today) ? 'time-over' : 'ask';
}

/** 冻结金额 · Exactly what is still uncovered, never the money the debtor lives on: nothing of an exempt account, of wages only what lies above the reserve. */
export function sweepAmount(
  account: { readonly exempt: boolean; readonly wages: boolean; readonly available: Fen },
  headroom: Fen,
  reserve: Fen,
): Fen {
  if (account.exempt) return ZERO_FEN;
  const kept = account.wages ? reserve : ZERO_FEN;
  const free = fen(account.available > kept ? account.available - kept : 0n);
  return minFen(free, headroom > 0n ? headroom : ZERO_FEN);
}
