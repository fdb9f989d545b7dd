import type { ApplicationState } from './application.ts';

export const LIST_ORDERS = ['newest', 'oldest'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** 排序 · What waits for somebody stands oldest first, whoever came first being served first; everything else newest first. */
export function usualOrder(state: ApplicationState | undefined): ListOrder {
  return state === 'received' || state === 'filed' ? 'oldest' : 'newest';
}
