import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { RECONCILING_SIDES } from '@duixian/law/parameters/case-funds';

/** 对账双方 · 法发〔2017〕6号第三条. */
export type Side = (typeof RECONCILING_SIDES.value)[number];

export type ReconcileRefusal = { readonly kind: 'day-not-over'; readonly on: LegalDay; readonly today: LegalDay };

export type SignRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'already-signed'; readonly side: Side }
  | { readonly kind: 'same-person'; readonly did: 'sign'; readonly person: string }
  | { readonly kind: 'differences-need-remark'; readonly differences: number };

/** 签认方 · Whoever may pay signs for finance; everybody else who may sign stands for enforcement. */
export function sideOf(permissions: ReadonlySet<string>): Side {
  return permissions.has('funds.pay') ? 'finance' : 'enforcement';
}

/** Both sides sign the same paper, the newest of its day; what differs is not signed away in silence. */
export function maySign(
  report: {
    readonly version: number;
    readonly newest: boolean;
    readonly differences: number;
    readonly signed: readonly { readonly side: string; readonly by: string }[];
  },
  side: Side,
  person: string,
  remark: string,
): Result<Side, SignRefusal> {
  if (!report.newest) return refuse({ kind: 'newer-version', version: report.version });
  if (report.signed.some((each) => each.side === side)) return refuse({ kind: 'already-signed', side });
  if (report.signed.some((each) => each.by === person)) return refuse({ kind: 'same-person', did: 'sign', person });
  if (report.differences > 0 && remark.trim() === '') return refuse({ kind: 'differences-need-remark', differences: report.differences });
  return ok(side);
}
