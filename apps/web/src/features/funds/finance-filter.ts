import { z } from 'zod';

/** 案款筛选 · Which receipts and payments the finance screen lists; in the address, so that a figure opens exactly its rows. */
export const financeFilter = z.object({
  receipts: z.enum(['unmatched', 'claimed', 'open', 'overdue', 'deferred']).optional().catch(undefined),
  orders: z.enum(['waiting', 'ordered', 'bounced', 'paid']).optional().catch(undefined),
});

export type FinanceFilter = z.output<typeof financeFilter>;

export const RECEIPT_STATES = ['unmatched', 'claimed', 'open', 'overdue', 'deferred'] as const;
export const ORDER_STATES = ['waiting', 'ordered', 'bounced', 'paid'] as const;
