import { LANES } from '@duixian/cases/rules/stage';
import { fenText, legalDay } from '@duixian/contract/wire';
import { openJson, sealJson } from '@duixian/postgres/sealed-json';
import type { Tx } from '@duixian/postgres/tx';
import { z } from 'zod';
import { type FormPlace, placeText } from '../rules/form-place.ts';
import { STOCK_STAGES, STOCK_TERMS, type StockFacts } from '../rules/stock-row.ts';

const hold = z.object({
  partyAt: z.number().int().min(0),
  agency: z.string(),
  thing: z.string(),
  label: z.string(),
  rulingNumber: z.string(),
  noticeNumber: z.string(),
  freezeNo: z.string(),
  rank: z.number().int().min(1),
  amount: fenText.nullable(),
  from: legalDay,
  printedEnd: legalDay,
});

/** How the facts of an old case wait in their row of the import. Rows of before holds and money came along have none. */
const stockJson = z.object({
  caseNumber: z.string().max(60),
  filedOn: legalDay,
  stage: z.enum(STOCK_STAGES),
  lane: z.enum(LANES).nullable(),
  officerName: z.string().nullable(),
  clocks: z.array(z.object({ term: z.enum(STOCK_TERMS), on: legalDay })).readonly(),
  holds: z.array(hold).readonly().prefault([]),
  money: z
    .object({ paid: z.array(z.object({ amount: fenText, on: legalDay })).readonly(), balance: fenText.nullable() })
    .prefault({ paid: [], balance: null }),
});

/** Sealed whole: it names accounts. */
export function sealedStock(tx: Tx, facts: StockFacts, place: FormPlace): string {
  return sealJson(tx, z.encode(stockJson, facts), placeText(place));
}

/** Opened again; a row of before it was sealed is read as it is. */
export function stockFrom(tx: Tx, stored: unknown, place: FormPlace): StockFacts {
  return stockJson.parse(openJson(tx, stored, placeText(place)));
}
