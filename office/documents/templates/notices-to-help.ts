import { civilProcedureInterpretation } from '@duixian/law/instruments/civil-procedure-interpretation';
import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { equityRules } from '@duixian/law/instruments/equity-rules';
import { networkFreezeRules } from '@duixian/law/instruments/network-freeze-rules';
import { seizureRules } from '@duixian/law/instruments/seizure-rules';
import { table, to } from '../rules/paper-body.ts';
import { endWithinThreeYears, endWithinTwoYears, registryTitleNumber, vehiclePlate } from '../rules/receiver-rules.ts';
import { WORKING, written } from '../rules/written-kind.ts';
import { HELP_DUTY } from './phrases.ts';

const help = {
  family: 'notice',
  addressee: 'agency',
  addressedBy: 'agency.name',
  stages: WORKING,
  fileSection: 'control',
  service: { kind: 'by-agency-network' },
} as const;
const RULED =
  '关于申请执行人{creditor.names}与被执行人{debtor.names}{case.cause}一案，本院作出的{ruling.number}执行裁定书已经发生法律效力。依照{basis}的规定，请协助执行下列事项：';
const ATTACHED = '附：{ruling.number}执行裁定书一份';
const owner = [
  ['权利人', '{debtor.name}'],
  ['证件号码', '{measure.identity}'],
  ['财产', '{asset.description}'],
] as const;
const term = ['期限', '{asset.from}起至{asset.until}止'] as const;

/** 协助执行通知书 · Notices to the bodies that hold registers, accounts and wages (民事诉讼法第二百五十三条以下). */
export const helpNotices = {
  'deposit-query-notice': written({
    ...help,
    kind: 'deposit-query-notice',
    titleZh: '协助查询存款通知书',
    fileSection: 'search',
    basis: [civilProcedure('deposits'), networkFreezeRules.article('第三条')],
    body: [
      to('{agency.name}'),
      '本院在办理申请执行人{creditor.names}与被执行人{debtor.names}{case.cause}一案中，需要查询下列被执行人的财产信息。依照{basis}的规定，请协助查询：',
      table(['被执行人', '{debtor.name}'], ['证件号码', '{measure.identity}'], ['查询内容', '{agency.act}']),
      '请将查询结果加盖电子印章或者公章后反馈本院；没有查询到的，也应当明确回复“无”。查询结果仅用于办理本案。',
    ],
  }),
  'immovable-assistance-notice': written({
    ...help,
    kind: 'immovable-assistance-notice',
    titleZh: '协助执行通知书',
    receiver: [registryTitleNumber, endWithinThreeYears],
    basis: [civilProcedure('seizure'), seizureRules.article('第七条')],
    body: [
      to('{agency.name}'),
      RULED,
      table(...owner, ['协助事项', '{agency.act}'], term),
      '查封期间，未经本院许可，不得办理该不动产的转移、抵押等登记。已有在先查封的，请办理轮候查封登记并告知顺位。',
      HELP_DUTY,
      ATTACHED,
    ],
  }),
  'vehicle-assistance-notice': written({
    ...help,
    kind: 'vehicle-assistance-notice',
    titleZh: '协助执行通知书',
    receiver: [vehiclePlate, endWithinTwoYears],
    basis: [civilProcedure('seizure')],
    body: [
      to('{agency.name}'),
      RULED,
      table(...owner, ['协助事项', '{agency.act}'], term),
      '查封期间，不得办理该车辆的转移、抵押、注销登记；发现车辆的，请立即告知本院。',
      HELP_DUTY,
      ATTACHED,
    ],
  }),
  'equity-assistance-notice': written({
    ...help,
    kind: 'equity-assistance-notice',
    titleZh: '协助公示通知书',
    receiver: [endWithinThreeYears],
    basis: [civilProcedure('seizure'), equityRules.article('第六条')],
    body: [
      to('{agency.name}'),
      RULED,
      table(...owner, ['公示事项', '{agency.act}'], term),
      '冻结自在国家企业信用信息公示系统公示时发生法律效力；多个法院冻结同一股权的，以在公示系统先办理公示的为在先冻结。',
      HELP_DUTY,
      ATTACHED,
    ],
  }),
  'income-assistance-notice': written({
    ...help,
    kind: 'income-assistance-notice',
    titleZh: '协助扣留、提取收入通知书',
    basis: [civilProcedure('income')],
    body: [
      to('{agency.name}'),
      RULED,
      table(
        ['被执行人', '{debtor.name}'],
        ['证件号码', '{measure.identity}'],
        ['每月扣留、提取', '{income.month-take}'],
        ['每月保留', '{income.month-keep:figures}'],
        ['累计限额', '{income.total}'],
        ['汇入账户', '{account.holder}，{account.bank}，{account.number}'],
      ),
      '汇款时注明案号和被执行人。擅自向被执行人或者他人支付，致使款项不能追回的，应当在支付的范围内承担责任。',
      HELP_DUTY,
      ATTACHED,
    ],
  }),
  'renew-assistance-notice': written({
    ...help,
    kind: 'renew-assistance-notice',
    titleZh: '协助执行通知书',
    receiver: [endWithinThreeYears],
    basis: [civilProcedureInterpretation.article('第四百八十五条')],
    body: [
      to('{agency.name}'),
      RULED,
      table(...owner, ['协助事项', '{agency.act}'], term),
      '本次为续行控制，接续本院此前采取的控制措施；续行期间，未经本院许可，不得办理转移、抵押、支付等有碍执行的事项。',
      HELP_DUTY,
      ATTACHED,
    ],
  }),
  'title-transfer-assistance-notice': written({
    ...help,
    kind: 'title-transfer-assistance-notice',
    titleZh: '协助执行通知书',
    stages: [...WORKING, 'closed'],
    fileSection: 'disposal',
    satisfies: ['transfer-registration'],
    receiver: [registryTitleNumber],
    basis: [civilProcedure('titleTransfer')],
    body: [
      to('{agency.name}'),
      RULED,
      table(['原权利人', '{debtor.name}'], ['财产', '{asset.description}'], ['新权利人', '{sale.buyer}'], ['协助事项', '{agency.act}']),
      '请解除本院对该财产的查封登记，并依照裁定办理权属转移登记；该财产上因拍卖、抵债而消灭的担保物权一并注销。',
      HELP_DUTY,
      ATTACHED,
    ],
  }),
} as const;
