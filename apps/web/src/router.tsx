import { createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { z } from 'zod';
import { segmentFilter } from './features/assignment/segments/segment-filter.ts';
import { bookingFilter } from './features/booking/booking-filter.ts';
import { caseFilter } from './features/cases/list/case-filter.ts';
import { clockFilter } from './features/deadlines/clock-filter.ts';
import { financeFilter } from './features/funds/finance-filter.ts';
import { debtorFilter } from './features/hub/debtor/debtor-view.ts';
import { foundFilter } from './features/hub/found/found-filter.ts';
import { filingFilter } from './features/intake/filing-filter.ts';
import { ordersFilter } from './features/orders/orders-filter.ts';
import { deskFilter } from './features/tasks/desk-filter.ts';
import { CASE_OPENINGS, CASE_TAB_KEYS } from './pages/case-tabs.ts';
import { publicRoutes, root } from './public-routes.ts';
import { OfficeDoor } from './session/office-door.tsx';
import { Allowed } from './shell/allowed.tsx';
import { BrokenPage } from './shell/broken-page.tsx';
import { HomePage } from './shell/home-page.tsx';
import { LostAddress } from './shell/lost-page.tsx';
import type { PlaceKey } from './shell/places.ts';
import { Shell } from './shell/shell.tsx';

/** Everything behind the sign-in, inside the shell. */
const office = createRoute({
  getParentRoute: () => root,
  id: 'office',
  component: () => (
    <OfficeDoor>
      <Shell />
    </OfficeDoor>
  ),
});

function allowed(place: PlaceKey) {
  return () => (
    <Allowed place={place}>
      <Outlet />
    </Allowed>
  );
}

const home = createRoute({ getParentRoute: () => office, path: '/', component: HomePage });

const desk = createRoute({ getParentRoute: () => office, path: '/desk', component: allowed('desk') });
const deskPage = createRoute({
  getParentRoute: () => desk,
  path: '/',
  validateSearch: deskFilter,
  component: lazyRouteComponent(() => import('./pages/desk-page.tsx'), 'DeskPage'),
});

const hub = createRoute({ getParentRoute: () => office, path: '/hub', component: allowed('hub') });
const hubPage = createRoute({
  getParentRoute: () => hub,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/hub-page.tsx'), 'HubPage'),
});

const hubTile = createRoute({
  getParentRoute: () => hub,
  path: '$tile',
  component: lazyRouteComponent(() => import('./pages/hub-tile-page.tsx'), 'HubTilePage'),
});
const handOver = createRoute({
  getParentRoute: () => hub,
  path: 'hand-over',
  validateSearch: z.object({ on: z.iso.date().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./features/hub/hand-over-page.tsx'), 'HandOverPage'),
});

const placing = createRoute({
  getParentRoute: () => hub,
  path: 'placing',
  component: lazyRouteComponent(() => import('./pages/placing-page.tsx'), 'PlacingPage'),
});

const staff = createRoute({
  getParentRoute: () => hub,
  path: 'staff',
  component: lazyRouteComponent(() => import('./features/assignment/staff/staff-page.tsx'), 'StaffPage'),
});
const replay = createRoute({
  getParentRoute: () => hub,
  path: 'replay',
  component: lazyRouteComponent(() => import('./features/triage/replay/replay-page.tsx'), 'ReplayPage'),
});

const segments = createRoute({
  getParentRoute: () => hub,
  path: 'segments',
  validateSearch: segmentFilter,
  component: lazyRouteComponent(() => import('./features/assignment/segments/segments-page.tsx'), 'SegmentsPage'),
});

const operations = createRoute({
  getParentRoute: () => hub,
  path: 'notices',
  component: lazyRouteComponent(() => import('./features/orders/operations-page.tsx'), 'OperationsPage'),
});

const orders = createRoute({ getParentRoute: () => office, path: '/orders', component: allowed('orders') });
const ordersPage = createRoute({
  getParentRoute: () => orders,
  path: '/',
  validateSearch: ordersFilter,
  component: lazyRouteComponent(() => import('./features/orders/orders-page.tsx'), 'OrdersPage'),
});

const booking = createRoute({ getParentRoute: () => office, path: '/booking', component: allowed('booking') });
const bookingPage = createRoute({
  getParentRoute: () => booking,
  path: '/',
  validateSearch: bookingFilter,
  component: lazyRouteComponent(() => import('./features/booking/booking-page.tsx'), 'BookingPage'),
});

const filing = createRoute({ getParentRoute: () => office, path: '/filing', component: allowed('filing') });
const filingList = createRoute({
  getParentRoute: () => filing,
  path: '/',
  validateSearch: filingFilter,
  component: lazyRouteComponent(() => import('./features/intake/filing-page.tsx'), 'FilingPage'),
});
const newFiling = createRoute({
  getParentRoute: () => filing,
  path: 'new',
  validateSearch: z.object({ draft: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./features/intake/new-filing-page.tsx'), 'NewFilingPage'),
});

const importList = createRoute({
  getParentRoute: () => filing,
  path: 'import',
  validateSearch: z.object({ import: z.uuid().optional().catch(undefined), again: z.literal('yes').optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./features/intake/import-page.tsx'), 'ImportPage'),
});
const application = createRoute({ getParentRoute: () => filing, path: '$application', component: Outlet });
const applicationPage = createRoute({
  getParentRoute: () => application,
  path: '/',
  component: lazyRouteComponent(() => import('./features/intake/application-page.tsx'), 'ApplicationPage'),
});
const amendPage = createRoute({
  getParentRoute: () => application,
  path: 'amend',
  component: lazyRouteComponent(() => import('./features/intake/amend-page.tsx'), 'AmendPage'),
});

const clocks = createRoute({ getParentRoute: () => office, path: '/clocks', component: Outlet });
const clockList = createRoute({
  getParentRoute: () => clocks,
  path: '/',
  validateSearch: clockFilter,
  component: lazyRouteComponent(() => import('./features/deadlines/clocks-page.tsx'), 'ClocksPage'),
});
const clockProof = createRoute({
  getParentRoute: () => clocks,
  path: '$clockId',
  component: lazyRouteComponent(() => import('./features/deadlines/proof-page.tsx'), 'ProofPage'),
});

const cases = createRoute({ getParentRoute: () => office, path: '/cases', component: allowed('cases') });
const caseList = createRoute({
  getParentRoute: () => cases,
  path: '/',
  validateSearch: caseFilter,
  component: lazyRouteComponent(() => import('./features/cases/list/case-list-page.tsx'), 'CaseListPage'),
});

const casePage = createRoute({
  getParentRoute: () => cases,
  path: '$caseId',
  validateSearch: z.object({
    tab: z.enum(CASE_TAB_KEYS).optional().catch(undefined),
    open: z.enum(CASE_OPENINGS).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./pages/case/case-page.tsx'), 'CasePage'),
});

const debtorPage = createRoute({
  getParentRoute: () => cases,
  path: '$caseId/debtor/$party',
  validateSearch: debtorFilter,
  component: lazyRouteComponent(() => import('./features/hub/debtor/debtor-page.tsx'), 'DebtorPage'),
});

const property = createRoute({ getParentRoute: () => office, path: '/property', component: allowed('property') });
const propertyPage = createRoute({
  getParentRoute: () => property,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/property-page.tsx'), 'PropertyPage'),
});

const foundPage = createRoute({
  getParentRoute: () => property,
  path: 'found',
  validateSearch: foundFilter,
  component: lazyRouteComponent(() => import('./features/hub/found/found-page.tsx'), 'FoundPage'),
});

const papers = createRoute({ getParentRoute: () => office, path: '/papers', component: allowed('papers') });
const batchList = createRoute({
  getParentRoute: () => papers,
  path: '/',
  component: lazyRouteComponent(() => import('./features/documents/batches/batches-page.tsx'), 'BatchesPage'),
});
const newBatch = createRoute({
  getParentRoute: () => papers,
  path: 'new',
  component: lazyRouteComponent(() => import('./features/documents/batches/new-batch-page.tsx'), 'NewBatchPage'),
});
const batchPage = createRoute({
  getParentRoute: () => papers,
  path: 'batches/$batch',
  component: lazyRouteComponent(() => import('./features/documents/batches/batch-page.tsx'), 'BatchPage'),
});
const fileSearch = createRoute({
  getParentRoute: () => papers,
  path: 'search',
  validateSearch: z.object({ words: z.string().max(40).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./features/documents/file/search-page.tsx'), 'FileSearchPage'),
});
const printing = createRoute({
  getParentRoute: () => papers,
  path: 'printing',
  validateSearch: z.object({ on: z.iso.date().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./features/documents/printing/printing-page.tsx'), 'PrintingPage'),
});
const letterhead = createRoute({
  getParentRoute: () => office,
  path: '/papers/letterhead',
  component: lazyRouteComponent(() => import('./features/documents/letterhead-page.tsx'), 'LetterheadPage'),
});

const approvals = createRoute({ getParentRoute: () => office, path: '/approvals', component: allowed('approvals') });
const approvalsPage = createRoute({
  getParentRoute: () => approvals,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/approvals-page.tsx'), 'ApprovalsPage'),
});

const finance = createRoute({ getParentRoute: () => office, path: '/finance', component: allowed('finance') });
const financePage = createRoute({
  getParentRoute: () => finance,
  path: '/',
  validateSearch: financeFilter,
  component: lazyRouteComponent(() => import('./pages/finance-page.tsx'), 'FinancePage'),
});

const people = createRoute({ getParentRoute: () => office, path: '/admin/people', component: allowed('people') });
const peopleList = createRoute({
  getParentRoute: () => people,
  path: '/',
  component: lazyRouteComponent(() => import('./features/courts/people-page.tsx'), 'PeoplePage'),
});

const peopleAccess = createRoute({
  getParentRoute: () => people,
  path: 'access',
  component: lazyRouteComponent(() => import('./features/courts/access/access-page.tsx'), 'AccessPage'),
});

const account = createRoute({
  getParentRoute: () => office,
  path: '/account',
  component: lazyRouteComponent(() => import('./features/courts/account/account-page.tsx'), 'AccountPage'),
});

const interference = createRoute({ getParentRoute: () => office, path: '/interference', component: allowed('interference') });
const interferenceRegister = createRoute({
  getParentRoute: () => interference,
  path: '/',
  component: lazyRouteComponent(() => import('./features/cases/interference/interference-page.tsx'), 'InterferencePage'),
});

const terms = createRoute({ getParentRoute: () => office, path: '/admin/terms', component: allowed('terms') });
const termsPage = createRoute({
  getParentRoute: () => terms,
  path: '/',
  component: lazyRouteComponent(() => import('./features/deadlines/settings/terms-page.tsx'), 'TermsPage'),
});

const outages = createRoute({ getParentRoute: () => office, path: '/outages', component: Outlet });
const outageList = createRoute({
  getParentRoute: () => outages,
  path: '/',
  component: lazyRouteComponent(() => import('./features/outage/outages-page.tsx'), 'OutagesPage'),
});
const outagePage = createRoute({
  getParentRoute: () => outages,
  path: '$outageId',
  component: lazyRouteComponent(() => import('./features/outage/outage-page.tsx'), 'OutagePage'),
});

const tree = root.addChildren([
  ...publicRoutes,
  office.addChildren([
    home,
    desk.addChildren([deskPage]),
    hub.addChildren([hubPage, hubTile, handOver, placing, operations, staff, replay, segments]),
    orders.addChildren([ordersPage]),
    booking.addChildren([bookingPage]),
    filing.addChildren([filingList, newFiling, importList, application.addChildren([applicationPage, amendPage])]),
    clocks.addChildren([clockList, clockProof]),
    cases.addChildren([caseList, casePage, debtorPage]),
    property.addChildren([foundPage, propertyPage]),
    papers.addChildren([batchList, newBatch, batchPage, fileSearch, printing]),
    letterhead,
    approvals.addChildren([approvalsPage]),
    finance.addChildren([financePage]),
    people.addChildren([peopleList, peopleAccess]),
    account,
    interference.addChildren([interferenceRegister]),
    terms.addChildren([termsPage]),
    outages.addChildren([outageList, outagePage]),
  ]),
]);

/** 路由 · Every address of the product, each page loaded when it is first opened. */
export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: LostAddress,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
