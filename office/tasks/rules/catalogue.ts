import { ROLE_NAMES, ROLES, type Role } from '@duixian/courts/rules/roles';
import { type Holder, TASK_KINDS, type TaskKind, type TaskSpec } from './task-spec.ts';

export { RETURN_CODES, type ReturnCode, TASK_KINDS, type TaskKind } from './task-spec.ts';

const COURT: Holder = { kind: 'court' };
const CENTRE: Holder = { kind: 'team-kind', teamKind: 'centre' };
const CLERICAL: Holder = { kind: 'team-kind', teamKind: 'clerical' };
const OFFICER: Holder = { kind: 'case-officer' };

/**
 * 事项目录 · Every kind of team work: who may do it, by when, what ends it, and with which codes it may be returned.
 * Service levels are office policy (事务集约); the statutory term of the same work is a clock and not here.
 */
export const TASKS: Readonly<Record<TaskKind, TaskSpec>> = {
  'check-filing': {
    nameZh: '核查立案信息',
    nameEn: 'Check the filing',
    permission: 'intake.check',
    holder: CENTRE,
    serviceDays: 1,
    ending: { kind: 'act', act: 'intake.check-filing' },
    returnCodes: ['wrong-team', 'other-court', 'recused'],
    terms: ['assign-judge'],
    poolable: false,
  },
  'amend-application': {
    nameZh: '补正申请材料',
    nameEn: 'Amend the application',
    permission: 'intake.accept',
    holder: { kind: 'team-kind', teamKind: 'filing' },
    serviceDays: 3,
    ending: { kind: 'act', act: 'intake.amend-application' },
    returnCodes: ['facts-missing', 'wrong-team'],
    terms: [],
    poolable: false,
  },
  'make-notices': {
    nameZh: '制发文书',
    nameEn: 'Make the papers',
    permission: 'documents.draft',
    holder: CLERICAL,
    serviceDays: 1,
    ending: { kind: 'act', act: 'documents.draft' },
    returnCodes: ['facts-missing', 'facts-contradict', 'wrong-addressee', 'wrong-team'],
    terms: ['exec-notice-internal', 'exec-notice-statutory', 'report-order'],
    poolable: true,
  },
  'serve-documents': {
    nameZh: '送达文书',
    nameEn: 'Serve the papers',
    permission: 'documents.serve',
    holder: CLERICAL,
    serviceDays: 2,
    ending: { kind: 'act', act: 'documents.serve' },
    returnCodes: ['facts-missing', 'wrong-addressee', 'wrong-team'],
    terms: ['exec-notice-internal', 'exec-notice-statutory', 'report-order'],
    poolable: true,
  },
  'start-search': {
    nameZh: '发起财产查控',
    nameEn: 'Start the property search',
    permission: 'search.launch',
    holder: CENTRE,
    serviceDays: 1,
    ending: { kind: 'act', act: 'search.launch' },
    returnCodes: ['facts-missing', 'facts-contradict', 'wrong-team'],
    terms: ['net-query-start'],
    poolable: false,
  },
  'failed-source': {
    nameZh: '查询来源失败处理',
    nameEn: 'A source that failed',
    permission: 'search.launch',
    holder: CENTRE,
    serviceDays: 2,
    ending: { kind: 'act-or-word', act: 'search.accept-gap' },
    returnCodes: ['waits-for-agency', 'wrong-team'],
    terms: [],
    poolable: false,
  },
  'confirm-triage': {
    nameZh: '确认繁简分流',
    nameEn: 'Confirm the lane',
    permission: 'triage.confirm',
    holder: CENTRE,
    serviceDays: 1,
    ending: { kind: 'act', act: 'triage.confirm-triage' },
    returnCodes: ['facts-missing', 'facts-contradict', 'recused'],
    terms: ['assign-judge'],
    poolable: false,
  },
  'assign-case': {
    nameZh: '分案',
    nameEn: 'Assign the case',
    permission: 'assignment.assign',
    holder: CENTRE,
    serviceDays: 1,
    ending: { kind: 'act', act: 'assignment.assign-case' },
    returnCodes: ['wrong-team', 'other-court', 'recused'],
    terms: ['assign-judge'],
    poolable: false,
  },
  'control-property': {
    nameZh: '控制财产',
    nameEn: 'Control the property',
    permission: 'assets.control',
    holder: OFFICER,
    serviceDays: 1,
    // A debtor who pays leaves nothing to control: the officer says so, and the word stays on record.
    ending: { kind: 'act-or-word', act: 'assets.control-property' },
    returnCodes: ['facts-missing', 'facts-contradict', 'recused', 'done-already'],
    terms: ['net-control-offline'],
    poolable: false,
  },
  'verify-lead': {
    nameZh: '核查财产线索',
    nameEn: 'Verify a lead',
    permission: 'search.verify-lead',
    holder: OFFICER,
    serviceDays: 2,
    ending: { kind: 'act', act: 'search.answer-lead' },
    returnCodes: ['facts-missing', 'wrong-team', 'recused'],
    terms: ['clue-urgent-24h', 'clue-pressing', 'clue-normal'],
    poolable: false,
  },
  'approve-control': {
    nameZh: '审批控制措施',
    nameEn: 'Approve a measure',
    permission: 'assets.approve-control',
    holder: COURT,
    serviceDays: 1,
    ending: { kind: 'act', act: 'assets.decide-proposal' },
    returnCodes: ['facts-missing', 'facts-contradict', 'recused'],
    terms: ['net-control-offline'],
    poolable: false,
  },
  'check-report': {
    nameZh: '核查财产报告',
    nameEn: 'Check a property report',
    permission: 'assets.check-report',
    holder: OFFICER,
    serviceDays: 5,
    ending: { kind: 'act', act: 'assets.judge-report' },
    returnCodes: ['facts-missing', 'recused'],
    terms: [],
    poolable: false,
  },
  'renew-control': {
    nameZh: '续行控制',
    nameEn: 'Renew or let go a measure',
    permission: 'assets.control',
    holder: OFFICER,
    serviceDays: 3,
    // 查扣冻规定第二十七条: a measure not renewed in time is gone; so the item ends by a decision, never by a tick.
    ending: { kind: 'act', act: 'assets.renew-measure' },
    returnCodes: ['facts-contradict', 'recused'],
    terms: ['freeze-deposit', 'seal-movable', 'seal-immovable'],
    poolable: false,
  },
  'draft-payout': {
    nameZh: '拟制案款发放方案',
    nameEn: 'Draft the pay-out',
    permission: 'funds.draft-payout',
    holder: OFFICER,
    serviceDays: 3,
    ending: { kind: 'act', act: 'funds.draft-payout' },
    returnCodes: ['facts-missing', 'recused'],
    terms: ['money-order', 'money-30'],
    poolable: false,
  },
  'approve-payout': {
    nameZh: '审批案款发放',
    nameEn: 'Approve the pay-out',
    permission: 'funds.approve-payout',
    holder: COURT,
    serviceDays: 2,
    ending: { kind: 'act', act: 'funds.approve-payout' },
    returnCodes: ['facts-missing', 'facts-contradict', 'recused'],
    terms: ['money-order', 'money-30'],
    poolable: false,
  },
  'pay-out': {
    nameZh: '办理案款支付',
    nameEn: 'Pay out',
    permission: 'funds.pay',
    holder: COURT,
    serviceDays: 2,
    ending: { kind: 'act', act: 'funds.pay-out' },
    returnCodes: ['facts-missing', 'facts-contradict', 'wrong-addressee'],
    terms: ['money-pay', 'money-30'],
    poolable: false,
  },
  'match-receipt': {
    nameZh: '认领到账款项',
    nameEn: 'Match money to its case',
    permission: 'funds.claim',
    holder: COURT,
    serviceDays: 3,
    ending: { kind: 'act', act: 'funds.claim-receipt' },
    returnCodes: ['facts-missing', 'other-court', 'done-already'],
    terms: ['money-30'],
    poolable: false,
  },
  'sign-month': {
    nameZh: '签认上月对账',
    nameEn: 'Sign the reconciliation of the month',
    permission: 'funds.reconcile',
    // Which side it waits for is said by the report: the office's leadership, or finance.
    holder: COURT,
    serviceDays: 3,
    ending: { kind: 'act', act: 'funds.sign-reconciliation' },
    returnCodes: ['facts-contradict', 'wrong-team'],
    terms: [],
    poolable: false,
  },
  'post-old-balance': {
    nameZh: '录入旧存案款余额',
    nameEn: 'Post the balance of an old case',
    permission: 'funds.claim',
    holder: COURT,
    serviceDays: 5,
    // The money comes to the account by the bank's statement and two persons, as any; the word says that it stands there.
    ending: { kind: 'act-or-word', act: 'funds.claim-receipt' },
    returnCodes: ['facts-missing', 'facts-contradict', 'done-already'],
    terms: ['money-30'],
    poolable: false,
  },
  'missed-instalment': {
    nameZh: '催告未履行的分期',
    nameEn: 'Remind of a missed instalment',
    permission: 'funds.settle',
    holder: OFFICER,
    serviceDays: 2,
    ending: { kind: 'act-or-word', act: 'funds.remind-instalment' },
    returnCodes: ['facts-missing', 'recused', 'done-already'],
    terms: ['settle-resume'],
    poolable: false,
  },
  'resume-enforcement': {
    nameZh: '和解违约，告知并办理恢复执行',
    nameEn: 'Settlement broken: resume enforcement',
    permission: 'funds.settle',
    holder: OFFICER,
    serviceDays: 3,
    // 执行和解规定第九条: enforcement resumes only where the creditor asks; where he does not, the officer says so in words.
    ending: { kind: 'act-or-word', act: 'funds.resume-enforcement' },
    returnCodes: ['facts-missing', 'recused', 'done-already'],
    terms: ['settle-resume'],
    poolable: false,
  },
  'accept-segment': {
    nameZh: '接收移交的案件',
    nameEn: 'Accept a case handed over',
    permission: 'segments.work',
    // Which team it waits for is said by the hand-over.
    holder: COURT,
    serviceDays: 2,
    ending: { kind: 'act', act: 'assignment.decide-segment' },
    returnCodes: ['wrong-team', 'recused'],
    terms: [],
    poolable: false,
  },
  'mend-segment': {
    nameZh: '补正退回的移交',
    nameEn: 'Mend a hand-over that came back',
    permission: 'segments.work',
    // The team that handed the case over; who works there is said by the return.
    holder: COURT,
    serviceDays: 2,
    ending: { kind: 'act', act: 'assignment.hand-to-segment' },
    returnCodes: ['wrong-team', 'recused'],
    terms: [],
    poolable: false,
  },
  'notice-gap': {
    nameZh: '通知缺口',
    nameEn: 'A gap in the notices',
    permission: 'hub.view',
    holder: CENTRE,
    serviceDays: 1,
    // Ends by itself when everything has arrived; else by a word on what became of it.
    ending: { kind: 'act-or-word', act: 'hub.watch-notice-gaps' },
    returnCodes: ['wrong-team', 'waits-for-agency'],
    terms: [],
    poolable: false,
  },
  'close-case': {
    nameZh: '结案',
    nameEn: 'Close the case',
    permission: 'closing.close',
    holder: OFFICER,
    serviceDays: 5,
    ending: { kind: 'act', act: 'closing.close-case' },
    returnCodes: ['facts-missing', 'recused'],
    terms: ['term-6m', 'term-3m-nonlit', 'criminal-term'],
    poolable: false,
  },
};

export function isTaskKind(text: string): text is TaskKind {
  return TASK_KINDS.some((kind) => kind === text);
}

/** The kinds whose act a holder of these rights may do. */
export function kindsFor(permissions: ReadonlySet<string>): readonly TaskKind[] {
  return TASK_KINDS.filter((kind) => permissions.has(TASKS[kind].permission));
}

/** The roles whose rights include the act behind a kind. */
export function rolesFor(kind: TaskKind): readonly Role[] {
  return ROLE_NAMES.filter((role) => ROLES[role].permissions.some((permission) => permission === TASKS[kind].permission));
}
