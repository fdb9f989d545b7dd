import { lazy } from 'react';
import type { Section } from './section.ts';

/** 案款分块 · In the order of the work: figures, money to match, money to send, what came in. */
export const FINANCE_SECTIONS: readonly Section[] = [
  {
    key: 'panel',
    permission: 'funds.view',
    Part: lazy(() => import('../features/funds/money-panel.tsx').then((part) => ({ default: part.MoneyPanelSection }))),
  },
  {
    key: 'orders',
    permission: 'funds.pay',
    Part: lazy(() => import('../features/funds/orders-section.tsx').then((part) => ({ default: part.OrdersSection }))),
  },
  {
    key: 'batches',
    permission: 'funds.pay',
    Part: lazy(() => import('../features/funds/bank/batches-section.tsx').then((part) => ({ default: part.BatchesSection }))),
  },
  {
    key: 'statements',
    permission: 'funds.record-receipt',
    Part: lazy(() => import('../features/funds/bank/statements-section.tsx').then((part) => ({ default: part.StatementsSection }))),
  },
  {
    key: 'unmatched',
    permission: 'funds.view',
    Part: lazy(() => import('./finance-unmatched.tsx').then((part) => ({ default: part.FinanceUnmatched }))),
  },
  {
    key: 'cash',
    permission: 'funds.view',
    Part: lazy(() => import('../features/funds/cash/cash-panels.tsx').then((part) => ({ default: part.CashWithOfficersSection }))),
  },
  {
    key: 'missed',
    permission: 'funds.settle',
    Part: lazy(() => import('../features/funds/sides/missed-section.tsx').then((part) => ({ default: part.MissedSection }))),
  },
  {
    key: 'reconciliations',
    permission: 'funds.reconcile',
    Part: lazy(() =>
      import('../features/funds/bank/reconciliations-section.tsx').then((part) => ({ default: part.ReconciliationsSection })),
    ),
  },
  {
    key: 'receipts',
    permission: 'funds.view',
    Part: lazy(() => import('../features/funds/receipts-section.tsx').then((part) => ({ default: part.ReceiptsSection }))),
  },
  {
    key: 'settings',
    permission: 'funds.set-rules',
    Part: lazy(() => import('../features/funds/rules/money-settings-section.tsx').then((part) => ({ default: part.MoneySettingsSection }))),
  },
  {
    key: 'held-settings',
    permission: 'funds.reconcile',
    Part: lazy(() => import('../features/funds/rules/money-settings-section.tsx').then((part) => ({ default: part.MoneySettingsSection }))),
  },
];
