import { civilProcedureInterpretation } from '@duixian/law/instruments/civil-procedure-interpretation';
import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { delegationRules } from '@duixian/law/instruments/delegation-rules';
import { firstSeizureReply } from '@duixian/law/instruments/first-seizure-reply';
import { itemEntrustmentRules } from '@duixian/law/instruments/item-entrustment-rules';
import { grid, table, to } from '../rules/paper-body.ts';
import { WORKING, written } from '../rules/written-kind.ts';
import { OF_CASE } from './phrases.ts';

const letter = { family: 'letter', addressee: 'other', addressedBy: 'court.other', stages: WORKING } as const;

/** 函 · Letters from court to court. */
export const letters = {
  'delegation-letter': written({
    ...letter,
    kind: 'delegation-letter',
    titleZh: '委托执行函',
    approval: ['director'],
    fileSection: 'supervision',
    basis: [civilProcedure('delegation'), delegationRules.article('第一条')],
    body: [
      to('{court.other}'),
      `${OF_CASE}{letter.reason}。依照{basis}的规定，委托你院执行。`,
      table(
        ['申请执行标的', '{claim.amount}'],
        ['已执行到位', '{letter.paid:figures}'],
        ['尚需执行', '{letter.remaining}'],
        ['委托事项', '{letter.request}'],
      ),
      '随函移送下列材料，请查收后立案，并将立案情况和承办人函告本院：',
      grid('letter.files'),
    ],
  }),
  'disposal-request-letter': written({
    ...letter,
    kind: 'disposal-request-letter',
    titleZh: '商请移送执行函',
    fileSection: 'disposal',
    basis: [firstSeizureReply.article('第一条'), firstSeizureReply.article('第二条')],
    body: [
      to('{court.other}'),
      `${OF_CASE}本案债权对{asset.description}享有优先受偿权。你院在{letter.other-case}案件中首先查封该财产，至今未发布拍卖公告或者进入变卖程序。依照{basis}的规定，商请你院将该财产移送本院处置。`,
      table(['优先债权尚欠', '{letter.remaining}'], ['事由', '{letter.reason}'], ['请求事项', '{letter.request}']),
      '请自收到本函之日起十五日内复函。附：生效法律文书、优先债权证明及轮候查封材料。',
    ],
  }),
  'disposal-transfer-letter': written({
    ...letter,
    kind: 'disposal-transfer-letter',
    titleZh: '移送执行函',
    approval: ['director'],
    fileSection: 'disposal',
    basis: [firstSeizureReply.article('第二条')],
    body: [
      to('{court.other}'),
      '你院{letter.other-case}案件的商请移送执行函收悉。依照{basis}的规定，本院将{asset.description}移送你院处置。该财产的查封期限至{asset.until}止，移送后请及时续行查封。',
      '请为{case.number}案件的债权依法保留份额，分配时通知本院。随函移送：',
      grid('letter.files'),
    ],
  }),
  'item-entrustment-letter': written({
    ...letter,
    kind: 'item-entrustment-letter',
    titleZh: '事项委托函',
    fileSection: 'search',
    basis: [itemEntrustmentRules.article('第六条')],
    body: [
      to('{court.other}'),
      `${OF_CASE}因{letter.reason}，依照{basis}的规定，委托你院协助办理下列事项：`,
      table(['委托事项', '{letter.request}'], ['完成期限', '自收到委托之日起{reply.days}日']),
      '材料不齐的，请及时告知本院补充；不能办理的，请说明理由后退回。随函附：',
      grid('letter.files'),
    ],
  }),
  'participation-letter': written({
    ...letter,
    kind: 'participation-letter',
    titleZh: '参与分配函',
    fileSection: 'distribution',
    basis: [civilProcedureInterpretation.article('第五百零六条'), civilProcedureInterpretation.article('第五百零七条')],
    body: [
      to('{court.other}'),
      `${OF_CASE}申请执行人{creditor.names}申请参与你院{letter.other-case}案件中被执行人{debtor.names}财产的分配。依照{basis}的规定，将申请转送你院。`,
      table(['申请参与分配的债权', '{letter.remaining}'], ['事实和理由', '{letter.reason}'], ['债权性质', '{letter.request}']),
      '请将分配方案送达本院及申请执行人。随函附：',
      grid('letter.files'),
    ],
  }),
} as const;
