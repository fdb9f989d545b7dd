import { day, isBefore, type LegalDay, plusYears } from '@duixian/kernel/legal-day';
import type { CollectedFacts, FactName } from './facts.ts';

/**
 * 收件方规则 · What a receiver looks at before acting on a paper, kept by a named desk since a day, so that a wrong rule has an
 * owner. A paper that breaks one is refused at drafting: it would come back.
 */
export interface ReceiverRule {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly ownerZh: string;
  readonly ownerEn: string;
  readonly since: LegalDay;
  holds(facts: CollectedFacts, today: LegalDay): boolean;
}

const CENTRE = { ownerZh: '执行指挥中心', ownerEn: 'Command centre' } as const;
const DISPOSAL = { ownerZh: '财产处置团队', ownerEn: 'Disposal team' } as const;
const PRESIDENT = { ownerZh: '院长办公室', ownerEn: "President's office" } as const;

/** 银行：金额必须具体 */
export const bankExactAmount: ReceiverRule = {
  id: 'bank-exact-amount',
  zh: '银行只按具体金额办理，金额须大于零',
  en: 'The bank acts on an exact amount above zero only',
  ...CENTRE,
  since: day('2026-03-01'),
  holds: (facts) => (amountOf(facts, 'measure.amount') ?? 0n) > 0n,
};

/** 银行：账号必须完整 */
export const bankWholeAccount: ReceiverRule = {
  id: 'bank-whole-account',
  zh: '银行按完整账号办理，不能有隐去的数字',
  en: 'The bank acts on a whole account number; no digit may be hidden',
  ...CENTRE,
  since: day('2026-11-22'),
  holds: (facts) => !textOf(facts, 'measure.account').includes('*'),
};

/** 登记机关：载明止期且不超过法定最长期限 (民诉法解释第四百八十五条) */
export function printedEnd(id: string, most: number, zh: string, en: string): ReceiverRule {
  return {
    id,
    zh: `须写明届满日，自办理之日起不超过${zh}`,
    en: `The last day is printed and within ${en}`,
    ...CENTRE,
    since: day('2026-03-01'),
    holds: (facts, today) => {
      const until = dayOf(facts, 'asset.until');
      return until !== undefined && isBefore(today, until) && !isBefore(plusYears(today, most), until);
    },
  };
}

export const endWithinOneYear = printedEnd('end-within-one-year', 1, '一年', 'one year');
export const endWithinTwoYears = printedEnd('end-within-two-years', 2, '两年', 'two years');
export const endWithinThreeYears = printedEnd('end-within-three-years', 3, '三年', 'three years');

/** 不动产登记机构：写明权证号 */
export const registryTitleNumber: ReceiverRule = {
  id: 'registry-title-number',
  zh: '不动产登记机构按权证号办理，财产描述中须写明“第…号”',
  en: 'The land registry acts on a title number (“第…号”) in the description',
  ...CENTRE,
  since: day('2026-03-01'),
  holds: (facts) => /第\s*[\w\p{Script=Han}（）()-]+\s*号/u.test(textOf(facts, 'asset.description')),
};

/** 车辆管理所：写明号牌 */
export const vehiclePlate: ReceiverRule = {
  id: 'vehicle-plate',
  zh: '车辆管理所按号牌办理，财产描述中须写明车牌号',
  en: 'The vehicle office acts on a plate number in the description',
  ...CENTRE,
  since: day('2026-03-01'),
  holds: (facts) => /\p{Script=Han}[A-Z][·A-Z0-9]{5,7}/u.test(textOf(facts, 'asset.description')),
};

/** 拍卖平台：保证金为起拍价的百分之五至百分之二十 (网络司法拍卖规定第十七条) */
export const auctionDeposit: ReceiverRule = {
  id: 'auction-deposit',
  zh: '平台只接受起拍价百分之五至百分之二十的保证金',
  en: 'The platform takes a deposit of 5 to 20 percent of the starting price',
  ...DISPOSAL,
  since: day('2026-03-01'),
  holds: (facts) => {
    const start = amountOf(facts, 'sale.start-price') ?? 0n;
    const deposit = amountOf(facts, 'sale.deposit') ?? 0n;
    return deposit * 20n >= start && deposit * 5n <= start && start > 0n;
  },
};

/** 拘留所：不超过十五日 (民事诉讼法第一百一十八条) */
export const detentionDays: ReceiverRule = {
  id: 'detention-days',
  zh: '拘留所只收十五日以下的决定，天数用阿拉伯数字写',
  en: 'The detention centre takes 1 to 15 days, written as a number',
  ...PRESIDENT,
  since: day('2026-03-01'),
  holds: (facts) => /^([1-9]|1[0-5])$/.test(textOf(facts, 'detention.days')),
};

/** 罚款：个人十万元以下，单位五万元以上一百万元以下；两者都不许超过一百万元 (民事诉讼法第一百一十八条) */
export const fineWithinLaw: ReceiverRule = {
  id: 'fine-within-law',
  zh: '罚款须大于零且不超过一百万元',
  en: 'A fine is above zero and at most one million yuan',
  ...PRESIDENT,
  since: day('2026-03-01'),
  holds: (facts) => {
    const amount = amountOf(facts, 'fine.amount') ?? 0n;
    return amount > 0n && amount <= 100_000_000n;
  },
};

/** The rules a paper breaks, in the order of its kind. */
export function rulesBroken(rules: readonly ReceiverRule[], facts: CollectedFacts, today: LegalDay): readonly ReceiverRule[] {
  return rules.filter((rule) => !rule.holds(facts, today));
}

function amountOf(facts: CollectedFacts, name: FactName): bigint | undefined {
  const value = facts.get(name)?.value;
  return value?.kind === 'amount' ? value.amount : undefined;
}

function dayOf(facts: CollectedFacts, name: FactName): LegalDay | undefined {
  const value = facts.get(name)?.value;
  return value?.kind === 'day' ? value.on : undefined;
}

function textOf(facts: CollectedFacts, name: FactName): string {
  const value = facts.get(name)?.value;
  return value?.kind === 'text' ? value.text : '';
}
