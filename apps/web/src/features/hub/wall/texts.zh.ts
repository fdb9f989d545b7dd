export const zh = {
  title: '指挥中心大屏',
  numbers: '需要处置',
  waiting: '等待办理',
  state: { overdue: '已超期', wrong: '须处置', near: '临近', none: '无' },
  renewed: '数据 {{at}}',
  stopped: '数据停在 {{at}}，正在重连',
  fullScreen: '全屏显示',
};
