import { RECEIPT_FILTERS } from '@duixian/funds/receipt-contract';
import { z } from 'zod';

/** 案款筛选 · Which receipts and payments the finance screen lists; in the address, so that a figure opens exactly its rows. */
export const financeFilter = z.object({
  receipts: z.enum(RECEIPT_FILTERS).optional().catch(undefined),
  orders: z.enum(['waiting', 'ordered', 'bounced', 'paid']).optional().catch(undefined),
});

export type FinanceFilter = z.output<typeof financeFilter>;

export const ORDER_STATES = ['waiting', 'ordered', 'bounced', 'paid'] as const;
