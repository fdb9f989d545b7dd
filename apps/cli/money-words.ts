import type { ClaimRefusal } from '@duixian/funds/rules/claim-sheet';
import type { DistributionRefusal } from '@duixian/funds/rules/distribution/question';
import type { ConversionRefusal } from '@duixian/funds/rules/foreign-currency';

type Kind =
  | ClaimRefusal['kind']
  | DistributionRefusal['kind']
  | ConversionRefusal['kind']
  | 'amount-not-positive'
  | 'flat-fee-outside-range';

/** 计算的拒绝 · What interest, fee and distribution refuse, in both languages; a kind without words does not compile. */
export const MONEY_WORDS: Readonly<Record<Kind, readonly [zh: string, en: string]>> = {
  'no-items': ['没有任何给付项', 'there is no sum to compute on'],
  'item-amount-not-positive': ['给付项 {item} 的金额必须大于零', 'the sum {item} must be above zero'],
  'item-listed-twice': ['给付项 {item} 列了两次', 'the sum {item} is listed twice'],
  'payment-amount-not-positive': ['付款 {payment} 的金额必须大于零', 'payment {payment} must be above zero'],
  'payment-after-as-of': ['付款 {payment}（{on}）晚于计算日 {asOf}', 'payment {payment} on {on} is after the day asked for, {asOf}'],
  'payment-toward-unknown-item': [
    '付款 {payment} 指定抵充的给付项 {item} 不存在',
    'payment {payment} names the sum {item}, which is not there',
  ],
  'order-on-unknown-item': ['利息 {order} 所指的给付项 {item} 不存在', 'the interest {order} runs on {item}, which is not there'],
  'segments-not-in-order': ['利息 {order} 的分段须按起算日先后排列', 'the segments of {order} must follow one another'],
  'application-order-incomplete': ['抵充顺序缺少 {missing}', 'the order of application lacks {missing}'],
  'total-cap-negative': ['利息 {order} 的总额上限不能是负数', 'the cap of {order} is never negative'],
  'stay-ends-before-it-begins': ['自 {firstDay} 起的中止，终止日早于起始日', 'the stay from {firstDay} ends before it begins'],
  'rate-not-loaded': [
    '自 {from} 起没有已公布的利率（{term}），不推算；可在文件的 rates 中补录',
    'no rate ({term}) is known from {from} and none is guessed; the file may bring it under rates',
  ],
  'mid-rate-missing': [
    '给付项 {item} 缺少 {on}（加倍部分开始计算之日）的中间价',
    'the sum {item} needs the mid-rate of {on}, when its doubled part begins',
  ],
  'no-pool': ['没有可供分配的款项', 'there is no money to divide'],
  'no-claims': ['没有任何债权', 'there is no claim'],
  'listed-twice': ['{id} 列了两次', '{id} is listed twice'],
  'pool-amount-not-positive': ['款项 {pool} 必须大于零', 'the pool {pool} must be above zero'],
  'cost-negative': ['费用 {id} 不能是负数', 'the cost {id} is never negative'],
  'claim-amount-negative': ['债权 {claim} 不能是负数', 'the claim {claim} is never negative'],
  'claim-of-nothing': ['债权 {claim} 的金额为零', 'the claim {claim} is of nothing'],
  'priority-on-unknown-pool': ['债权 {claim} 优先受偿的款项 {pool} 不存在', 'the claim {claim} has priority on {pool}, which is not there'],
  'rank-not-positive': ['债权 {claim} 的顺位须为一以上的整数', 'the rank of {claim} is one or more'],
  'criminal-claim-in-civil-distribution': [
    '债权 {claim} 属于刑事责任，民事参与分配中不列；请写明 criminal',
    'the claim {claim} is criminal liability, which a civil distribution does not know; say criminal',
  ],
  'bonus-not-allowed': ['规则 {rules} 没有首封多分', 'the rules {rules} know no bonus of the first seizure'],
  'bonus-outside-range': ['首封多分不在规则 {rules} 允许的幅度内', 'the bonus is outside the range that the rules {rules} allow'],
  'several-first-seizures': ['首封只能有一个：{claims}', 'only one seizure is the first: {claims}'],
  'preserved-value-needed': [
    '首封多分按保全价值计算，债权 {claim} 缺少保全价值',
    'the bonus goes by the value preserved, which {claim} lacks',
  ],
  'debtor-in-bankruptcy': [
    '破产案件已受理，财产交管理人，本院不分配',
    'the debtor is in bankruptcy: the property goes to the administrator',
  ],
  'amount-not-positive': ['金额必须大于零', 'the amount must be above zero'],
  'flat-fee-outside-range': ['不在法定幅度内（{least} 至 {most} 分）', 'outside the range of the law ({least} to {most} fen)'],
};
