import { ORDER_BOXES } from '@duixian/hub/orders-contract';
import { z } from 'zod';

/** 督办筛选 · Lives in the address, and so does the order that is open: a notice leads straight to it. */
export const ordersFilter = z.object({
  box: z.enum(ORDER_BOXES).optional().catch(undefined),
  state: z.enum(['open', 'all']).optional().catch(undefined),
  order: z.uuid().optional().catch(undefined),
});

export type OrdersFilter = z.output<typeof ordersFilter>;
