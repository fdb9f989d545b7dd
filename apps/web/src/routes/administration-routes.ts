import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { allowed, office } from './office.tsx';

const people = createRoute({ getParentRoute: () => office, path: '/admin/people', component: allowed('people') });

const peopleList = createRoute({
  getParentRoute: () => people,
  path: '/',
  component: lazyRouteComponent(() => import('../features/courts/people-page.tsx'), 'PeoplePage'),
});

const peopleAccess = createRoute({
  getParentRoute: () => people,
  path: 'access',
  component: lazyRouteComponent(() => import('../features/courts/access/access-page.tsx'), 'AccessPage'),
});

const account = createRoute({
  getParentRoute: () => office,
  path: '/account',
  component: lazyRouteComponent(() => import('../pages/account-page.tsx'), 'OwnAccountPage'),
});

const interference = createRoute({ getParentRoute: () => office, path: '/interference', component: allowed('interference') });

const interferenceRegister = createRoute({
  getParentRoute: () => interference,
  path: '/',
  component: lazyRouteComponent(() => import('../features/cases/interference/interference-page.tsx'), 'InterferencePage'),
});

const terms = createRoute({ getParentRoute: () => office, path: '/admin/terms', component: allowed('terms') });

const termsPage = createRoute({
  getParentRoute: () => terms,
  path: '/',
  component: lazyRouteComponent(() => import('../features/deadlines/settings/terms-page.tsx'), 'TermsPage'),
});

/** 管理 · People, one’s own account, the interference register and terms. */
export const administrationRoutes = [
  people.addChildren([peopleList, peopleAccess]),
  account,
  interference.addChildren([interferenceRegister]),
  terms.addChildren([termsPage]),
] as const;
