import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { segmentFilter } from '../features/assignment/segments/segment-filter.ts';
import { bookingFilter } from '../features/booking/booking-filter.ts';
import { ordersFilter } from '../features/orders/orders-filter.ts';
import { allowed, office, wallDoor } from './office.tsx';

const hub = createRoute({ getParentRoute: () => office, path: '/hub', component: allowed('hub') });

const hubPage = createRoute({
  getParentRoute: () => hub,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/hub-page.tsx'), 'HubPage'),
});

const hubTile = createRoute({
  getParentRoute: () => hub,
  path: '$tile',
  component: lazyRouteComponent(() => import('../pages/hub-tile-page.tsx'), 'HubTilePage'),
});

const handOver = createRoute({
  getParentRoute: () => hub,
  path: 'hand-over',
  validateSearch: z.object({ on: z.iso.date().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/hub/hand-over-page.tsx'), 'HandOverPage'),
});

const placing = createRoute({
  getParentRoute: () => hub,
  path: 'placing',
  component: lazyRouteComponent(() => import('../pages/placing-page.tsx'), 'PlacingPage'),
});

const staff = createRoute({
  getParentRoute: () => hub,
  path: 'staff',
  component: lazyRouteComponent(() => import('../features/assignment/staff/staff-page.tsx'), 'StaffPage'),
});

const replay = createRoute({
  getParentRoute: () => hub,
  path: 'replay',
  component: lazyRouteComponent(() => import('../features/triage/replay/replay-page.tsx'), 'ReplayPage'),
});

const segments = createRoute({
  getParentRoute: () => hub,
  path: 'segments',
  validateSearch: segmentFilter,
  component: lazyRouteComponent(() => import('../features/assignment/segments/segments-page.tsx'), 'SegmentsPage'),
});

const operations = createRoute({
  getParentRoute: () => hub,
  path: 'notices',
  component: lazyRouteComponent(() => import('../features/orders/operations-page.tsx'), 'OperationsPage'),
});

const wallPlace = createRoute({ getParentRoute: () => wallDoor, id: 'wall-place', component: allowed('hub') });

const wall = createRoute({
  getParentRoute: () => wallPlace,
  path: '/hub/wall',
  component: lazyRouteComponent(() => import('../features/hub/wall/wall-page.tsx'), 'WallPage'),
});

const orders = createRoute({ getParentRoute: () => office, path: '/orders', component: allowed('orders') });

const ordersPage = createRoute({
  getParentRoute: () => orders,
  path: '/',
  validateSearch: ordersFilter,
  component: lazyRouteComponent(() => import('../features/orders/orders-page.tsx'), 'OrdersPage'),
});

const booking = createRoute({ getParentRoute: () => office, path: '/booking', component: allowed('booking') });

const bookingPage = createRoute({
  getParentRoute: () => booking,
  path: '/',
  validateSearch: bookingFilter,
  component: lazyRouteComponent(() => import('../features/booking/booking-page.tsx'), 'BookingPage'),
});

/** 指挥 · The hub, orders and bookings. */
export const hubRoutes = [
  hub.addChildren([hubPage, hubTile, handOver, placing, operations, staff, replay, segments]),
  orders.addChildren([ordersPage]),
  booking.addChildren([bookingPage]),
] as const;

/** 大屏 · The wall of the hub, outside the frame of the office. */
export const wallRoutes = wallDoor.addChildren([wallPlace.addChildren([wall])]);
