import type { InterestCaseInput } from '@duixian/funds/interest-contract';

export const ITEM_KINDS = [
  'principal',
  'damages',
  'liquidated-damages',
  'realising-cost',
  'fixed-interest',
  'court-fee',
  'preservation-fee',
] as const;
export const RATE_KINDS = ['annual', 'monthly', 'daily', 'lpr-1y', 'lpr-5y', 'benchmark'] as const;
export const ENDS = ['payment', 'performance-period', 'day'] as const;
export const DAY_COUNTS = ['whole-years-365', 'actual-365', 'actual-360'] as const;

/** What the form holds: everything as typed. */
export interface InterestValues {
  readonly asOf?: string;
  readonly dayCount: (typeof DAY_COUNTS)[number];
  readonly items: readonly { readonly kind: (typeof ITEM_KINDS)[number]; readonly amount?: string; readonly dueOn?: string }[];
  readonly segments: readonly {
    readonly from?: string;
    readonly rate: (typeof RATE_KINDS)[number];
    readonly figure?: string;
    readonly fixedOn?: string;
  }[];
  readonly until: (typeof ENDS)[number];
  readonly untilOn?: string;
  readonly payments: readonly { readonly on?: string; readonly amount?: string }[];
}

/** A first look shows a whole example: people change figures more easily than they fill in empty fields. */
export const EXAMPLE_INTEREST: InterestValues = {
  asOf: '2026-08-20',
  dayCount: 'whole-years-365',
  items: [{ kind: 'principal', amount: '1000000', dueOn: '2025-03-15' }],
  segments: [{ from: '2024-01-01', rate: 'lpr-1y', figure: '4', fixedOn: '2023-06-01' }],
  until: 'payment',
  payments: [{ on: '2025-11-03', amount: '300000' }],
};

/** 表单即文件 · The form as the file the command line takes; both are read by one schema. General interest runs on the first sum. */
export function caseOfValues(values: InterestValues): InterestCaseInput {
  const segments = values.segments.map(({ from = '', rate, figure = '', fixedOn }) => ({ from, rate: rateOf(rate, figure, fixedOn) }));
  return {
    version: 1,
    asOf: values.asOf ?? '',
    items: values.items.map(({ kind, amount = '', dueOn = '' }, i) => ({ id: `item-${i + 1}`, kind, amount, dueOn })),
    interest:
      segments.length === 0
        ? []
        : [
            {
              item: 'item-1',
              segments,
              until: values.until === 'day' ? { day: values.untilOn ?? '' } : values.until,
              dayCount: values.dayCount,
            },
          ],
    payments: values.payments.map(({ on = '', amount = '' }) => ({ on, amount })),
  };
}

function rateOf(kind: (typeof RATE_KINDS)[number], figure: string, fixedOn: string | undefined) {
  switch (kind) {
    case 'annual':
      return { annualPercent: figure };
    case 'monthly':
      return { monthlyPercent: figure };
    case 'daily':
      return { dailyPercent: figure };
    case 'benchmark':
      return { benchmark: 'by-length' as const, multiple: figure };
    case 'lpr-1y':
    case 'lpr-5y':
      return { lpr: kind === 'lpr-1y' ? ('1y' as const) : ('5y' as const), multiple: figure, ...(fixedOn ? { fixedOn } : {}) };
  }
}
