import type { SameShape } from '../../../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  title: 'Income withheld',
  empty: 'No income is withheld',
  columns: { employer: 'Employer', month: 'Each month', taken: 'In all', silent: 'Months not entered', acts: 'Acts' },
  states: { ruling: 'Ruling to be sealed', notice: 'Notice to be sealed', running: 'Withheld monthly', ended: 'Over' },
  ends: {
    'debt-covered': 'Covered in full',
    'employment-ended': 'Employment over',
    'case-closed': 'Case closed',
    'by-hand': 'Stopped by decision',
    'paper-refused': 'Paper not made',
  },
  keeps: 'Keeps {{amount, yuan}}',
  ofTotal: 'Limit {{amount, yuan}}',
  acts: { order: 'Withhold income', month: 'Enter a month', end: 'Stop withholding' },
  hint: 'Each month at least {{debtor, yuan}} stays for the debtor and {{each, yuan}} for each dependant (Seizure Rules, art. 3).',
  need: 'Fill this in',
  fields: {
    party: 'Debtor',
    employer: 'Employer',
    employerCode: 'Credit code',
    dependants: 'Dependants',
    monthIncome: 'Income a month',
    monthKeep: 'Stays each month',
    monthTake: 'Withheld each month',
    total: 'Limit in all',
    fromMonth: 'First month (its first day)',
    month: 'Month (its first day)',
    amount: 'Sum sent',
    note: 'Note',
    reason: 'Reason',
  },
};
