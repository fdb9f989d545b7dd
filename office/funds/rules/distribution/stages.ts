import type { Citation } from '@duixian/law/citation';
import { civilCode } from '@duixian/law/instruments/civil-code';
import { civilProcedureInterpretation } from '@duixian/law/instruments/civil-procedure-interpretation';
import { constructionContractInterpretation } from '@duixian/law/instruments/construction-contract-interpretation';
import { criminalPropertyRules } from '@duixian/law/instruments/criminal-property-rules';
import { delayedInterestInterpretation } from '@duixian/law/instruments/delayed-interest-interpretation';
import { taxCollectionLaw } from '@duixian/law/instruments/distribution-guides';
import { enforcementRegulations } from '@duixian/law/instruments/enforcement-regulations';
import type { BothLanguages } from '@duixian/law/term';

/** 清偿顺位 · Every step of a distribution that can pay somebody. */
export type Stage =
  | 'sale-costs'
  | 'execution-costs'
  | 'injury-medical'
  | 'local-first'
  | 'lien'
  | 'construction-price'
  | 'registered-security'
  | 'victim-restitution'
  | 'tax'
  | 'first-seizure-bonus'
  | 'one-title'
  | 'by-seizure'
  | 'pro-rata'
  | 'late-applicants'
  | 'without-measure'
  | 'doubled'
  | 'doubled-late'
  | 'fine'
  | 'confiscation'
  | 'surplus';

export interface StageRule extends BothLanguages {
  readonly basis: readonly Citation[];
  /** False: from a local or contested source. */
  readonly verified: boolean;
}

const article = civilProcedureInterpretation.article;
const ORDER = enforcementRegulations.article('第五十五条');
const CRIMINAL = criminalPropertyRules.article('第十三条');

/** Why each stage stands where it stands, in words a party can read. */
export const STAGES: { readonly [stage in Stage]: StageRule } = {
  'sale-costs': {
    zh: '先扣实际拍卖、变卖费用',
    en: 'actual costs of the sale come first',
    basis: [enforcementRegulations.article('第三十四条')],
    verified: true,
  },
  'execution-costs': {
    zh: '执行费用先于各债权人扣除',
    en: 'execution costs go before every creditor',
    basis: [article('第五百零八条')],
    verified: true,
  },
  'injury-medical': {
    zh: '人身损害赔偿中的医疗费用最先',
    en: 'medical costs of a personal injury come first',
    basis: [CRIMINAL],
    verified: true,
  },
  'local-first': { zh: '本院采用的地方规则列为第一顺位', en: 'the local rule of this court puts it first', basis: [], verified: false },
  lien: {
    zh: '留置权优先于其他担保物权',
    en: 'a lien goes before other security',
    basis: [article('第五百零八条'), civilCode.article('第四百五十六条')],
    verified: true,
  },
  'construction-price': {
    zh: '建设工程价款优先于抵押权，不含逾期利息、违约金',
    en: 'the construction price goes before mortgages, without late interest and penalties',
    basis: [constructionContractInterpretation.article('第三十六条'), constructionContractInterpretation.article('第四十条')],
    verified: true,
  },
  'registered-security': {
    zh: '担保物权按登记、交付先后，同顺位按比例',
    en: 'security by the time of registration or delivery, equals pro rata',
    basis: [article('第五百零八条'), civilCode.article('第四百一十四条'), civilCode.article('第四百一十五条')],
    verified: true,
  },
  'victim-restitution': { zh: '退赔被害人的损失', en: 'restitution to the victims', basis: [CRIMINAL], verified: true },
  tax: {
    zh: '税收先于无担保债权（在执行分配中有争议）',
    en: 'taxes before unsecured claims (contested in a distribution)',
    basis: [taxCollectionLaw.article('第四十五条')],
    verified: false,
  },
  'first-seizure-bonus': {
    zh: '地方规则给首先查封债权人的适当多分',
    en: 'the local bonus of the creditor who seized first',
    basis: [],
    verified: false,
  },
  'one-title': { zh: '同一执行依据的债权人按比例', en: 'creditors of one title share pro rata', basis: [ORDER], verified: true },
  'by-seizure': {
    zh: '企业法人未破产的，普通债权按查封先后',
    en: 'an enterprise not in bankruptcy: ordinary claims in the order of measures',
    basis: [ORDER, article('第五百一十四条')],
    verified: true,
  },
  'pro-rata': {
    zh: '普通债权按占全部申请参与分配债权的比例',
    en: 'ordinary claims pro rata among all who applied',
    basis: [article('第五百零八条')],
    verified: true,
  },
  'late-applicants': {
    zh: '截止后申请的，只就剩余部分受偿',
    en: 'who applied after the last day shares only in what is left',
    basis: [article('第五百零七条')],
    verified: true,
  },
  'without-measure': {
    zh: '企业法人为被执行人，没有查封措施的债权只就剩余部分受偿',
    en: 'an enterprise debtor: without a measure only from what is left',
    basis: [article('第五百一十四条')],
    verified: true,
  },
  doubled: {
    zh: '加倍部分债务利息最后',
    en: 'the doubled part comes last',
    basis: [delayedInterestInterpretation.article('第四条')],
    verified: true,
  },
  'doubled-late': {
    zh: '截止后申请的，加倍部分最后就剩余受偿',
    en: 'the doubled part of late applicants, from what is left',
    basis: [delayedInterestInterpretation.article('第四条')],
    verified: true,
  },
  fine: { zh: '罚金在民事债务之后', en: 'fines after civil debts', basis: [CRIMINAL], verified: true },
  confiscation: { zh: '没收财产最后', en: 'confiscation last', basis: [CRIMINAL], verified: true },
  surplus: {
    zh: '剩余退还被执行人',
    en: 'what is left goes back to the debtor',
    basis: [enforcementRegulations.article('第三十四条')],
    verified: true,
  },
};
