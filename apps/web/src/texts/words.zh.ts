/** Words of the trade that several screens show for the same value of a contract. One value, one word. */
export const zh = {
  state: { open: '办理中', suspended: '中止', closed: '已结' },
  stage: { check: '核查', search: '查控', triage: '分流', assignment: '分案', enforcement: '执行', closed: '已结' },
  lane: { simple: '简案', ordinary: '普案', complex: '繁案' },
  closing: {
    'paid-in-full': '执行完毕',
    'no-property': '终结本次执行程序',
    terminated: '终结执行',
    cancelled: '销案',
    'enforcement-refused': '不予执行',
    'application-rejected': '驳回申请',
  },
  partyRole: { applicant: '申请执行人', respondent: '被执行人', debtor: '被执行人', agent: '代理人', 'third-party': '案外人' },
  partyKind: { person: '自然人', natural: '自然人', legal: '法人', organisation: '组织', organization: '组织', company: '法人' },
};
