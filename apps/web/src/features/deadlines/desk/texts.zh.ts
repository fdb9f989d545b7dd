export const zh = {
  morning: '上午提示',
  afternoon: '下午提示',
  count: '{{count}} 项未阅预警',
  look: '逐项查看',
  title: '未阅预警',
  empty: '没有未阅预警',
  columns: { due: '届满日', term: '期限', number: '案号', rung: '第几次', seen: '阅' },
  rung: '第 {{n}} 次，{{on, day}}',
  seen: '已阅',
};
