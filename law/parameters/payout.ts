import { enforcementSupervisionOpinion } from '../instruments/enforcement-supervision-opinion.ts';
import { fundsAndGoodsRules } from '../instruments/funds-and-goods-rules.ts';

/** 收取现金人数 · Officers who must be present when cash or a bill is taken. */
export const OFFICERS_TAKING_CASH = { value: 2, basis: [fundsAndGoodsRules.article('第九条')] } as const;

/** 一案一账号 · Why a paper prints the case account, what a transfer to it must carry, and the debtor's right to refuse any other. */
export const CASE_ACCOUNT_BASIS = [
  fundsAndGoodsRules.article('第五条'),
  enforcementSupervisionOpinion.article('第19条'),
  enforcementSupervisionOpinion.article('第20条'),
] as const;
