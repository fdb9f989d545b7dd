import { civilProcedureInterpretation } from '@duixian/law/instruments/civil-procedure-interpretation';
import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { enforcementRegulations } from '@duixian/law/instruments/enforcement-regulations';
import { objectionRules } from '@duixian/law/instruments/objection-rules';
import { partyChangeRules } from '@duixian/law/instruments/party-change-rules';
import { item, people } from '../rules/paper-body.ts';
import { ALWAYS, OPEN, WORKING, written } from '../rules/written-kind.ts';
import { EFFECTIVE, IN_CASE, OF_CASE, RULED } from './phrases.ts';

const ruling = { family: 'ruling', titleZh: '执行裁定书', addressee: 'parties' } as const;
const TEN_DAYS_TO_UPPER = '如不服本裁定，可以自本裁定送达之日起十日内，向上一级人民法院申请复议。';

/** 程序类裁定 · Rulings on the course of the case: who is in it, whether it rests, ends or is turned back. */
export const courseRulings = {
  'change-party-ruling': written({
    ...ruling,
    kind: 'change-party-ruling',
    signature: 'panel',
    fileSection: 'parties',
    basis: [partyChangeRules.article('第一条')],
    body: [
      people('parties.described'),
      '被申请人：{party.described}。',
      `${IN_CASE}申请执行人申请变更、追加{party.named}为当事人。本院组成合议庭进行了审查。经审查查明，{party.finding}。`,
      '本院认为，上述事实符合《最高人民法院关于民事执行中变更、追加当事人若干问题的规定》{party.article}规定的情形。依照{basis}的规定，裁定如下：',
      '{party.result}',
      TEN_DAYS_TO_UPPER,
    ],
  }),
  'stay-ruling': written({
    ...ruling,
    kind: 'stay-ruling',
    stages: WORKING,
    fileSection: 'objections',
    basis: [civilProcedure('stay')],
    body: [
      people('parties.described'),
      `${OF_CASE}执行中，{stay.ground}。`,
      `本院认为，上述情形符合应当中止执行的法定条件。${RULED}`,
      '中止本案的执行。中止的情形消失后，恢复执行。',
      EFFECTIVE,
    ],
  }),
  'end-ruling': written({
    ...ruling,
    kind: 'end-ruling',
    signature: 'panel',
    approval: ['director'],
    stages: WORKING,
    fileSection: 'closing',
    basis: [civilProcedure('termination')],
    body: [
      people('parties.described'),
      `${OF_CASE}执行中，{stay.ground}。`,
      `本院认为，上述情形符合终结执行的法定条件。${RULED}`,
      '终结{case.number}案件的执行。',
      '本裁定送达当事人后立即生效。当事人、利害关系人认为终结执行违反法律规定的，可以自收到本裁定之日起六十日内向本院提出书面异议。',
    ],
  }),
  'current-end-ruling': written({
    ...ruling,
    kind: 'current-end-ruling',
    signature: 'panel',
    approval: ['director', 'president'],
    stages: ['enforcement'],
    once: 'case',
    fileSection: 'closing',
    basis: [civilProcedureInterpretation.article('第五百一十七条')],
    body: [
      people('parties.described'),
      `${OF_CASE}申请执行标的为{claim.amount}。`,
      '执行中，本院依法采取了下列措施：{round.measures}。财产调查的经过和结果为：{round.search}。本案已实现债权{round.realised:figures}，尚有{round.remaining}未实现。{round.heard}。',
      `本院认为，本案已穷尽财产调查措施，未发现被执行人有其他可供执行的财产，或者发现的财产不能处置，具备终结本次执行程序的条件。${RULED}`,
      item('终结本次执行程序；'),
      item('被执行人负有继续向申请执行人履行债务的义务，被执行人自动履行完毕的，当事人应当及时告知本院；'),
      item(
        '申请执行人发现被执行人有可供执行财产的，可以向本院申请恢复执行，申请恢复执行不受申请执行时效期间的限制。本院发现被执行人有可供执行财产的，依职权恢复执行。',
      ),
      '本裁定送达后立即生效。当事人、利害关系人认为终结本次执行程序违反法律规定的，可以向本院提出书面异议。',
    ],
  }),
  'reject-application-ruling': written({
    ...ruling,
    kind: 'reject-application-ruling',
    stages: OPEN,
    once: 'case',
    fileSection: 'closing',
    basis: [enforcementRegulations.article('第十六条')],
    body: [
      people('parties.described'),
      `${OF_CASE}经审查，{review.finding}。`,
      `本院认为，{review.reason}，本案不符合申请执行的受理条件。${RULED}`,
      '驳回申请执行人{creditor.names}的执行申请。',
      TEN_DAYS_TO_UPPER,
    ],
  }),
  'objection-ruling': written({
    ...ruling,
    kind: 'objection-ruling',
    signature: 'panel',
    stages: ALWAYS,
    fileSection: 'objections',
    satisfies: ['objection-review'],
    basis: [civilProcedure('actObjection'), objectionRules.article('第十七条')],
    body: [
      '异议人：{review.applicant}。',
      people('parties.described'),
      `${IN_CASE}异议人提出书面异议：{review.claim}。本院受理后，依法组成合议庭进行了审查，现已审查终结。`,
      '经审查查明，{review.finding}。',
      `本院认为，{review.reason}。${RULED}`,
      '{review.result}',
      TEN_DAYS_TO_UPPER,
    ],
  }),
  'restitution-ruling': written({
    ...ruling,
    kind: 'restitution-ruling',
    stages: ALWAYS,
    fileSection: 'closing',
    basis: [civilProcedure('restitution'), enforcementRegulations.article('第六十五条')],
    body: [
      people('parties.described'),
      `${OF_CASE}执行后，原执行依据已被{restitution.title}撤销或者变更。`,
      RULED,
      '申请执行人{creditor.names}应当自收到本裁定之日起立即返还{restitution.object}；拒不返还的，强制执行。',
      EFFECTIVE,
    ],
  }),
} as const;
