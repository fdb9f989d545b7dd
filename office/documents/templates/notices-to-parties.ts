import { civilProcedureInterpretation } from '@duixian/law/instruments/civil-procedure-interpretation';
import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { enforcementRegulations } from '@duixian/law/instruments/enforcement-regulations';
import { onlineAuctionRules } from '@duixian/law/instruments/online-auction-rules';
import { propertyInvestigationRules } from '@duixian/law/instruments/property-investigation-rules';
import { referencePriceRules } from '@duixian/law/instruments/reference-price-rules';
import { item, table, to } from '../rules/paper-body.ts';
import { OPEN, WORKING, written } from '../rules/written-kind.ts';
import { IN_CASE, OF_CASE } from './phrases.ts';

const notice = { family: 'notice', fileSection: 'notice' } as const;

/** 告知类通知 · Notices to the parties and to those who owe them. */
export const partyNotices = {
  'case-accepted-notice': written({
    ...notice,
    kind: 'case-accepted-notice',
    titleZh: '受理案件通知书',
    addressee: 'creditor',
    once: 'party',
    stages: OPEN,
    fileSection: 'filing',
    basis: [enforcementRegulations.article('第十六条')],
    body: [
      to('{creditor.name}'),
      '你（单位）与被执行人{debtor.names}{case.cause}一案的执行申请，本院经审查认为符合受理条件，已于{case.filed-on}立案，案号为{case.number}。依照{basis}的规定，现将有关事项通知如下：',
      item('申请执行人有权了解案件进展，提供被执行人的财产线索，申请查封、扣押、冻结期限届满前续行控制，依法提出异议和申请复议；'),
      item(
        '你（单位）向本院确认的送达地址为{creditor.address}；申请执行人应当如实提供送达地址、收款账户以及被执行人的财产状况，变更时应当及时告知本院；',
      ),
      item('本案案款只进入本案专用账户，账号为{account.number}；执行到位的款项发放至经确认的申请执行人本人账户；'),
      item('被执行人没有可供执行的财产，或者财产不足以清偿的，申请执行人的债权存在不能实现或者不能全部实现的风险。'),
      '对办案有意见的，可以拨打{court.hotline}司法服务热线反映。',
    ],
  }),
  'creditor-clue-notice': written({
    ...notice,
    kind: 'creditor-clue-notice',
    titleZh: '提供财产线索通知书',
    addressee: 'creditor',
    stages: OPEN,
    fileSection: 'search',
    satisfies: ['ask-applicant-clues'],
    basis: [propertyInvestigationRules.article('第一条'), propertyInvestigationRules.article('第二条')],
    body: [
      to('{creditor.name}'),
      `${OF_CASE}依照{basis}的规定，你（单位）应当自收到本通知之日起{reply.days}日内，向本院书面提供被执行人{debtor.names}的财产状况或者财产线索，包括收入、存款、不动产、车辆、债权、股权以及可能代其持有财产的人。`,
      '线索应当尽量写明财产的名称、所在地、数量和占有人。确实不能提供的，应当说明，本院依法调查。',
    ],
  }),
  'due-debt-notice': written({
    ...notice,
    kind: 'due-debt-notice',
    titleZh: '履行到期债务通知书',
    addressee: 'other',
    addressedBy: 'third.name',
    stages: WORKING,
    fileSection: 'control',
    service: { kind: 'direct-only', basis: enforcementRegulations.article('第四十五条') },
    basis: [enforcementRegulations.article('第四十五条')],
    body: [
      to('{third.name}'),
      `${IN_CASE}被执行人不能清偿债务，但对你（单位）享有到期债权{third.amount}，依据为{third.ground}。申请执行人申请执行该到期债权。依照{basis}的规定，通知如下：`,
      item(
        '自收到本通知后的十五日内，向申请执行人{creditor.names}履行上述到期债务，不得向被执行人{debtor.names}清偿；款项汇入本案专用账户，账号为{account.number}；',
      ),
      item(
        '有异议的，应当自收到本通知后的十五日内以书面方式向本院提出；在指定期限内提出异议的，本院不对异议进行实体审查，也不对异议部分强制执行；',
      ),
      item(
        '擅自向被执行人履行，造成已向被执行人履行的财产不能追回的，除在已履行的财产范围内与被执行人承担连带清偿责任外，可以追究妨害执行的责任；',
      ),
      item('逾期不履行又不提出异议的，本院将裁定对你（单位）强制执行。'),
    ],
  }),
  'recover-property-notice': written({
    ...notice,
    kind: 'recover-property-notice',
    titleZh: '责令追回财产通知书',
    addressee: 'debtor',
    stages: WORKING,
    fileSection: 'control',
    basis: [enforcementRegulations.article('第三十二条')],
    body: [
      to('{debtor.name}'),
      `${IN_CASE}{debtor.salutation}擅自处分了已被本院控制的财产。依照{basis}的规定，责令{debtor.salutation}于{act.due-on}前追回{act.object}，交由本院处理；逾期不能追回的，在该财产价值范围内承担赔偿责任，本院并可依法予以罚款、拘留。`,
    ],
  }),
  'hand-over-papers-notice': written({
    ...notice,
    kind: 'hand-over-papers-notice',
    titleZh: '责令交出财物（证照）通知书',
    addressee: 'debtor',
    stages: WORKING,
    fileSection: 'control',
    basis: [civilProcedure('handOver')],
    body: [
      to('{debtor.name}'),
      `${IN_CASE}依照{basis}的规定，责令{debtor.salutation}于{act.due-on}前将{act.object}交到本院；拒不交出的，强制执行，并可依法予以罚款、拘留。`,
    ],
  }),
  'price-result-notice': written({
    ...notice,
    kind: 'price-result-notice',
    titleZh: '参考价告知书',
    addressee: 'parties',
    fileSection: 'disposal',
    satisfies: ['send-report'],
    basis: [referencePriceRules.article('第二十一条')],
    body: [
      to('{parties.named}'),
      `${IN_CASE}拟处置财产的参考价已经确定。依照{basis}的规定，告知如下：`,
      table(
        ['拟处置财产', '{asset.description}'],
        ['确定方式', '{price.method}'],
        ['参考价', '{price.amount}'],
        ['有效期至', '{price.valid-until}'],
      ),
      '当事人、利害关系人认为报告存在财产基本信息错误、超出财产范围或者遗漏、评估机构或者人员不具备资质、程序严重违法的，应当自收到报告之日起五日内提出书面异议；对参照标准、计算方法或者结果等有异议的，可以在同一期限内提出。',
    ],
  }),
  'auction-notice': written({
    ...notice,
    kind: 'auction-notice',
    titleZh: '拍卖通知书',
    addressee: 'parties',
    fileSection: 'disposal',
    satisfies: ['auction-notify'],
    basis: [onlineAuctionRules.article('第十六条')],
    body: [
      to('{parties.named}'),
      `${IN_CASE}本院将依法拍卖被控制的财产。依照{basis}的规定，通知如下：`,
      table(
        ['拍卖标的', '{asset.description}'],
        ['拍卖平台', '{sale.platform}'],
        ['竞价时间', '{sale.starts-on}至{sale.ends-on}（{sale.round}）'],
        ['起拍价', '{sale.start-price}'],
        ['保证金', '{sale.deposit:figures}'],
      ),
      '优先购买权人、担保物权人以及其他优先权人经通知未参与竞买或者未主张权利的，视为放弃优先购买权；其他权利依法处理。',
    ],
  }),
  'resumption-notice': written({
    ...notice,
    kind: 'resumption-notice',
    titleZh: '恢复执行通知书',
    addressee: 'parties',
    stages: WORKING,
    fileSection: 'objections',
    basis: [civilProcedure('stay'), civilProcedureInterpretation.article('第四百八十条')],
    body: [
      to('{parties.named}'),
      `${OF_CASE}本案曾因{stay.ground}停止执行。现该情形已经消失，依照{basis}的规定，本院决定恢复执行，被执行人应当立即履行尚未履行的义务。`,
    ],
  }),
} as const;
