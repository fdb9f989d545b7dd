export const zh = { find: '输入案号或者当事人查找', none: '没有找到' };
