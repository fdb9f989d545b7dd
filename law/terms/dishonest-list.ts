import { dishonestListRules } from '../instruments/dishonest-list-rules.ts';
import { FEW_DAYS, HALF_YEAR, LONG, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 失信纳入申请审查 · Decide on a request to list as dishonest */
export const dishonestDecide = {
  id: 'dishonest-decide',
  nameZh: '失信纳入申请审查',
  nameEn: 'Decide on a request to list as dishonest',
  stage: 'sanction',
  appliesTo: '执, 执恢',
  trigger: { zh: '收到纳入申请', en: 'the request to list is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [dishonestListRules.article('第五条')],
  verified: true,
} as const satisfies Term;

/** 失信期限（第2-6项） · Listing term for grounds 2-6 */
export const dishonestTerm = {
  id: 'dishonest-term',
  nameZh: '失信期限（第2-6项）',
  nameEn: 'Listing term for grounds 2-6',
  stage: 'sanction',
  appliesTo: '失信被执行人',
  trigger: { zh: '作出纳入决定', en: 'the listing is decided' },
  kind: 'effect',
  direction: 'after',
  duration: { value: 2, unit: 'year' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: LONG,
  basis: [dishonestListRules.article('第二条')],
  verified: true,
  remark: { zh: '起算事件条文未明，实务按公布日', en: 'the start is not stated; practice takes publication' },
} as const satisfies Term;

/** 失信延长上限 · Maximum extension of listing */
export const dishonestExtendMax = {
  id: 'dishonest-extend-max',
  nameZh: '失信延长上限',
  nameEn: 'Maximum extension of listing',
  stage: 'sanction',
  appliesTo: '失信被执行人',
  trigger: { zh: '作出纳入决定', en: 'the listing is decided' },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 3, unit: 'year' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: LONG,
  basis: [dishonestListRules.article('第二条')],
  verified: true,
} as const satisfies Term;

/** 错误纳入撤销 · Revoke a wrongful listing */
export const dishonestRevoke = {
  id: 'dishonest-revoke',
  nameZh: '错误纳入撤销',
  nameEn: 'Revoke a wrongful listing',
  stage: 'sanction',
  appliesTo: '执行法院',
  trigger: { zh: '发现不应纳入', en: 'the wrongful listing is found' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'workday' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: FEW_DAYS,
  basis: [dishonestListRules.article('第九条')],
  verified: true,
} as const satisfies Term;

/** 失信信息更正 · Correct wrong listing data */
export const dishonestFix = {
  id: 'dishonest-fix',
  nameZh: '失信信息更正',
  nameEn: 'Correct wrong listing data',
  stage: 'sanction',
  appliesTo: '执行法院',
  trigger: { zh: '发现信息有误', en: 'the error is found' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'workday' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: FEW_DAYS,
  basis: [dishonestListRules.article('第九条')],
  verified: true,
} as const satisfies Term;

/** 失信删除 · Delete listing */
export const dishonestDelete = {
  id: 'dishonest-delete',
  nameZh: '失信删除',
  nameEn: 'Delete listing',
  stage: 'sanction',
  appliesTo: '执行法院',
  trigger: { zh: '删除事由成立', en: 'a ground for deletion arises' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'workday' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: FEW_DAYS,
  basis: [dishonestListRules.article('第十条第一项')],
  verified: true,
  remark: { zh: '全部履行的，固定期限也提前删除', en: 'full performance deletes a fixed term early' },
} as const satisfies Term;

/** 期满删除 · Delete after term ends */
export const dishonestDeleteExpiry = {
  id: 'dishonest-delete-expiry',
  nameZh: '期满删除',
  nameEn: 'Delete after term ends',
  stage: 'sanction',
  appliesTo: '执行法院',
  trigger: { zh: '失信期限届满', en: 'the listing term ends' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'workday' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: FEW_DAYS,
  basis: [dishonestListRules.article('第十条第二项')],
  verified: true,
} as const satisfies Term;

/** 申请删除后再纳入限制 · Applicant cannot ask to re-list */
export const dishonestRelistLock = {
  id: 'dishonest-relist-lock',
  nameZh: '申请删除后再纳入限制',
  nameEn: 'Applicant cannot ask to re-list',
  stage: 'sanction',
  appliesTo: '申请执行人',
  trigger: { zh: '依申请删除', en: "deletion on the applicant's own request" },
  kind: 'minimum',
  direction: 'after',
  duration: { value: 6, unit: 'month' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: HALF_YEAR,
  basis: [dishonestListRules.article('第十条第四项')],
  verified: true,
} as const satisfies Term;

/** 失信纠正审查 · Review a correction request */
export const dishonestCorrectReview = {
  id: 'dishonest-correct-review',
  nameZh: '失信纠正审查',
  nameEn: 'Review a correction request',
  stage: 'sanction',
  appliesTo: '执行法院',
  trigger: { zh: '收到书面纠正申请', en: 'the written request is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [dishonestListRules.article('第十二条')],
  verified: true,
} as const satisfies Term;

/** 失信驳回决定复议 · Apply for reconsideration of refusal */
export const dishonestReconsider = {
  id: 'dishonest-reconsider',
  nameZh: '失信驳回决定复议',
  nameEn: 'Apply for reconsideration of refusal',
  stage: 'sanction',
  appliesTo: '被纳入人',
  trigger: { zh: '驳回决定送达', en: 'the refusal is served' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [dishonestListRules.article('第十二条')],
  verified: true,
} as const satisfies Term;

/** 失信复议决定 · Decide the reconsideration */
export const dishonestReconsiderDecide = {
  id: 'dishonest-reconsider-decide',
  nameZh: '失信复议决定',
  nameEn: 'Decide the reconsideration',
  stage: 'sanction',
  appliesTo: '上一级法院',
  trigger: { zh: '上一级法院收到复议申请', en: 'the upper court receives the application' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [dishonestListRules.article('第十二条')],
  verified: true,
} as const satisfies Term;
