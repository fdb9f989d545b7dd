import type { Ctx } from '@duixian/audit/act';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { LPR_QUOTES } from '@duixian/law/parameters/lpr';
import { type EnteredQuote, type EnterQuoteRefusal, quoteProblem } from '../rules/lpr-quote.ts';
import { enteredQuotes, insertQuote } from '../store/lpr-quotes.ts';

/** 录入 LPR 报价 · The month's quote with the page it stands on. Interest past the last quote waits for it. */
export async function enterLprQuote(ctx: Ctx, quote: EnteredQuote): Promise<Result<{ readonly publishedOn: LegalDay }, EnterQuoteRefusal>> {
  const known = [...LPR_QUOTES.map((each) => each.from), ...(await enteredQuotes(ctx)).map((each) => each.publishedOn)];
  const problem = quoteProblem(quote, known, ctx.today);
  if (problem !== undefined) return refuse(problem);
  await insertQuote(ctx, quote);
  await ctx.record({
    type: 'funds.lpr-entered',
    subject: quote.publishedOn.toString(),
    facts: { oneYearBp: quote.oneYearBp, fiveYearBp: quote.fiveYearBp, source: quote.source },
  });
  return ok({ publishedOn: quote.publishedOn });
}
