import type { SameShape } from './define.ts';
import type { zh } from './words.zh.ts';

export const en: SameShape<typeof zh> = {
  state: { open: 'Open', suspended: 'Suspended', closed: 'Closed' },
  stage: { check: 'Check', search: 'Search', triage: 'Triage', assignment: 'Assignment', enforcement: 'Enforcement', closed: 'Closed' },
  lane: { simple: 'Simple', ordinary: 'Ordinary', complex: 'Complex' },
  closing: {
    'paid-in-full': 'Paid in full',
    'no-property': 'Closed for this round: no property',
    terminated: 'Terminated',
    cancelled: 'Cancelled',
    'enforcement-refused': 'Enforcement refused',
    'application-rejected': 'Application rejected',
  },
  partyRole: { applicant: 'Creditor', respondent: 'Debtor', debtor: 'Debtor', agent: 'Agent', 'third-party': 'Third party' },
  partyKind: {
    person: 'Person',
    natural: 'Person',
    legal: 'Legal person',
    organisation: 'Organisation',
    organization: 'Organisation',
    company: 'Legal person',
  },
};
