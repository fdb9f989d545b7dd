import { type Fen, fen } from '@duixian/kernel/money';
import { z } from 'zod';

/** Never below zero: an agency that sends a minus sign has sent nonsense. */
export const fenAmount = z.codec(
  z.string().regex(/^\d{1,17}$/),
  z.custom<Fen>((value) => typeof value === 'bigint'),
  { decode: (text) => fen(BigInt(text)), encode: (amount) => amount.toString() },
);

/** For what somebody asks to be done: a sum of nothing is a mistake. */
export const positiveFen = fenAmount.refine((amount) => amount > 0n, 'amount not positive');
