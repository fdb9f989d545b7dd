import type { SameShape } from '../../../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  label: 'Acts on this clock',
  acts: { suspend: 'Suspend', resume: 'Resume', extend: 'Extend', interrupt: 'Record an interruption' },
  on: { suspend: 'Not counted from', resume: 'Counted again from', extend: 'Asked for on', interrupt: 'Day of the event' },
  ground: 'Ground in law',
  pickGround: 'Choose the ground',
  approvedBy: 'Approved by (person or paper)',
  needApproval: 'Name the person or the paper that approved it',
  by: 'Longer by',
  most: 'The text allows each time at most: ',
  approver: {
    president: 'The law asks for the president’s approval. Your name is kept as the approver; name the paper in the reason.',
    'president-or-vice-president':
      'The law asks for the approval of the president or a vice-president. Your name is kept as the approver; name the paper in the reason.',
    court: 'The court allows it. Your name is kept as the approver.',
  },
  reason: 'Reason',
  needReason: 'Give the reason: it stands in the proof',
  needDay: 'Choose the day',
  notDay: 'No such day in the calendar',
  needLength: 'A number from 1 to 3650',
  done: { suspend: 'Suspended', resume: 'Resumed', extend: 'Extended', interrupt: 'The limitation runs anew' },
};
