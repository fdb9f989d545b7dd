import type { SameShape } from '../../../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  title: 'Cases',
  sub: 'The cases within your post',
  find: 'Case number, party',
  findButton: 'Find',
  clear: 'Clear',
  found: 'Cases: {{count}}',
  empty: 'No case fits',
  filters: { label: 'Filters', state: 'State', stage: 'Stage', lane: 'Lane', mine: 'Only mine' },
  columns: {
    number: 'Case number',
    summary: 'Cause and parties',
    stage: 'Stage',
    lane: 'Lane',
    officer: 'Officer',
    filedOn: 'Filed',
    claim: 'Claimed',
    received: 'Received',
    court: 'Court',
  },
  export: 'Export list',
  exportName: 'cases.csv',
  refusals: { 'too-many-to-export': 'More than {{most}} cases fit; narrow the filter and export in parts.' },
  notAssigned: 'Not assigned',
};
