import type { SameShape } from '../../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  title: 'Closing',
  lead: 'Close as paid in full. Each condition is met by being done; nobody can wave one through.',
  ready: 'Every condition is met; the case can be closed',
  notReady: 'Still open: {{count}}',
  close: 'Close as paid in full',
  closed: '{{by}} closed it on {{on, day}}: {{kind}}',
  notYet: 'A case can be closed once it is in enforcement',
  go: 'Go there',
  basis: 'Basis',
  conditions: {
    'all-owed-paid': 'All that is owed is paid',
    'fee-paid': 'Execution fee paid',
    'no-money-left': 'No money left in the account',
    'no-measure-in-force': 'No measure in force',
    'no-open-task': 'No open item of work',
    'papers-served': 'Papers sealed and served',
    'no-pending-search': 'No search pending',
    'closing-notice': 'Closing notice sealed',
  },
  evidence: {
    'all-owed-paid': 'Still owed {{owed, yuan}}',
    unknown: 'What is owed cannot be computed: {{unknown}}',
    'fee-paid': 'Due {{due, yuan}}, taken {{taken, yuan}}',
    'no-money-left':
      'Undivided {{undivided, yuan}}, payable {{payable, yuan}}, in transit {{inTransit, yuan}}, open pay-outs {{openPayouts}}, deferred {{deferred}}, unmatched naming a debtor {{unmatched}}, cash with officers {{cash}}',
    'no-measure-in-force': 'In force {{running}}, waiting for a reply {{pending}}, goods in custody {{goods}}',
    'no-open-task': 'Open: {{count}} {{kinds}}',
    'papers-served': 'Drafts {{drafted}}, being sealed {{sealing}}, not served {{unserved}}',
    'no-pending-search': 'Waiting for a reply: {{sent}}',
    'closing-notice': 'No sealed closing notice yet',
    'notice-ready': 'Sealed',
  },
  refusals: {
    'wrong-stage': 'The case has not come to the stage where it can be closed.',
    'case-closed': 'The case is closed already.',
    'gate-not-passed': 'Not closed. Conditions not met yet: {{names, list}}. Each line above leads to where it is done.',
  },
};
