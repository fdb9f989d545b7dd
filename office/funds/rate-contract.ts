import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import type { EnterQuoteRefusal } from './rules/lpr-quote.ts';

const basisPoints = z.int().min(1).max(2_400);
const quote = z.object({ publishedOn: legalDay, oneYearBp: basisPoints, fiveYearBp: basisPoints, source: words(300) });

/** LPR 报价簿 · How far interest can be computed, and what was entered since the product shipped. */
export const lprQuotes = endpoint({
  method: 'GET',
  path: '/lpr-quotes',
  permission: 'signed-in',
  reply: z.object({ knownThrough: legalDay.nullable(), entered: z.array(quote) }),
  refusals: {},
});

export const enterLprQuote = endpoint({
  method: 'POST',
  path: '/lpr-quotes',
  permission: 'funds.enter-rate',
  body: quote,
  reply: z.object({ publishedOn: legalDay }),
  refusals: {
    'quote-in-future': 422,
    'not-a-publication-day': 422,
    'quote-of-month-known': 409,
    'month-missing': 409,
  } satisfies Record<EnterQuoteRefusal['kind'], RefusalStatus>,
});
