import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import type { StatementLine, StatementPage } from '../court-bank.ts';
import type { KeptExchange } from '../keep-raw.ts';
import { type StatementRefusal, statementFits } from '../rules/statement-fits.ts';
import { insertLines, lockCursor, moveCursor, sealedLineAccount } from '../store.ts';
import { logExchange } from './log-exchange.ts';

export interface ReadPage {
  readonly bank: string;
  readonly after: number;
  readonly page: StatementPage;
  readonly kept: KeptExchange;
  readonly startedAt: Ctx['now'];
}

/**
 * 读取流水 · Takes a page of the court bank's statement into the office's own books, each line once, and tells of
 * each that came in. Lines that went out are the answers to our own orders and stay for the daily comparison.
 *
 * The cursor row is held, so of two readers one finds the page already taken. A page that does not join the last line
 * is refused: nothing is skipped.
 */
export async function recordStatement(ctx: Ctx, read: ReadPage): Promise<Result<{ lines: number }, StatementRefusal>> {
  const last = Number(await lockCursor(ctx.tx, ctx.region, read.bank, ctx.now));
  const fits = statementFits(last, read.page.lines);
  if (!fits.ok) return fits;
  const lines = fits.value;
  const end = lines.at(-1)?.lineNo ?? last;
  await insertLines(ctx.tx, ctx.region, read.bank, lines, ctx.now);
  await moveCursor(ctx.tx, ctx.region, read.bank, { lastLineNo: BigInt(end), balance: read.page.balance }, ctx.now);
  if (lines.length === 0) return ok({ lines: 0 });
  const exchangeId = await logExchange(ctx, {
    ...read.kept,
    court: ctx.actor.courtId,
    caseId: null,
    agency: read.bank,
    act: 'statement',
    requestNo: `LS-${read.bank}-${read.after}`,
    officer: { name: ctx.actor.name, certificateNumber: '' },
    verdict: 'replied',
    detail: `${lines.length} lines`,
    startedAt: read.startedAt,
  });
  await ctx.record({
    type: 'agencies.statement-read',
    subject: exchangeId,
    facts: { bank: read.bank, from: last + 1, to: end },
    events: lines
      .filter((line) => line.direction === 'in')
      .map((line) => ({
        type: 'agencies.statement-line-arrived',
        facts: factsOf(read.bank, line, sealedLineAccount(ctx.tx, read.bank, line)),
        serialKey: `account:${line.subAccount}`,
      })),
  });
  return ok({ lines: lines.length });
}

function factsOf(bank: string, line: StatementLine, payerAccount: string) {
  return {
    bank,
    lineNo: line.lineNo,
    reference: line.reference,
    account: line.subAccount,
    amountFen: line.amount.toString(),
    valueDate: line.valueDate.toString(),
    bookedAt: line.bookedAt,
    payer: line.counterparty.name,
    payerAccount,
    payerBank: line.counterparty.bank,
    remark: line.remark,
    orderNo: line.orderNo,
  };
}
