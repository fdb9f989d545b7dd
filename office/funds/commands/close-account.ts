import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type CloseAccountRefusal, mayCloseAccount, type ReopenAccountRefusal } from '../rules/close-account.ts';
import { balanceOfBook, lockBook, saveBookState } from '../store/books.ts';
import { cashTaken } from '../store/cash.ts';

type NoAccount = { readonly kind: 'not-found' } | { readonly kind: 'no-case-account' };
type Closed = { readonly number: string };

/** 销户 · Finance closes the account of a closed case that holds nothing. Money that still comes for it stands unmatched. */
export async function closeAccount(ctx: Ctx, of: { readonly case: CaseId }): Promise<Result<Closed, CloseAccountRefusal | NoAccount>> {
  const held = await holdCase(ctx, of.case);
  if (!held.ok) return held;
  const book = await lockBook(ctx, of.case);
  if (book === undefined || book.number === null) return refuse({ kind: 'no-case-account' });
  const cash = (await cashTaken(ctx, of)).filter(({ state }) => state === 'with-officers').length;
  const balance = await balanceOfBook(ctx, of.case);
  const may = mayCloseAccount({ caseClosed: held.value.state === 'closed', open: book.state === 'open', balance, cash });
  if (!may.ok) return may;
  await saveBookState(ctx, of.case, 'closed');
  await ctx.record({ type: 'funds.account-closed', subject: of.case, case: of.case, facts: { number: book.number } });
  return ok({ number: book.number });
}

/** 恢复账户 · Money came late, or enforcement is taken up again: the same account takes postings again, its chain going on. */
export async function reopenAccount(
  ctx: Ctx,
  of: { readonly case: CaseId; readonly reason: string },
): Promise<Result<Closed, ReopenAccountRefusal | NoAccount>> {
  const held = await holdCase(ctx, of.case);
  if (!held.ok) return held;
  const book = await lockBook(ctx, of.case);
  if (book === undefined || book.number === null) return refuse({ kind: 'no-case-account' });
  if (book.state === 'open') return refuse({ kind: 'account-not-closed' });
  await saveBookState(ctx, of.case, 'open');
  await ctx.record({
    type: 'funds.account-reopened',
    subject: of.case,
    case: of.case,
    facts: { number: book.number, reason: of.reason },
  });
  return ok({ number: book.number });
}
