import type { SameShape } from '../../../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  title: 'Open items of work',
  empty: 'Nothing is open',
  columns: { task: 'Item', holder: 'With', opened: 'Since', due: 'To be done by' },
  unclaimed: 'not taken yet',
  returned: 'Returned {{times}} times',
  ended: 'Done: {{count}}',
};
