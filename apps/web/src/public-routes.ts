import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { z } from 'zod';
import { CALCULATOR_KEYS } from './features/calculators/calculator-keys.ts';
import { LostAddress } from './shell/lost-page.tsx';

/** The root of all addresses. */
export const root = createRootRoute({ component: Outlet, notFoundComponent: LostAddress });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ to: z.string().optional().catch(undefined), beside: z.boolean().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./features/courts/sign-in-page.tsx'), 'SignInPage'),
});

/** Public: where the provider of identities sends the browser back to. */
const entryBack = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/back',
  component: lazyRouteComponent(() => import('./features/courts/access/entry-back-page.tsx'), 'EntryBackPage'),
});

/** Public: where a one-time link leads. */
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./features/courts/welcome-page.tsx'), 'WelcomePage'),
});

/** Public: whoever holds a sealed paper may check it. */
const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify/$code',
  component: lazyRouteComponent(() => import('./features/documents/verify-page.tsx'), 'VerifyPage'),
});

const verifyEntry = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  component: lazyRouteComponent(() => import('./features/documents/verify-page.tsx'), 'VerifyPage'),
});

/** Public: interest, fees and distribution for anyone, computed in the browser. */
const calculators = createRoute({
  getParentRoute: () => root,
  path: '/calculators',
  validateSearch: z.object({ open: z.enum(CALCULATOR_KEYS).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/calculators-page.tsx'), 'CalculatorsPage'),
});

/** 公开页面 · Addresses that need no sign-in. */
export const publicRoutes = [signIn, entryBack, welcome, verify, verifyEntry, calculators];
