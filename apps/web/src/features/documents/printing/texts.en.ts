import type { SameShape } from '../../../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  title: 'Printing desk',
  sub: 'What goes out on paper today, one envelope a receiver.',
  on: 'Day',
  empty: 'Nothing to print on this day',
  print: 'Print the list and the envelopes',
  receiver: 'Receiver',
  papers: 'Papers',
  channel: 'Way',
  list: 'Sent out on {{on, day}}',
  count: '{{receivers}} receivers, {{papers}} papers',
  to: 'To',
  enclosed: 'Enclosed: {{titles, list}}',
  today: 'Today',
};
