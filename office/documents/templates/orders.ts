import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { consumptionRules } from '@duixian/law/instruments/consumption-rules';
import { enforcementProcedureInterpretation } from '@duixian/law/instruments/enforcement-procedure-interpretation';
import { enforcementSupervisionOpinion } from '@duixian/law/instruments/enforcement-supervision-opinion';
import { propertyInvestigationRules } from '@duixian/law/instruments/property-investigation-rules';
import { item, to } from '../rules/paper-body.ts';
import { ALWAYS, WORKING, written } from '../rules/written-kind.ts';
import { IN_CASE, OF_CASE } from './phrases.ts';

/** 令 · Orders besides the one to report property, which has a form of its own. */
export const orders = {
  'consumption-order': written({
    kind: 'consumption-order',
    family: 'order',
    titleZh: '限制消费令',
    addressee: 'debtor',
    once: 'party',
    stages: WORKING,
    signature: 'president',
    approval: ['director', 'president'],
    moneyFirst: true,
    fileSection: 'sanctions',
    basis: [consumptionRules.article('第一条'), consumptionRules.article('第三条'), consumptionRules.article('第五条')],
    body: [
      to('{debtor.name}'),
      `${OF_CASE}因{debtor.salutation}未按执行通知书指定的期间履行生效法律文书确定的给付义务，依照{basis}的规定，限制{restriction.bound}实施以下高消费及非生活和工作必需的消费行为：`,
      item('乘坐交通工具时，选择飞机、列车软卧、轮船二等以上舱位；'),
      item('在星级以上宾馆、酒店、夜总会、高尔夫球场等场所消费；'),
      item('购买不动产或者新建、扩建、高档装修房屋；'),
      item('租赁高档写字楼、宾馆、公寓等场所办公；'),
      item('购买非经营必需车辆；'),
      item('旅游、度假；'),
      item('子女就读高收费私立学校；'),
      item('支付高额保费购买保险理财产品；'),
      item('乘坐G字头动车组列车全部座位、其他动车组列车一等以上座位等其他非生活和工作必需的消费行为。'),
      '违反本令的，本院可以依法予以罚款、拘留；情节严重，构成犯罪的，追究刑事责任。因生活或者经营必需而进行上述消费的，应当事先向本院提出申请，获批准后方可进行。',
      '本令自送达之日起生效，履行完毕、提供有效担保或者申请执行人同意解除的，本院依法解除。',
    ],
  }),
  'consumption-lift-order': written({
    kind: 'consumption-lift-order',
    family: 'order',
    titleZh: '解除限制消费令',
    addressee: 'debtor',
    stages: ALWAYS,
    approval: ['director'],
    fileSection: 'sanctions',
    satisfies: ['consume-lift-done', 'consume-lift-security'],
    basis: [consumptionRules.article('第九条'), enforcementSupervisionOpinion.article('第23条')],
    body: [
      to('{debtor.name}'),
      `${IN_CASE}本院曾对{restriction.bound}发出限制消费令。现因{restriction.lift-ground}，依照{basis}的规定，解除该限制。`,
      '特此通知。',
    ],
  }),
  'search-order': written({
    kind: 'search-order',
    family: 'order',
    titleZh: '搜查令',
    addressee: 'debtor',
    signature: 'president',
    approval: ['director', 'president'],
    moneyFirst: true,
    stages: WORKING,
    fileSection: 'search',
    service: { kind: 'direct-only', basis: civilProcedure('search') },
    basis: [civilProcedure('search'), propertyInvestigationRules.article('第十四条')],
    body: [
      `${OF_CASE}被执行人{debtor.name}不履行法律文书确定的义务，{search.reason}。依照{basis}的规定，签发本令：`,
      '指派{officers.present}对{debtor.name}及{search.place}进行搜查。',
      '搜查人员应当着装并出示本令和工作证件；被搜查人及有关人员应当配合，必要时可以依法开启处所、保险箱等。',
    ],
  }),
  'urging-order': written({
    kind: 'urging-order',
    family: 'order',
    titleZh: '督促执行令',
    addressee: 'other',
    addressedBy: 'urging.court',
    approval: ['director'],
    stages: ALWAYS,
    fileSection: 'supervision',
    service: { kind: 'by-agency-network' },
    basis: [civilProcedure('upperCourt'), enforcementProcedureInterpretation.article('第十一条')],
    body: [
      to('{urging.court}'),
      '申请执行人{creditor.names}就你院{urging.case}案件向本院提出申请。经审查，你院收到执行申请已逾六个月，{urging.matter}。依照{basis}的规定，责令你院于{urging.due-on}前完成上述事项，并将结果书面报告本院。',
      '逾期未执行的，本院将依法裁定由本院执行或者指定其他人民法院执行。',
    ],
  }),
} as const;
