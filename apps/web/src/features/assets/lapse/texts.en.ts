import type { zh } from './texts.zh.ts';

export const en: typeof zh = {
  title: 'Holds that end',
  sub: 'A hold not renewed in time is gone. Before each ends somebody decides: renew it, or let it end.',
  lapsed: 'Lapsed without a decision',
  lapsedNone: 'No hold has lapsed without a decision',
  within: '{{days}} days',
  empty: 'No hold ends in this time',
  undecided: 'Undecided only',
  columns: { case: 'Case', what: 'Property', end: 'Ends', decision: 'Decision', held: 'Held' },
  printed: 'Printed to',
  alarm: 'Decide by',
  kinds: {
    deposit: 'Deposit',
    'real-estate': 'Real estate',
    vehicle: 'Vehicle',
    equity: 'Equity',
    securities: 'Securities',
    'housing-fund': 'Housing fund',
  },
  states: { requested: 'Asked, no answer yet', held: 'Held', waiting: 'Waiting' },
  rungs: {
    quiet: 'Time enough',
    prepare: 'Prepare renewal',
    urgent: 'Ends within seven days',
    'last-day': 'Ends today',
    lapsed: 'Past its day, undecided',
  },
  decisions: { renew: 'Renewal decided', 'let-lapse': 'Will be let go', none: 'Nobody has decided' },
  pending: 'An instruction is out',
  rank: 'Rank {{rank}}',
  decide: 'Decide',
};
