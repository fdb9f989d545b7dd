import type { Permission } from '@duixian/courts/rules/permissions';
import { type ComponentType, lazy } from 'react';
import type { CaseTabKey } from '../case-tabs.ts';
import type { CaseOnScreen } from './case-on-screen.ts';

export interface CaseTab {
  readonly key: CaseTabKey;
  readonly permission: Permission;
  readonly Part: ComponentType<{ readonly file: CaseOnScreen }>;
}

/** 案件标签 · The tabs of a case in the order they stand, each loaded when it is first opened. */
export const CASE_TABS: readonly CaseTab[] = [
  {
    key: 'overview',
    permission: 'cases.view',
    Part: lazy(() => import('./overview.tsx').then((part) => ({ default: part.CaseOverview }))),
  },
  {
    key: 'parties',
    permission: 'cases.view',
    Part: lazy(() => import('../../features/cases/page/parties-tab.tsx').then((part) => ({ default: part.PartiesTab }))),
  },
  {
    key: 'clocks',
    permission: 'deadlines.view',
    Part: lazy(() => import('../../features/deadlines/case/case-clocks-tab.tsx').then((part) => ({ default: part.CaseClocksTab }))),
  },
  {
    key: 'search',
    permission: 'search.view',
    Part: lazy(() => import('../../features/search/search-tab.tsx').then((part) => ({ default: part.SearchTab }))),
  },
  {
    key: 'lane',
    permission: 'triage.view',
    Part: lazy(() => import('./lane.tsx').then((part) => ({ default: part.CaseLane }))),
  },
  {
    key: 'property',
    permission: 'assets.view',
    Part: lazy(() => import('./property.tsx').then((part) => ({ default: part.CaseProperty }))),
  },
  {
    key: 'money',
    permission: 'funds.view',
    Part: lazy(() => import('../../features/funds/money-tab.tsx').then((part) => ({ default: part.MoneyTab }))),
  },
  {
    key: 'papers',
    permission: 'documents.view',
    Part: lazy(() => import('../../features/documents/papers-tab.tsx').then((part) => ({ default: part.PapersTab }))),
  },
  {
    key: 'messages',
    permission: 'messages.use',
    Part: lazy(() => import('../../features/messages/messages-tab.tsx').then((part) => ({ default: part.MessagesTab }))),
  },
  {
    key: 'petitions',
    permission: 'petitions.view',
    Part: lazy(() => import('../../features/hub/petitions/petitions-tab.tsx').then((part) => ({ default: part.PetitionsTab }))),
  },
  {
    key: 'audit',
    permission: 'audit.view-case',
    Part: lazy(() => import('../../features/audit/audit-tab.tsx').then((part) => ({ default: part.AuditTab }))),
  },
];
