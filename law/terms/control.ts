import { civilProcedureInterpretation } from '../instruments/civil-procedure-interpretation.ts';
import { equityRules } from '../instruments/equity-rules.ts';
import { firstSeizureReply } from '../instruments/first-seizure-reply.ts';
import { networkFreezeRules } from '../instruments/network-freeze-rules.ts';
import { preservationRules } from '../instruments/preservation-rules.ts';
import { waitingSeizureRuling } from '../instruments/waiting-seizure-ruling.ts';
import { LONG, ONE_QUARTER, ONE_WEEK, RENEWAL, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 冻结银行存款最长期限 · Maximum freeze of bank deposits */
export const freezeDeposit = {
  id: 'freeze-deposit',
  nameZh: '冻结银行存款最长期限',
  nameEn: 'Maximum freeze of bank deposits',
  stage: 'control',
  appliesTo: '执, 执恢, 执保',
  trigger: { zh: '冻结生效', en: 'the freeze takes effect' },
  kind: 'effect',
  direction: 'after',
  duration: { value: 1, unit: 'year' },
  rollForward: false,
  pauses: null,
  extension: { each: { value: 1, unit: 'year' }, times: null, approver: 'court', askDaysBefore: 0 },
  severity: 'critical',
  ladder: RENEWAL,
  basis: [civilProcedureInterpretation.article('第四百八十五条')],
  verified: true,
  remark: { zh: '以协助执行通知载明的终止日为准，到期不续即失效', en: 'the printed end counts; without renewal the effect ends' },
} as const satisfies Term;

/** 查封扣押动产最长期限 · Maximum seizure of movables */
export const sealMovable = {
  id: 'seal-movable',
  nameZh: '查封扣押动产最长期限',
  nameEn: 'Maximum seizure of movables',
  stage: 'control',
  appliesTo: '执, 执恢, 执保',
  trigger: { zh: '查封、扣押生效', en: 'the seizure takes effect' },
  kind: 'effect',
  direction: 'after',
  duration: { value: 2, unit: 'year' },
  rollForward: false,
  pauses: null,
  extension: { each: { value: 2, unit: 'year' }, times: null, approver: 'court', askDaysBefore: 0 },
  severity: 'critical',
  ladder: RENEWAL,
  basis: [civilProcedureInterpretation.article('第四百八十五条')],
  verified: true,
  remark: { zh: '到期不续即失效', en: 'without renewal the effect ends' },
} as const satisfies Term;

/** 查封不动产、冻结其他财产权最长期限 · Maximum seizure of immovables and other property rights */
export const sealImmovable = {
  id: 'seal-immovable',
  nameZh: '查封不动产、冻结其他财产权最长期限',
  nameEn: 'Maximum seizure of immovables and other property rights',
  stage: 'control',
  appliesTo: '执, 执恢, 执保',
  trigger: { zh: '查封、冻结生效', en: 'the seizure or freeze takes effect' },
  kind: 'effect',
  direction: 'after',
  duration: { value: 3, unit: 'year' },
  rollForward: false,
  pauses: null,
  extension: { each: { value: 3, unit: 'year' }, times: null, approver: 'court', askDaysBefore: 0 },
  severity: 'critical',
  ladder: RENEWAL,
  basis: [civilProcedureInterpretation.article('第四百八十五条')],
  verified: true,
  remark: { zh: '含股权；股权冻结自公示时生效', en: 'covers equity, whose freeze takes effect on publication' },
} as const satisfies Term;

/** 申请续行保全 · Applicant asks to continue preservation */
export const renewPreservationApply = {
  id: 'renew-preservation-apply',
  nameZh: '申请续行保全',
  nameEn: 'Applicant asks to continue preservation',
  stage: 'control',
  appliesTo: '执保 applicant',
  trigger: { zh: '保全期限届满日', en: 'the day the preservation ends' },
  kind: 'deadline',
  direction: 'before',
  duration: { value: 7, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_WEEK,
  basis: [preservationRules.article('第十八条')],
  verified: true,
  remark: { zh: '法院应书面告知保全终止日', en: 'the court must tell the end date in writing' },
} as const satisfies Term;

/** 超标的股权解冻 · Lift clearly excessive equity freeze */
export const excessEquityUnfreeze = {
  id: 'excess-equity-unfreeze',
  nameZh: '超标的股权解冻',
  nameEn: 'Lift clearly excessive equity freeze',
  stage: 'control',
  appliesTo: '执',
  trigger: { zh: '异议裁定生效', en: 'the ruling on the objection takes effect' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 7, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [equityRules.article('第五条')],
  verified: true,
} as const satisfies Term;

/** 金融机构异议审查 · Answer a bank's written objection to network control */
export const bankObjectionReply = {
  id: 'bank-objection-reply',
  nameZh: '金融机构异议审查',
  nameEn: "Answer a bank's written objection to network control",
  stage: 'control',
  appliesTo: '执',
  trigger: { zh: '收到金融机构书面异议', en: "the bank's written objection is received" },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [networkFreezeRules.article('第六条')],
  verified: true,
} as const satisfies Term;

/** 首封超期移送条件 · Senior-secured court may request transfer of disposal */
export const priorityClaimTransferMin = {
  id: 'priority-claim-transfer-min',
  nameZh: '首封超期移送条件',
  nameEn: 'Senior-secured court may request transfer of disposal',
  stage: 'control',
  appliesTo: '执 (优先债权法院)',
  trigger: { zh: '首先查封之日', en: 'the day of the first seizure' },
  kind: 'minimum',
  direction: 'after',
  duration: { value: 60, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_QUARTER,
  basis: [firstSeizureReply.article('第一条')],
  verified: true,
} as const satisfies Term;

/** 移送执行函 · First-seizing court issues transfer letter */
export const priorityClaimTransferReply = {
  id: 'priority-claim-transfer-reply',
  nameZh: '移送执行函',
  nameEn: 'First-seizing court issues transfer letter',
  stage: 'control',
  appliesTo: '首封法院',
  trigger: { zh: '收到商请移送执行函', en: 'the request for transfer is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [firstSeizureReply.article('第二条')],
  verified: true,
} as const satisfies Term;

/** 保全财产移送执行 · First waiting court may ask for preserved property */
export const preservedIdle = {
  id: 'preserved-idle',
  nameZh: '保全财产移送执行',
  nameEn: 'First waiting court may ask for preserved property',
  stage: 'control',
  appliesTo: '轮候首位执行法院',
  trigger: { zh: '保全法院首次采取控制措施', en: "the preserving court's first measure" },
  kind: 'minimum',
  direction: 'after',
  duration: { value: 1, unit: 'year' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: LONG,
  basis: [preservationRules.article('第二十一条')],
  verified: true,
} as const satisfies Term;

/** 轮候查封载明期限 · Waiting seizure with a printed period */
export const waitingSealPrinted = {
  id: 'waiting-seal-printed',
  nameZh: '轮候查封载明期限',
  nameEn: 'Waiting seizure with a printed period',
  stage: 'control',
  appliesTo: '轮候法院',
  trigger: { zh: '裁定和协助执行通知书送达', en: 'ruling and assistance notice are served' },
  kind: 'effect',
  direction: 'after',
  duration: { value: 1, unit: 'year' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: RENEWAL,
  basis: [waitingSeizureRuling.article('裁定理由')],
  verified: true,
  remark: { zh: '期限以文书载明为准；一年为该案数字', en: "the printed period counts; one year is that case's figure" },
} as const satisfies Term;
