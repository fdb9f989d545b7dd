import type { SameShape } from '../../../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  title: 'Printing desk',
  sub: 'What goes out on paper today, one envelope a receiver; marked once printed, so that what is left is seen.',
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
  printed: 'Printed',
  notYet: 'Not yet',
  done: 'Printed by {{by}}',
  mark: 'Mark as printed',
  markAll: 'Mark all as printed ({{n}})',
  unprinted: 'Only what is not printed',
  allPrinted: 'Every paper of this day is printed',
};
