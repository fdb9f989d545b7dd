import { lazy } from 'react';
import type { Section } from './section.ts';

/** 审批分块 · Every kind of decision that waits for one person. */
export const APPROVAL_SECTIONS: readonly Section[] = [
  {
    key: 'payouts',
    permission: 'funds.approve-payout',
    Part: lazy(() => import('../features/funds/approvals-section.tsx').then((part) => ({ default: part.PayoutApprovals }))),
  },
  {
    key: 'distributions',
    permission: 'funds.approve-payout',
    Part: lazy(() =>
      import('../features/funds/distribution/distribution-approvals.tsx').then((part) => ({ default: part.DistributionApprovals })),
    ),
  },
  {
    key: 'deferrals',
    permission: 'funds.approve-payout',
    Part: lazy(() => import('../features/funds/deferral-approvals.tsx').then((part) => ({ default: part.DeferralApprovals }))),
  },
  {
    key: 'sides',
    permission: 'funds.approve-payout',
    Part: lazy(() => import('../features/funds/sides/side-approvals.tsx').then((part) => ({ default: part.SideApprovals }))),
  },
  {
    key: 'countersigning',
    permission: 'funds.countersign',
    Part: lazy(() => import('../features/funds/rules/countersign-section.tsx').then((part) => ({ default: part.CountersignSection }))),
  },
  {
    key: 'measures',
    permission: 'assets.approve-control',
    Part: lazy(() => import('../features/assets/orders/open-proposals.tsx').then((part) => ({ default: part.OpenProposals }))),
  },
  {
    key: 'papers',
    permission: 'documents.approve',
    Part: lazy(() => import('../features/documents/to-approve-section.tsx').then((part) => ({ default: part.ToApproveSection }))),
  },
  {
    key: 'seals',
    permission: 'documents.seal',
    Part: lazy(() => import('../features/documents/to-seal-section.tsx').then((part) => ({ default: part.ToSealSection }))),
  },
];
