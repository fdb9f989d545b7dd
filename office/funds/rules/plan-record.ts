import type { Citation } from '@duixian/law/citation';
import type { ClaimSheet } from './claim-sheet.ts';
import type { PayoutPlan } from './plan-payout.ts';

/** 引用 · A citation as it is kept and sent: names, edition and place, without the instrument behind it. */
export interface CitedPlace {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly edition: string | null;
  readonly article: string;
}

export function placeOf({ instrument, article }: Citation): CitedPlace {
  return { nameZh: instrument.nameZh, nameEn: instrument.nameEn, edition: instrument.edition, article };
}

/** 计算书存档 · The sheet with its places, as the decision keeps it and a screen shows it. */
export function sheetRecord(sheet: ClaimSheet) {
  return {
    asOf: sheet.asOf,
    lines: sheet.lines.map((line) => ({ ...line, basis: line.basis.map(placeOf) })),
    payments: sheet.payments.map((payment) => ({ ...payment, parts: [...payment.parts] })),
    accrued: sheet.accrued,
    owed: sheet.owed,
    owedTitle: sheet.owedTitle,
    owedTotal: sheet.owedTotal,
    order: { buckets: [...sheet.order.buckets], chosenBy: sheet.order.chosenBy },
  };
}

export function planRecord(plan: PayoutPlan) {
  return {
    amount: plan.amount,
    covers: [...plan.covers],
    lines: plan.lines.map((line) => ({ ...line, basis: line.basis.map(placeOf) })),
    sheet: sheetRecord(plan.sheet),
    fee: plan.fee && {
      amount: plan.fee.amount,
      fee: plan.fee.fee,
      slices: plan.fee.slices.map((slice) => ({
        ...slice,
        flat: slice.perTenThousand === 'flat',
        perTenThousand: rateOf(slice.perTenThousand),
      })),
      basis: plan.fee.basis.map(placeOf),
    },
    feeOpen: plan.feeOpen,
    fullySatisfied: plan.fullySatisfied,
  };
}

function rateOf(perTenThousand: bigint | 'flat'): number {
  return perTenThousand === 'flat' ? 0 : Number(perTenThousand);
}
