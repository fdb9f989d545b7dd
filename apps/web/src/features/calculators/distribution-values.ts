import type { DistributionPlanInput } from '@duixian/funds/distribution-contract';

export const DEBTORS = ['natural-person', 'other-organisation', 'enterprise'] as const;
export const PRESETS = ['national', 'jiangsu-2020', 'fuzhou-2018', 'foshan-2018'] as const;
export const NATURES = ['ordinary', 'wages', 'maintenance', 'lien', 'construction-price', 'registered-security'] as const;

/** What the form holds: everything as typed. */
export interface DistributionValues {
  readonly debtor: (typeof DEBTORS)[number];
  readonly rules: (typeof PRESETS)[number];
  readonly pool?: string;
  readonly saleCosts?: string;
  readonly costs?: string;
  readonly closesOn?: string;
  readonly bonusPercent?: string;
  readonly claims: readonly {
    readonly creditor?: string;
    readonly amount?: string;
    readonly doubled?: string;
    readonly nature: (typeof NATURES)[number];
    readonly rank?: string;
    readonly appliedOn?: string;
  }[];
}

export const EXAMPLE_DISTRIBUTION: DistributionValues = {
  debtor: 'natural-person',
  rules: 'national',
  pool: '1000000',
  saleCosts: '8000',
  costs: '12400',
  claims: [
    { creditor: '甲银行', amount: '500000', nature: 'registered-security', rank: '1' },
    { creditor: '乙', amount: '400000', doubled: '12000', nature: 'ordinary', rank: '1' },
    { creditor: '丙', amount: '250000', nature: 'ordinary', rank: '2' },
  ],
};

/** 表单即文件 · The form as the plan the command line takes. */
export function planOfValues(values: DistributionValues): DistributionPlanInput {
  return {
    version: 1,
    debtor: values.debtor,
    rules: values.rules,
    pools: [{ id: 'pool', amount: values.pool ?? '', saleCosts: values.saleCosts || '0' }],
    costs: values.costs ? [{ id: 'costs', amount: values.costs }] : [],
    ...(values.closesOn ? { closesOn: values.closesOn } : {}),
    ...(values.bonusPercent ? { bonusPercent: values.bonusPercent } : {}),
    claims: values.claims.map((claim, i) => ({
      id: String(i + 1),
      amount: claim.amount ?? '',
      doubled: claim.doubled || '0',
      ...(claim.creditor ? { creditor: claim.creditor } : {}),
      ...(claim.appliedOn ? { appliedOn: claim.appliedOn } : {}),
      ...placeOf(claim.nature, Number.parseInt(claim.rank ?? '', 10)),
    })),
  };
}

/** A rank is that of the right where there is one, else that of the seizure. */
function placeOf(nature: (typeof NATURES)[number], rank: number) {
  switch (nature) {
    case 'ordinary':
    case 'wages':
    case 'maintenance':
      return { kind: nature, ...(rank > 0 ? { seizureRank: rank } : {}) };
    default:
      return { priority: { kind: nature, order: rank > 0 ? rank : 1 } };
  }
}
