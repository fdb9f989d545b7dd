import type { Ctx } from '@duixian/audit/act';
import { day } from '@duixian/kernel/legal-day';
import { LPR_QUOTES, type LprQuote } from '@duixian/law/parameters/lpr';
import { LprBook } from '../rules/lpr-book.ts';
import type { EnteredQuote } from '../rules/lpr-quote.ts';
import { funds } from './tables.ts';

const MOST_QUOTES = 1_200;

/** 报价簿 · The quotes the product ships and those entered since. A day past the last one is refused, never guessed. */
export async function lprBookOf(ctx: Ctx): Promise<LprBook> {
  const entered = await enteredQuotes(ctx);
  return entered.length === 0 ? SHIPPED : new LprBook([...LPR_QUOTES, ...entered.map(quoteFrom)]);
}

const SHIPPED = new LprBook(LPR_QUOTES);

export async function enteredQuotes(ctx: Ctx): Promise<readonly EnteredQuote[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.lpr_quote')
    .select(['published_on', 'one_year_bp', 'five_year_bp', 'source'])
    .where('region_id', '=', ctx.region)
    .orderBy('published_on')
    .limit(MOST_QUOTES)
    .execute();
  return rows.map((row) => ({
    publishedOn: day(row.published_on),
    oneYearBp: row.one_year_bp,
    fiveYearBp: row.five_year_bp,
    source: row.source,
  }));
}

export async function insertQuote(ctx: Ctx, quote: EnteredQuote): Promise<void> {
  await funds(ctx.tx)
    .insertInto('funds.lpr_quote')
    .values({
      region_id: ctx.region,
      published_on: quote.publishedOn.toString(),
      one_year_bp: quote.oneYearBp,
      five_year_bp: quote.fiveYearBp,
      source: quote.source,
      entered_by: ctx.actor.personId,
      entered_on: ctx.today.toString(),
    })
    .execute();
}

function quoteFrom(quote: EnteredQuote): LprQuote {
  const rate = (bp: number) => ({ numerator: BigInt(bp), denominator: 10_000n });
  return { from: quote.publishedOn, oneYear: rate(quote.oneYearBp), fiveYear: rate(quote.fiveYearBp), verified: false };
}
