import { day, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fraction } from '@duixian/kernel/money';
import type { Citation } from '../citation.ts';
import { civilProcedureInterpretation } from '../instruments/civil-procedure-interpretation.ts';
import { foshanDistributionMinutes, fuzhouDistributionOpinion, jiangsuDistributionGuide } from '../instruments/distribution-guides.ts';
import { enforcementRegulations } from '../instruments/enforcement-regulations.ts';

/** 首封奖励 · What the creditor who seized first gets beyond his pro-rata share. Local, and every guide counts it differently. */
export type FirstSeizureBonus =
  | { readonly kind: 'none' }
  /** So much of his own pro-rata share, on top of it. */
  | { readonly kind: 'of-own-share'; readonly most: Fraction }
  /** So much of the value he preserved, or of his claim where that is smaller. */
  | { readonly kind: 'of-preserved-value'; readonly least: Fraction; readonly most: Fraction };

/** 分配规则 · The points on which local rules contradict each other: settings of the court, never constants. */
export interface DistributionRules {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly from: LegalDay;
  /** Wages and labour insurance, maintenance: ordinary claims nationally; a local rule may put them first. */
  readonly wages: 'ordinary' | 'first';
  readonly maintenance: 'ordinary' | 'first';
  readonly bonus: FirstSeizureBonus;
  /** 分配基数 · The debt of the titles first and the doubled part from what is left, or both together as claimed. */
  readonly base: 'title-debt-first' | 'whole-claim';
  /** 参与分配截止 · What the last day to apply is measured by; the day itself is a fact of the plan. */
  readonly applyUntil: 'property-fully-enforced' | 'eve-of-first-plan' | 'money-at-court' | 'first-plan-served';
  readonly basis: readonly Citation[];
  readonly verified: boolean;
}

const percent = (numerator: bigint): Fraction => ({ numerator, denominator: 100n });

/** National default first: no bonus, no super-priority of wages; applications until the property is fully enforced. */
export const DISTRIBUTION_RULES: readonly DistributionRules[] = [
  {
    id: 'national',
    nameZh: '全国规则',
    nameEn: 'national rule',
    from: day('2015-02-04'),
    wages: 'ordinary',
    maintenance: 'ordinary',
    bonus: { kind: 'none' },
    base: 'title-debt-first',
    applyUntil: 'property-fully-enforced',
    basis: [
      civilProcedureInterpretation.article('第五百零七条'),
      civilProcedureInterpretation.article('第五百零八条'),
      enforcementRegulations.article('第五十五条'),
    ],
    verified: true,
  },
  {
    id: 'jiangsu-2020',
    nameZh: '江苏高院2020年指引',
    nameEn: 'Jiangsu guide of 2020',
    from: day('2020-01-01'),
    wages: 'ordinary',
    maintenance: 'ordinary',
    bonus: { kind: 'of-own-share', most: percent(20n) },
    base: 'title-debt-first',
    applyUntil: 'eve-of-first-plan',
    basis: [jiangsuDistributionGuide.article('全文')],
    verified: false,
  },
  {
    id: 'fuzhou-2018',
    nameZh: '福州中院2018年意见',
    nameEn: 'Fuzhou opinion of 2018',
    from: day('2018-01-01'),
    wages: 'ordinary',
    maintenance: 'ordinary',
    bonus: { kind: 'of-preserved-value', least: percent(15n), most: percent(20n) },
    base: 'whole-claim',
    applyUntil: 'money-at-court',
    basis: [fuzhouDistributionOpinion.article('全文')],
    verified: false,
  },
  {
    id: 'foshan-2018',
    nameZh: '佛山中院2018年纪要',
    nameEn: 'Foshan minutes of 2018',
    from: day('2018-01-01'),
    wages: 'first',
    maintenance: 'ordinary',
    bonus: { kind: 'none' },
    base: 'whole-claim',
    applyUntil: 'first-plan-served',
    basis: [foshanDistributionMinutes.article('全文')],
    verified: false,
  },
];
