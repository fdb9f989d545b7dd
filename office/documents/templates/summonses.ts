import { civilProcedureInterpretation } from '@duixian/law/instruments/civil-procedure-interpretation';
import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { enforcementRegulations } from '@duixian/law/instruments/enforcement-regulations';
import { propertyInvestigationRules } from '@duixian/law/instruments/property-investigation-rules';
import { table, to } from '../rules/paper-body.ts';
import { ALWAYS, WORKING, written } from '../rules/written-kind.ts';
import { IN_CASE } from './phrases.ts';

const stamped = { family: 'form', signature: 'court', seal: 'over-date', contact: true } as const;
const direct = { kind: 'direct-only', basis: civilProcedure('serviceReturn') } as const;

/** 传唤与证明 · Summonses and certificates: forms that carry the seal of the court. */
export const summonses = {
  summons: written({
    ...stamped,
    kind: 'summons',
    titleZh: '传票',
    addressee: 'debtor',
    stages: WORKING,
    fileSection: 'search',
    service: { kind: 'electronic-with-consent', basis: civilProcedure('electronicService') },
    basis: [propertyInvestigationRules.article('第十五条')],
    body: [
      table(
        ['案　　由', '{case.cause}'],
        ['被传唤人', '{hearing.person}'],
        ['工作单位或住址', '{debtor.described}'],
        ['传唤事由', '{hearing.purpose}'],
        ['应到时间', '{hearing.at}'],
        ['应到处所', '{hearing.place}'],
      ),
      '依照{basis}的规定，被传唤人应当按时到达上述处所接受调查询问，并携带本传票和身份证件。',
      '无正当理由拒不到场的，本院可以依法拘传。',
    ],
  }),
  'compelled-appearance-warrant': written({
    ...stamped,
    kind: 'compelled-appearance-warrant',
    titleZh: '拘传票',
    addressee: 'debtor',
    stages: WORKING,
    contact: false,
    signature: 'president',
    approval: ['director', 'president'],
    moneyFirst: true,
    fileSection: 'sanctions',
    service: direct,
    basis: [civilProcedureInterpretation.article('第四百八十二条'), propertyInvestigationRules.article('第十五条')],
    body: [
      table(
        ['案　　由', '{case.cause}'],
        ['被拘传人', '{hearing.person}'],
        ['工作单位或住址', '{debtor.described}'],
        ['拘传理由', '{hearing.before}'],
        ['应到时间', '{hearing.at}'],
        ['应到处所', '{hearing.place}'],
        ['执行拘传人员', '{officers.present}'],
      ),
      '依照{basis}的规定，对上列人员予以拘传。对被拘传人的调查询问不得超过八小时；情况复杂，依法可能采取拘留措施的，不得超过二十四小时。',
    ],
  }),
  'enforcement-certificate': written({
    ...stamped,
    kind: 'enforcement-certificate',
    titleZh: '执行证明',
    addressee: 'other',
    addressedBy: 'third.name',
    stages: ALWAYS,
    fileSection: 'funds',
    service: direct,
    basis: [enforcementRegulations.article('第五十三条')],
    body: [
      to('{third.name}'),
      `${IN_CASE}{performance.text}，于{performance.on}履行{performance.amount}。依照{basis}的规定，出具本证明。`,
      '上述款项已经计入本案执行到位金额，相应数额的到期债务消灭。',
    ],
  }),
} as const;
