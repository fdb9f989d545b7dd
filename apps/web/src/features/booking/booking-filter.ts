import { z } from 'zod';

/** 日历地址 · The week, the case one books for, and the booking that is open, all in the address. */
export const bookingFilter = z.object({
  from: z.iso.date().optional().catch(undefined),
  case: z.uuid().optional().catch(undefined),
  booking: z.uuid().optional().catch(undefined),
});

export type BookingFilter = z.output<typeof bookingFilter>;
