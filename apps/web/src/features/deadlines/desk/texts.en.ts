import type { SameShape } from '../../../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  morning: 'This morning',
  afternoon: 'This afternoon',
  count: '{{count}} unread warnings',
  look: 'Go through them',
  title: 'Unread warnings',
  empty: 'No unread warning',
  columns: { due: 'Last day', term: 'Term', number: 'Case number', rung: 'Warning', seen: 'Read' },
  rung: 'No. {{n}}, {{on, day}}',
  seen: 'Read',
};
