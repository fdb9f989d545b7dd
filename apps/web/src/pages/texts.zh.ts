export const zh = {
  placing: { title: '分流与分案', sub: '返回指挥中心', empty: '您的岗位没有可办的分流或者分案' },
  desk: { title: '我的办案台', sub: '按法定风险排序：先办要超期的，每一行都写明理由。', empty: '没有待办事项' },
  approvals: { title: '审批', sub: '等您决定的事项。经办人与审批人不得为同一人。', empty: '没有等您审批的事项' },
  finance: { title: '案款', sub: '到账、认领、付款与对账。一案一账号，执行人员不经手案款。', empty: '您的岗位没有可办的案款事项' },
};
