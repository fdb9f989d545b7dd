import { civilProcedureInterpretation } from '@duixian/law/instruments/civil-procedure-interpretation';
import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { enforcementRegulations } from '@duixian/law/instruments/enforcement-regulations';
import { onlineAuctionRules } from '@duixian/law/instruments/online-auction-rules';
import { securityRules } from '@duixian/law/instruments/security-rules';
import { item, people } from '../rules/paper-body.ts';
import { written } from '../rules/written-kind.ts';
import { EFFECTIVE, EFFECTIVE_OPEN_TO_OBJECTION, IN_CASE, RULED, UNPERFORMED } from './phrases.ts';

const ruling = { family: 'ruling', titleZh: '执行裁定书', addressee: 'parties', fileSection: 'disposal' } as const;

/** 处分类裁定 · Rulings that turn property into money, or reach what third persons owe or have promised. */
export const saleRulings = {
  'auction-ruling': written({
    ...ruling,
    kind: 'auction-ruling',
    basis: [civilProcedure('seizure'), onlineAuctionRules.article('第二条')],
    body: [
      people('parties.described'),
      `${IN_CASE}${UNPERFORMED}本院已以{asset.earlier-ruling}执行裁定控制被执行人{debtor.names}所有的{asset.description}。该财产的参考价经{price.method}确定为{price.amount}。`,
      `本院认为，被执行人在控制期间仍未履行义务，应当处分该财产清偿债务。${RULED}`,
      '拍卖、变卖被执行人{debtor.names}所有的{asset.description}，以清偿本案债务。',
      EFFECTIVE_OPEN_TO_OBJECTION,
    ],
  }),
  'sale-confirm-ruling': written({
    ...ruling,
    kind: 'sale-confirm-ruling',
    satisfies: ['sale-ruling'],
    basis: [civilProcedureInterpretation.article('第四百九十一条'), onlineAuctionRules.article('第二十二条')],
    body: [
      people('parties.described'),
      '买受人：{sale.buyer}。',
      `${IN_CASE}本院在{sale.platform}公开拍卖被执行人{debtor.names}所有的{asset.description}，买受人以{sale.price}竞得，并于{sale.paid-on}付清全部价款。`,
      RULED,
      item('被执行人{debtor.names}所有的{asset.description}的所有权归买受人{sale.buyer}所有，自本裁定送达买受人时起转移；'),
      item('该财产上原有的担保物权及其他优先受偿权因拍卖而消灭，本院对该财产采取的控制措施解除；'),
      item('买受人可以持本裁定到登记机构办理产权过户登记手续。'),
      EFFECTIVE,
    ],
  }),
  'goods-for-debt-ruling': written({
    ...ruling,
    kind: 'goods-for-debt-ruling',
    basis: [civilProcedureInterpretation.article('第四百九十条'), civilProcedureInterpretation.article('第四百九十一条')],
    body: [
      people('parties.described'),
      `${IN_CASE}本院依法处分被执行人{debtor.names}所有的{asset.description}，{sale.failed}。申请执行人书面同意以该财产抵偿债务。`,
      RULED,
      item(
        '将被执行人{debtor.names}所有的{asset.description}作价{sale.offset}，交付申请执行人{creditor.names}抵偿相应数额的债务，所有权自本裁定送达申请执行人时起转移；',
      ),
      item('本院对该财产采取的控制措施解除，申请执行人可以持本裁定到登记机构办理产权过户登记手续；'),
      item('抵债后仍有不足的，被执行人应当继续清偿。'),
      EFFECTIVE,
    ],
  }),
  'due-debt-ruling': written({
    ...ruling,
    kind: 'due-debt-ruling',
    basis: [civilProcedureInterpretation.article('第四百九十九条'), enforcementRegulations.article('第四十九条')],
    addressedBy: 'third.name',
    body: [
      people('parties.described'),
      '第三人：{third.name}。',
      `${IN_CASE}本院于{third.notice-on}向第三人送达履行到期债务通知书。第三人在指定期限内没有提出异议，也没有履行。该到期债权的依据为{third.ground}。`,
      RULED,
      '对第三人{third.name}在{third.amount}的范围内强制执行。',
      EFFECTIVE,
    ],
  }),
  'security-ruling': written({
    ...ruling,
    kind: 'security-ruling',
    basis: [civilProcedure('security'), securityRules.article('第十一条')],
    body: [
      people('parties.described'),
      '担保人：{security.giver}。',
      `${IN_CASE}{security.giver}于{security.letter-on}向本院出具担保书，以{security.object}为被执行人履行义务提供担保，本院据此暂缓执行。现暂缓期限届满，被执行人仍不履行。`,
      RULED,
      '恢复执行，执行担保人{security.giver}提供的{security.object}，以被执行人应当履行而未履行的义务及担保书载明的范围为限。',
      EFFECTIVE_OPEN_TO_OBJECTION,
    ],
  }),
} as const;
