import type { Permission } from '@duixian/courts/rules/permissions';
import { useSession } from '../session/session.tsx';

export type PlaceKey =
  | 'desk'
  | 'hub'
  | 'orders'
  | 'booking'
  | 'filing'
  | 'cases'
  | 'property'
  | 'papers'
  | 'approvals'
  | 'finance'
  | 'people'
  | 'terms'
  | 'interference';

export interface Place {
  readonly key: PlaceKey;
  readonly to:
    | '/desk'
    | '/hub'
    | '/orders'
    | '/booking'
    | '/filing'
    | '/cases'
    | '/property'
    | '/papers'
    | '/approvals'
    | '/finance'
    | '/admin/people'
    | '/interference'
    | '/admin/terms';
  /** Any one of these rights opens it. */
  readonly anyOf: readonly Permission[];
  /** The letter after `g`. */
  readonly letter: string;
}

/** 场所 · Where one can go, in the order of the work. */
export const PLACES: readonly Place[] = [
  { key: 'desk', to: '/desk', anyOf: ['desk.view'], letter: 'd' },
  { key: 'hub', to: '/hub', anyOf: ['hub.view'], letter: 'h' },
  { key: 'orders', to: '/orders', anyOf: ['orders.view'], letter: 'o' },
  { key: 'booking', to: '/booking', anyOf: ['booking.view'], letter: 's' },
  { key: 'filing', to: '/filing', anyOf: ['intake.view'], letter: 'f' },
  { key: 'cases', to: '/cases', anyOf: ['cases.view'], letter: 'c' },
  { key: 'property', to: '/property', anyOf: ['assets.view'], letter: 'e' },
  { key: 'papers', to: '/papers', anyOf: ['documents.draft', 'documents.seal', 'documents.serve'], letter: 'b' },
  {
    key: 'approvals',
    to: '/approvals',
    anyOf: ['funds.approve-payout', 'funds.countersign', 'assets.approve-control', 'documents.approve', 'documents.seal'],
    letter: 'a',
  },
  {
    key: 'finance',
    to: '/finance',
    anyOf: ['funds.record-receipt', 'funds.pay', 'funds.claim', 'funds.reconcile', 'funds.set-rules'],
    letter: 'm',
  },
  { key: 'people', to: '/admin/people', anyOf: ['courts.view-people'], letter: 'p' },
  { key: 'interference', to: '/interference', anyOf: ['cases.view-interference'], letter: 'i' },
  { key: 'terms', to: '/admin/terms', anyOf: ['deadlines.set-rule-pack', 'deadlines.load-calendar'], letter: 't' },
];

export function placesFor(permissions: readonly string[]): readonly Place[] {
  return PLACES.filter((place) => place.anyOf.some((right) => permissions.includes(right)));
}

export function usePlaces(): readonly Place[] {
  return placesFor(useSession().permissions);
}
