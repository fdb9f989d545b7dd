import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { caseFilter } from '../features/cases/list/case-filter.ts';
import { financeFilter } from '../features/funds/finance-filter.ts';
import { debtorFilter } from '../features/hub/debtor/debtor-view.ts';
import { fieldFilter, foundFilter } from '../features/hub/found/found-filter.ts';
import { CASE_OPENINGS, CASE_TAB_KEYS } from '../pages/case-tabs.ts';
import { allowed, office } from './office.tsx';

const cases = createRoute({ getParentRoute: () => office, path: '/cases', component: allowed('cases') });

const caseList = createRoute({
  getParentRoute: () => cases,
  path: '/',
  validateSearch: caseFilter,
  component: lazyRouteComponent(() => import('../features/cases/list/case-list-page.tsx'), 'CaseListPage'),
});

const casePage = createRoute({
  getParentRoute: () => cases,
  path: '$caseId',
  validateSearch: z.object({
    tab: z.enum(CASE_TAB_KEYS).optional().catch(undefined),
    open: z.enum(CASE_OPENINGS).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../pages/case/case-page.tsx'), 'CasePage'),
});

const debtorPage = createRoute({
  getParentRoute: () => cases,
  path: '$caseId/debtor/$party',
  validateSearch: debtorFilter,
  component: lazyRouteComponent(() => import('../features/hub/debtor/debtor-page.tsx'), 'DebtorPage'),
});

const property = createRoute({ getParentRoute: () => office, path: '/property', component: allowed('property') });

const propertyPage = createRoute({
  getParentRoute: () => property,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/property-page.tsx'), 'PropertyPage'),
});

const foundPage = createRoute({
  getParentRoute: () => property,
  path: 'found',
  validateSearch: foundFilter,
  component: lazyRouteComponent(() => import('../features/hub/found/found-page.tsx'), 'FoundPage'),
});

const fieldPage = createRoute({
  getParentRoute: () => property,
  path: 'field',
  validateSearch: fieldFilter,
  component: lazyRouteComponent(() => import('../features/hub/found/field-page.tsx'), 'FieldPage'),
});

const approvals = createRoute({ getParentRoute: () => office, path: '/approvals', component: allowed('approvals') });

const approvalsPage = createRoute({
  getParentRoute: () => approvals,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/approvals-page.tsx'), 'ApprovalsPage'),
});

const finance = createRoute({ getParentRoute: () => office, path: '/finance', component: allowed('finance') });

const financePage = createRoute({
  getParentRoute: () => finance,
  path: '/',
  validateSearch: financeFilter,
  component: lazyRouteComponent(() => import('../pages/finance-page.tsx'), 'FinancePage'),
});

/** 案件 · Cases, property, approvals and money. */
export const caseRoutes = [
  cases.addChildren([caseList, casePage, debtorPage]),
  property.addChildren([foundPage, fieldPage, propertyPage]),
  approvals.addChildren([approvalsPage]),
  finance.addChildren([financePage]),
] as const;
