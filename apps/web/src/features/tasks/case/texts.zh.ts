export const zh = {
  title: '未办事项',
  empty: '没有未办事项',
  columns: { task: '事项', holder: '承办', opened: '起', due: '办理期限' },
  unclaimed: '待领取',
  returned: '退回 {{times}} 次',
  ended: '已办 {{count}} 项',
};
