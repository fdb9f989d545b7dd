import { createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { z } from 'zod';
import { clockFilter } from '../features/deadlines/clock-filter.ts';
import { filingFilter } from '../features/intake/filing-filter.ts';
import { allowed, office } from './office.tsx';

const filing = createRoute({ getParentRoute: () => office, path: '/filing', component: allowed('filing') });

const filingList = createRoute({
  getParentRoute: () => filing,
  path: '/',
  validateSearch: filingFilter,
  component: lazyRouteComponent(() => import('../features/intake/filing-page.tsx'), 'FilingPage'),
});

const newFiling = createRoute({
  getParentRoute: () => filing,
  path: 'new',
  validateSearch: z.object({ draft: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/intake/new-filing-page.tsx'), 'NewFilingPage'),
});

const importList = createRoute({
  getParentRoute: () => filing,
  path: 'import',
  validateSearch: z.object({ import: z.uuid().optional().catch(undefined), again: z.literal('yes').optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/intake/import-page.tsx'), 'ImportPage'),
});

const application = createRoute({ getParentRoute: () => filing, path: '$application', component: Outlet });

const applicationPage = createRoute({
  getParentRoute: () => application,
  path: '/',
  component: lazyRouteComponent(() => import('../features/intake/application-page.tsx'), 'ApplicationPage'),
});

const amendPage = createRoute({
  getParentRoute: () => application,
  path: 'amend',
  component: lazyRouteComponent(() => import('../features/intake/amend-page.tsx'), 'AmendPage'),
});

const clocks = createRoute({ getParentRoute: () => office, path: '/clocks', component: Outlet });

const clockList = createRoute({
  getParentRoute: () => clocks,
  path: '/',
  validateSearch: clockFilter,
  component: lazyRouteComponent(() => import('../features/deadlines/clocks-page.tsx'), 'ClocksPage'),
});

const clockProof = createRoute({
  getParentRoute: () => clocks,
  path: '$clockId',
  component: lazyRouteComponent(() => import('../features/deadlines/proof-page.tsx'), 'ProofPage'),
});

const outages = createRoute({ getParentRoute: () => office, path: '/outages', component: Outlet });

const outageList = createRoute({
  getParentRoute: () => outages,
  path: '/',
  component: lazyRouteComponent(() => import('../features/outage/outages-page.tsx'), 'OutagesPage'),
});

const outagePage = createRoute({
  getParentRoute: () => outages,
  path: '$outageId',
  component: lazyRouteComponent(() => import('../features/outage/outage-page.tsx'), 'OutagePage'),
});

/** 立案与期限 · Filing, clocks and outages. */
export const filingRoutes = [
  filing.addChildren([filingList, newFiling, importList, application.addChildren([applicationPage, amendPage])]),
  clocks.addChildren([clockList, clockProof]),
  outages.addChildren([outageList, outagePage]),
] as const;
