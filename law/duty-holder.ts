import { must } from '@duixian/kernel/assert';
import type { Term } from './term.ts';

/** 义务人 · Who owes the act of a term: this court, another court, a party, or a body the court commissions. */
export type DutyHolder = 'court' | 'other-court' | 'party' | 'commissioned';

/** What `appliesTo` names besides case types. A case type alone (执, 执恢 …) is the court that works on the case. */
const HOLDERS: { readonly [name in Exclude<DutyHolder, 'court'>]: readonly string[] } = {
  'other-court': ['首封法院', '上一级法院', '上级法院', '下级法院', '最高人民法院', '受移送法院', '轮候首位执行法院', '轮候法院'],
  party: [
    '执异 applicant',
    '执保 applicant',
    '被执行人',
    '当事人、利害关系人',
    '当事人',
    '申请执行人',
    '第三人（次债务人）',
    '债权人、被执行人',
    '未提异议者',
    '异议人',
    '被纳入人',
    '被限制出境人',
    '被处罚人',
    '案外人、当事人',
    '案外人',
    '被申请人、申请人',
    '申请保全人',
    '债权人',
    '担保人',
    '失信被执行人',
    '被限消个人',
    '被拘留人',
    '被拘传人',
  ],
  commissioned: ['询价平台', '平台/评估机构', '评估机构', '原评估机构', '网拍平台'],
};

const COURT_TYPES = /^(执|财保)/;
const COURT_OFFICES = [
  '财务部门',
  '执行人员',
  '执行法院',
  '审批人',
  '审判部门',
  '裁定法院',
  '受托法院',
  '委托法院',
  '承办人',
  '终本案件',
  '信访',
  '执行部门',
];

/** Every term is one of the four; a new `appliesTo` that fits none is a bug of its author. */
export function dutyHolderOf(term: Pick<Term, 'id' | 'appliesTo'>): DutyHolder {
  const { appliesTo } = term;
  if (HOLDERS.party.includes(appliesTo)) return 'party';
  if (HOLDERS['other-court'].includes(appliesTo)) return 'other-court';
  if (HOLDERS.commissioned.includes(appliesTo)) return 'commissioned';
  const ours = COURT_TYPES.test(appliesTo) || COURT_OFFICES.includes(appliesTo);
  return must(ours ? 'court' : undefined, `who owes ${term.id}: ${appliesTo}`);
}
