import type { Ctx } from '@duixian/audit/act';
import { enteredQuotes, lprBookOf } from '../store/lpr-quotes.ts';

/** 报价到何日 · How far interest at the LPR can be computed today, and by which entries. */
export async function lprStanding(ctx: Ctx) {
  const book = await lprBookOf(ctx);
  return { knownThrough: book.knownThrough ?? null, entered: [...(await enteredQuotes(ctx))] };
}
