import { onlineAuctionRules } from '@duixian/law/instruments/online-auction-rules';
import { propertyInvestigationRules } from '@duixian/law/instruments/property-investigation-rules';
import { referencePriceRules } from '@duixian/law/instruments/reference-price-rules';
import { seizureRules } from '@duixian/law/instruments/seizure-rules';
import { table, to } from '../rules/paper-body.ts';
import { WORKING, written } from '../rules/written-kind.ts';
import { IN_CASE } from './phrases.ts';

const entrustment = {
  family: 'entrustment',
  addressee: 'agency',
  addressedBy: 'expert.name',
  stages: WORKING,
  fileSection: 'disposal',
} as const;

/** 委托书 · Entrustments to experts, keepers and helpers. */
export const entrustments = {
  'appraisal-entrustment': written({
    ...entrustment,
    kind: 'appraisal-entrustment',
    titleZh: '委托评估书',
    satisfies: ['price-start'],
    basis: [referencePriceRules.article('第十六条'), referencePriceRules.article('第十九条')],
    body: [
      to('{expert.name}'),
      `${IN_CASE}需要确定拟处置财产的参考价。依照{basis}的规定，委托你机构评估：`,
      table(
        ['评估标的', '{asset.description}'],
        ['委托事项和目的', '{expert.purpose}'],
        ['价值时点', '{expert.base-day}'],
        ['移交材料', '{expert.materials}'],
        ['完成期限', '自收到委托书之日起{expert.days}日'],
      ),
      '不能按期完成的，应当在期限届满五日前书面申请延期。评估人员应当独立、客观、公正，与当事人有利害关系的应当回避；报告应当写明财产的权属、占有、瑕疵和限制条件。',
    ],
  }),
  'audit-entrustment': written({
    ...entrustment,
    kind: 'audit-entrustment',
    titleZh: '委托审计书',
    fileSection: 'search',
    basis: [propertyInvestigationRules.article('第十七条'), propertyInvestigationRules.article('第十八条')],
    body: [
      to('{expert.name}'),
      `${IN_CASE}本院决定对被执行人{debtor.names}进行审计。依照{basis}的规定，委托你机构办理：`,
      table(
        ['审计范围和期间', '{audit.scope}'],
        ['委托事项和目的', '{expert.purpose}'],
        ['移交材料', '{expert.materials}'],
        ['完成期限', '自收到委托书之日起{expert.days}日'],
      ),
      '发现被执行人隐匿、转移财产或者提供虚假资料的，应当立即告知本院。',
    ],
  }),
  'custody-entrustment': written({
    ...entrustment,
    kind: 'custody-entrustment',
    titleZh: '委托保管书',
    addressedBy: 'asset.custodian',
    fileSection: 'control',
    basis: [seizureRules.article('第十条')],
    body: [
      to('{asset.custodian}'),
      `${IN_CASE}本院控制了被执行人{debtor.names}的财产。依照{basis}的规定，委托你（单位）保管：`,
      table(['保管财产', '{asset.description}'], ['场所和使用条件', '{asset.keep}'], ['保管期限', '{asset.from}起至{asset.until}止']),
      '保管人应当妥善保管，不得使用、转移、处分或者交给他人；因保管不善造成损失的，依法承担责任。保管期间发生毁损、灭失危险的，应当立即告知本院。',
    ],
  }),
  'auction-entrustment': written({
    ...entrustment,
    kind: 'auction-entrustment',
    titleZh: '委托拍卖辅助工作书',
    basis: [onlineAuctionRules.article('第七条')],
    body: [
      to('{expert.name}'),
      `${IN_CASE}本院将在{sale.platform}拍卖被执行人{debtor.names}的财产。依照{basis}的规定，委托你机构承担拍卖辅助工作：`,
      table(
        ['拍卖标的', '{asset.description}'],
        ['委托事项', '{expert.purpose}'],
        ['移交材料', '{expert.materials}'],
        ['完成期限', '自收到委托书之日起{expert.days}日'],
      ),
      '辅助机构及其工作人员、近亲属不得参加竞买；不得泄露竞买人信息；不得向当事人、竞买人收取费用。',
    ],
  }),
} as const;
