import { civilProcedureInterpretation } from '@duixian/law/instruments/civil-procedure-interpretation';
import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { equityRules } from '@duixian/law/instruments/equity-rules';
import { seizureRules } from '@duixian/law/instruments/seizure-rules';
import { people } from '../rules/paper-body.ts';
import { endWithinThreeYears, endWithinTwoYears, registryTitleNumber } from '../rules/receiver-rules.ts';
import { WORKING, written } from '../rules/written-kind.ts';
import { EFFECTIVE_OPEN_TO_OBJECTION, IN_CASE, RULED, UNPERFORMED } from './phrases.ts';

const ruling = { family: 'ruling', titleZh: '执行裁定书', addressee: 'parties', stages: WORKING, fileSection: 'control' } as const;
const limits = civilProcedureInterpretation.article('第四百八十五条');
const FOUND = `${IN_CASE}${UNPERFORMED}经查，{asset.basis}。`;
const WEIGHED =
  '本院认为，被执行人未按执行通知履行生效法律文书确定的义务，应当对其可供执行的财产采取控制措施；控制财产的价值以足以清偿债权及执行费用为限。';

/** 控制类裁定 · Rulings that take property under control, keep it there or let it go. */
export const controlRulings = {
  'seize-immovable-ruling': written({
    ...ruling,
    kind: 'seize-immovable-ruling',
    basis: [civilProcedure('seizure'), limits, seizureRules.article('第七条')],
    receiver: [registryTitleNumber, endWithinThreeYears],
    body: [
      people('parties.described'),
      FOUND,
      `${WEIGHED}${RULED}`,
      '查封被执行人{debtor.names}所有的{asset.description}，查封期限自{asset.from}起至{asset.until}止。',
      '查封期间，未经本院许可，不得转让、抵押、出租或者实施其他有碍执行的行为。申请执行人需要续行查封的，应当在期限届满前提出书面申请；逾期未续行的，查封的效力消灭。',
      EFFECTIVE_OPEN_TO_OBJECTION,
    ],
  }),
  'seize-movable-ruling': written({
    ...ruling,
    kind: 'seize-movable-ruling',
    basis: [civilProcedure('seizure'), limits],
    receiver: [endWithinTwoYears],
    body: [
      people('parties.described'),
      FOUND,
      `${WEIGHED}${RULED}`,
      '查封、扣押被执行人{debtor.names}所有的{asset.description}，期限自{asset.from}起至{asset.until}止。',
      '上述财产由{asset.custodian}保管；保管期间不得毁损、转移、隐匿、变卖。',
      EFFECTIVE_OPEN_TO_OBJECTION,
    ],
  }),
  'freeze-equity-ruling': written({
    ...ruling,
    kind: 'freeze-equity-ruling',
    basis: [civilProcedure('seizure'), limits, equityRules.article('第六条')],
    receiver: [endWithinThreeYears],
    body: [
      people('parties.described'),
      FOUND,
      `${WEIGHED}${RULED}`,
      '冻结被执行人{debtor.names}持有的{asset.description}及其孳息，冻结期限自{asset.from}起至{asset.until}止。',
      '冻结期间，未经本院许可，不得办理转让、出质或者其他减损该股权价值的事项；股息、红利到期时，所在公司不得向被执行人支付。',
      EFFECTIVE_OPEN_TO_OBJECTION,
    ],
  }),
  'withhold-income-ruling': written({
    ...ruling,
    kind: 'withhold-income-ruling',
    basis: [civilProcedure('income')],
    body: [
      people('parties.described'),
      FOUND,
      `本院认为，被执行人应当履行义务部分的收入可以扣留、提取，但应当保留被执行人及其所扶养家属的生活必需费用。${RULED}`,
      '自本裁定送达{agency.name}的次月起，按月扣留、提取被执行人{debtor.names}的收入{income.month-take}，每月为其保留生活必需费用{income.month-keep:figures}，累计扣留、提取以{income.total}为限。',
      EFFECTIVE_OPEN_TO_OBJECTION,
    ],
  }),
  'renew-control-ruling': written({
    ...ruling,
    kind: 'renew-control-ruling',
    basis: [limits],
    receiver: [endWithinThreeYears],
    body: [
      people('parties.described'),
      `${IN_CASE}本院以{asset.earlier-ruling}执行裁定对被执行人的财产采取了控制措施，期限即将届满，案件尚未执行完毕，有继续控制的必要。`,
      RULED,
      '继续控制被执行人{debtor.names}所有的{asset.description}，期限自{asset.from}起至{asset.until}止。',
      EFFECTIVE_OPEN_TO_OBJECTION,
    ],
  }),
  'lift-control-ruling': written({
    ...ruling,
    kind: 'lift-control-ruling',
    stages: [...WORKING, 'closed'],
    basis: [seizureRules.article('第二十八条')],
    body: [
      people('parties.described'),
      `${IN_CASE}本院以{asset.earlier-ruling}执行裁定对被执行人的财产采取了控制措施。现因{lift.ground}，应当解除控制。`,
      RULED,
      '解除对被执行人{debtor.names}所有的{asset.description}的控制措施。',
      '本裁定送达后即发生法律效力。',
    ],
  }),
} as const;
