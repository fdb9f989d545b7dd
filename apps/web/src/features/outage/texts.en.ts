import type { SameShape } from '../../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  title: 'Outages',
  sub: 'Down-time as the server itself recorded it, and relief offered to the clocks it touched.',
  empty: 'No outage on record',
  columns: {
    from: 'Down from',
    to: 'Back at',
    open: 'To decide',
    accepted: 'Extended',
    declined: 'Declined',
    term: 'Term',
    number: 'Case number',
    due: 'Last day before',
    now: 'Last day now',
    lost: 'Offered',
    basis: 'Basis',
    state: 'Decision',
  },
  certificate: {
    title: 'Certificate of an outage',
    print: 'Print',
    window: 'Down',
    lost: 'Days that lost office hours',
    noLost: 'No day lost its office hours',
    how: 'How it is found',
    party:
      'Periods of a party: {{basis}}. A party that missed a period for a proper reason may ask within ten days after the obstacle is gone; the court decides.',
    office:
      'Terms of the court itself: no text extends them for an outage. Relief is a decision of this office, kept under the name of who decided; the limit of the law stays on record.',
    none: 'No clock was touched',
    reliefs: 'Clocks that were touched',
  },
  basis: { 'party-right': 'on the party’s application', 'office-policy': 'decision of the office' },
  states: { proposed: 'to be decided', accepted: 'extended', declined: 'declined' },
  lost: { day: '{{n}} days', workday: '{{n}} working days' },
  accept: 'Extend',
  decline: 'Decline',
  appliedOn: 'Day of the application',
  reason: 'Reason to decline',
  decidedBy: 'decided by {{name}}',
  accepted: 'Extended',
  declined: 'Recorded as declined',
  refusals: {
    'relief-decided': 'Somebody has decided this already.',
    'clock-already-stopped': 'This clock has stopped and needs no relief.',
    'application-needed': 'A party’s period moves only on application: enter its day ({{until, day}} at the latest).',
    'application-too-late': 'The application came after {{until, day}}, more than ten days after the obstacle was gone.',
    'day-in-future': 'The day of the application lies ahead.',
  },
};
