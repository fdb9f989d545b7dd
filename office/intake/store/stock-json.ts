import { LANES } from '@duixian/cases/rules/stage';
import { legalDay } from '@duixian/contract/wire';
import { z } from 'zod';
import { STOCK_STAGES, STOCK_TERMS, type StockFacts } from '../rules/stock-row.ts';

/** How the facts of an old case wait in their row of the import. */
const stockJson = z.object({
  caseNumber: z.string().max(60),
  filedOn: legalDay,
  stage: z.enum(STOCK_STAGES),
  lane: z.enum(LANES).nullable(),
  officerName: z.string().nullable(),
  clocks: z.array(z.object({ term: z.enum(STOCK_TERMS), on: legalDay })),
});

export function stockText(facts: StockFacts): string {
  return JSON.stringify({
    ...facts,
    filedOn: facts.filedOn.toString(),
    clocks: facts.clocks.map(({ term, on }) => ({ term, on: on.toString() })),
  });
}

export function stockFrom(json: unknown): StockFacts {
  return stockJson.parse(json);
}
