import { APPLICATION_ORDERS } from '@duixian/funds/rules/application-order';
import { claimAsOf } from '@duixian/funds/rules/claim-as-of';
import { feeOn } from '@duixian/funds/rules/execution-fee';
import { LprBook } from '@duixian/funds/rules/lpr-book';
import { type ObligationFacts, titleOfCase } from '@duixian/funds/rules/title-of-case';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, fen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { valueOn } from '@duixian/law/dated';
import { LPR_QUOTES } from '@duixian/law/parameters/lpr';

export interface OwedCase {
  readonly obligations: readonly ObligationFacts[];
  readonly title: { readonly performanceEndsOn: LegalDay };
  readonly received: Fen;
}

export interface Outstanding {
  readonly total: Fen;
  readonly interestCounted: boolean;
}

const QUOTES = new LprBook(LPR_QUOTES);

/**
 * 尚欠数额 · What triage measures property against: all that is owed today with general and doubled interest, and the
 * execution fee on it, less what has come in. The exact account to the day of each payment is the funds ledger's;
 * where a rate is missing the sums of the title stand alone and the card says so.
 */
export function outstandingOf(of: OwedCase, today: LegalDay): Outstanding {
  const ordered = addFen(...of.obligations.map((obligation) => obligation.amount));
  const order = valueOn(APPLICATION_ORDERS['after-principal'], today);
  const sheet =
    order === undefined
      ? undefined
      : claimAsOf({
          title: titleOfCase(of.obligations, of.title.performanceEndsOn, []),
          payments: [],
          asOf: today,
          order: { buckets: order.value, chosenBy: 'law' },
          rates: QUOTES,
        });
  const owed = sheet?.ok ? sheet.value.owedTotal : ordered;
  const open = subtractFen(addFen(owed, feeOn(owed)), of.received);
  return { total: open > ZERO_FEN ? open : fen(0n), interestCounted: sheet?.ok === true };
}
