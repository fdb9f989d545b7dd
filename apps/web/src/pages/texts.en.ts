import type { SameShape } from '../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  placing: { title: 'Lanes and officers', sub: 'Back to the command centre', empty: 'Your post confirms no lanes and assigns no cases' },
  desk: { title: 'My desk', sub: 'In order of legal risk: what would be late comes first, and each row says why.', empty: 'Nothing to do' },
  approvals: {
    title: 'Approvals',
    sub: 'What waits for your decision. Nobody approves what they prepared.',
    empty: 'Nothing waits for your approval',
  },
  finance: {
    title: 'Case funds',
    sub: 'Receipts, matching, payments, reconciliation. One case, one account; enforcement staff never touch the money.',
    empty: 'Your post has no funds work',
  },
};
