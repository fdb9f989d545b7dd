import { civilProcedureInterpretation } from '@duixian/law/instruments/civil-procedure-interpretation';
import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { deferralRules } from '@duixian/law/instruments/deferral-rules';
import { dishonestListRules } from '@duixian/law/instruments/dishonest-list-rules';
import { enforcementProcedureInterpretation } from '@duixian/law/instruments/enforcement-procedure-interpretation';
import { propertyInvestigationRules } from '@duixian/law/instruments/property-investigation-rules';
import { item, people } from '../rules/paper-body.ts';
import { detentionDays, fineWithinLaw } from '../rules/receiver-rules.ts';
import { ALWAYS, WORKING, written } from '../rules/written-kind.ts';
import { DECIDED, IN_CASE, UNPERFORMED } from './phrases.ts';

const sanction = { family: 'decision', fileSection: 'sanctions', stages: WORKING } as const;
const THREE_DAYS_TO_UPPER =
  '如不服本决定，可以自收到决定书之日起三日内，口头或者书面向上一级人民法院申请复议一次。复议期间，不停止本决定的执行。';

/** 决定书 · Decisions: sanctions and their lifting, and turns of the case that need no ruling. */
export const decisions = {
  'fine-decision': written({
    ...sanction,
    kind: 'fine-decision',
    titleZh: '罚款决定书',
    addressee: 'debtor',
    approval: ['director', 'president'],
    moneyFirst: true,
    receiver: [fineWithinLaw],
    service: { kind: 'direct-only', basis: civilProcedure('detention') },
    basis: [civilProcedure('obstruction'), civilProcedure('detention')],
    body: [
      '被罚款人：{sanction.person}。',
      `${IN_CASE}查明{sanction.act}。`,
      `本院认为，上述行为妨害了民事执行，应当予以制裁。${DECIDED}`,
      '对{debtor.name}罚款{fine.amount}，限于{fine.due-on}前缴纳。',
      THREE_DAYS_TO_UPPER,
    ],
  }),
  'detention-decision': written({
    ...sanction,
    kind: 'detention-decision',
    titleZh: '拘留决定书',
    addressee: 'debtor',
    approval: ['director', 'president'],
    moneyFirst: true,
    receiver: [detentionDays],
    service: { kind: 'direct-only', basis: civilProcedure('detention') },
    basis: [civilProcedure('obstruction'), civilProcedure('detention')],
    body: [
      '被拘留人：{sanction.person}。',
      `${IN_CASE}查明{sanction.act}。`,
      `本院认为，上述行为妨害了民事执行，应当予以制裁。${DECIDED}`,
      '对{sanction.person}拘留{detention.days}日。被拘留人在拘留期间承认并改正错误的，本院可以提前解除拘留。',
      THREE_DAYS_TO_UPPER,
    ],
  }),
  'dishonest-list-decision': written({
    ...sanction,
    kind: 'dishonest-list-decision',
    titleZh: '执行决定书',
    addressee: 'debtor',
    signature: 'president',
    approval: ['director', 'president'],
    moneyFirst: true,
    once: 'party',
    satisfies: ['dishonest-decide'],
    basis: [dishonestListRules.article('第一条'), dishonestListRules.article('第二条'), dishonestListRules.article('第五条')],
    body: [
      '被执行人：{debtor.described}。',
      `${IN_CASE}${UNPERFORMED}经查，被执行人{debtor.name}{listing.ground}。`,
      DECIDED,
      '将{debtor.name}纳入失信被执行人名单，期限为{listing.term}。',
      '本决定一经作出即生效。被执行人认为将其纳入失信被执行人名单错误的，可以向本院申请纠正；对驳回纠正申请的决定不服的，可以自决定书送达之日起十日内向上一级人民法院申请复议。',
    ],
  }),
  'dishonest-delete-decision': written({
    ...sanction,
    kind: 'dishonest-delete-decision',
    titleZh: '执行决定书',
    addressee: 'debtor',
    stages: ALWAYS,
    approval: ['director'],
    satisfies: ['dishonest-delete'],
    basis: [dishonestListRules.article('第十条')],
    body: [
      `${IN_CASE}本院曾将被执行人{debtor.name}纳入失信被执行人名单。现因{listing.delete-ground}，应当删除其失信信息。`,
      DECIDED,
      '删除{debtor.name}在本案中的失信被执行人信息。本决定作出后三个工作日内办理。',
    ],
  }),
  'correction-refusal-decision': written({
    ...sanction,
    kind: 'correction-refusal-decision',
    titleZh: '执行决定书',
    addressee: 'debtor',
    stages: ALWAYS,
    approval: ['director'],
    satisfies: ['dishonest-correct-review'],
    basis: [dishonestListRules.article('第十一条'), dishonestListRules.article('第十二条')],
    body: [
      '申请人（被执行人）：{debtor.described}。',
      `${IN_CASE}被执行人{debtor.name}申请纠正失信被执行人名单信息，理由为{review.claim}。经审查查明，{review.finding}。`,
      `本院认为，{review.reason}。${DECIDED}`,
      '驳回{debtor.name}的纠正申请。',
      '如不服本决定，可以自决定书送达之日起十日内向上一级人民法院申请复议。复议期间，不停止原决定的执行。',
    ],
  }),
  'exit-ban-decision': written({
    ...sanction,
    kind: 'exit-ban-decision',
    titleZh: '限制出境决定书',
    addressee: 'debtor',
    approval: ['director', 'president'],
    moneyFirst: true,
    basis: [
      civilProcedure('sanctions'),
      enforcementProcedureInterpretation.article('第二十三条'),
      enforcementProcedureInterpretation.article('第二十四条'),
    ],
    body: [
      `${IN_CASE}${UNPERFORMED}{exit.reason}。`,
      DECIDED,
      '限制{exit.person}出境。',
      '如不服本决定，可以自收到决定书之日起十日内向上一级人民法院申请复议。复议期间，不停止本决定的执行。',
    ],
  }),
  'exit-ban-lift-decision': written({
    ...sanction,
    kind: 'exit-ban-lift-decision',
    titleZh: '解除限制出境决定书',
    addressee: 'debtor',
    stages: ALWAYS,
    approval: ['director'],
    basis: [enforcementProcedureInterpretation.article('第二十五条')],
    body: [
      `${IN_CASE}本院曾决定限制{exit.person}出境。现因{restriction.lift-ground}，应当解除限制。`,
      DECIDED,
      '解除对{exit.person}的出境限制。',
    ],
  }),
  'bankruptcy-referral-decision': written({
    family: 'decision',
    kind: 'bankruptcy-referral-decision',
    titleZh: '移送破产审查决定书',
    addressee: 'parties',
    fileSection: 'closing',
    signature: 'panel',
    approval: ['president'],
    once: 'case',
    basis: [civilProcedureInterpretation.article('第五百一十一条')],
    body: [
      people('parties.described'),
      `${IN_CASE}查明{bankruptcy.finding}。{bankruptcy.consent}书面同意将本案移送破产审查。`,
      DECIDED,
      item('将被执行人{debtor.names}的有关材料移送{bankruptcy.court}进行破产审查；'),
      item('自本决定作出之日起，本案对该被执行人中止执行，已经采取的控制措施在破产案件受理前不予解除。'),
      '当事人对本决定有异议的，可以在受移送法院破产审查期间提出，由受移送法院一并处理。',
    ],
  }),
  'deferral-decision': written({
    family: 'decision',
    kind: 'deferral-decision',
    titleZh: '暂缓执行决定书',
    addressee: 'parties',
    fileSection: 'objections',
    stages: WORKING,
    approval: ['director'],
    satisfies: ['defer-decide'],
    basis: [deferralRules.article('第一条')],
    body: [`${IN_CASE}{deferral.reason}。`, DECIDED, '本案暂缓执行至{deferral.until}。期限届满或者暂缓的事由消失的，恢复执行。'],
  }),
  'audit-decision': written({
    family: 'decision',
    kind: 'audit-decision',
    titleZh: '执行决定书',
    addressee: 'debtor',
    fileSection: 'search',
    stages: WORKING,
    satisfies: ['audit-decision'],
    basis: [propertyInvestigationRules.article('第十七条'), propertyInvestigationRules.article('第十八条')],
    body: [
      `${IN_CASE}申请执行人书面申请对被执行人{debtor.name}进行审计，预交了费用。经审查，申请符合规定。`,
      DECIDED,
      '委托{audit.auditor}对{debtor.name}进行审计，审计范围和期间为{audit.scope}。被执行人应当自收到本决定之日起如实提供会计账簿、凭证等资料；隐匿、销毁或者拒不提供的，本院依法予以罚款、拘留。',
    ],
  }),
} as const;
