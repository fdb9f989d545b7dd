import type { SameShape } from '../../../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  title: 'Command centre wall',
  numbers: 'To be dealt with',
  waiting: 'Waiting',
  state: { overdue: 'Overdue', wrong: 'Act now', near: 'Near', none: 'None' },
  renewed: 'Numbers of {{at}}',
  stopped: 'Numbers stopped at {{at}}, reconnecting',
  fullScreen: 'Full screen',
};
