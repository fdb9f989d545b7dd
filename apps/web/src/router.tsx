import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { deskFilter } from './features/tasks/desk-filter.ts';
import { publicRoutes, root } from './public-routes.ts';
import { administrationRoutes } from './routes/administration-routes.ts';
import { caseRoutes } from './routes/case-routes.ts';
import { filingRoutes } from './routes/filing-routes.ts';
import { hubRoutes, wallRoutes } from './routes/hub-routes.ts';
import { allowed, office } from './routes/office.tsx';
import { papersRoutes } from './routes/papers-routes.ts';
import { BrokenPage } from './shell/broken-page.tsx';
import { HomePage } from './shell/home-page.tsx';
import { LostAddress } from './shell/lost-page.tsx';

const home = createRoute({ getParentRoute: () => office, path: '/', component: HomePage });

const desk = createRoute({ getParentRoute: () => office, path: '/desk', component: allowed('desk') });

const deskPage = createRoute({
  getParentRoute: () => desk,
  path: '/',
  validateSearch: deskFilter,
  component: lazyRouteComponent(() => import('./pages/desk-page.tsx'), 'DeskPage'),
});

const tree = root.addChildren([
  ...publicRoutes,
  wallRoutes,
  office.addChildren([
    home,
    desk.addChildren([deskPage]),
    ...hubRoutes,
    ...filingRoutes,
    ...caseRoutes,
    ...papersRoutes,
    ...administrationRoutes,
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
