import type { Ctx } from '@duixian/audit/act';
import { allCourts } from '@duixian/courts/queries';
import { must } from '@duixian/kernel/assert';
import type { CourtId } from '@duixian/kernel/ids';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { courtPrefix } from '../rules/account-number.ts';
import { endsMonth, signDayOn, signTask, signTasks } from '../rules/month-sign-off.ts';
import { maySign, type ReconcileRefusal, type SignRefusal, sideOf } from '../rules/reconciliation.ts';
import { bankOn, booksOn, differencesOn } from '../store/bank-comparison.ts';
import { settingsOfCourt } from '../store/court-settings.ts';
import { checkLedger } from '../store/ledger-check.ts';
import {
  closingOfFile,
  insertReconciliation,
  insertSignature,
  lockReconciliation,
  nextVersion,
  type ReconciliationId,
} from '../store/reconciliations.ts';

const MOST_DIFFERENCES = 1_000;

/**
 * 对账 · The books of a court at the end of a day beside what its bank told: the two balances, every line that stands on
 * one side only, the chain walked from its first link, and the head of all chains (法发〔2017〕6号第三条).
 * Made again, it is the next version; the earlier one stays.
 */
export async function reconcile(
  ctx: Ctx,
  of: { readonly court: CourtId; readonly on: LegalDay },
): Promise<Result<{ readonly reconciliation: ReconciliationId; readonly differences: number }, ReconcileRefusal>> {
  if (isBefore(ctx.today, of.on)) return refuse({ kind: 'day-not-over', on: of.on, today: ctx.today });
  const courts = await allCourts(ctx.tx);
  const own = must(
    courts.find((court) => court.courtId === of.court),
    'the court is there',
  );
  // What names no court at all is kept by the one that has none above it here; the jobs act for it.
  const top = !courts.some((court) => court.region === own.region && court.courtId === own.parentId);
  const bounds = { ...of, prefix: courtPrefix(own.code), top };
  const books = await booksOn(ctx, of.court, of.on);
  const told = await bankOn(ctx, bounds);
  const closing = await closingOfFile(ctx, of.court, of.on);
  const rows = await differencesOn(ctx, bounds, MOST_DIFFERENCES);
  const check = await checkLedger(ctx, of.court);
  const source = closing !== null ? 'file' : told.lines > 0 ? 'adapter' : 'none';
  const bank = closing ?? (told.lines > 0 ? told.balance : null);
  const explained = rows.reduce((sum, row) => sum + row.amount, 0n);
  const rest = bank === null ? 0n : bank - books.bank - explained;
  const differences =
    rest === 0n || rows.length === MOST_DIFFERENCES ? rows : [...rows, { kind: 'balance-differs' as const, amount: fen(rest) }];
  const id = ctx.newId<'reconciliation'>();
  await insertReconciliation(ctx, {
    id,
    court: of.court,
    on: of.on,
    version: await nextVersion(ctx, of.court, of.on),
    ledger: books.bank,
    bank,
    source,
    unmatched: books.unmatched,
    inTransit: books.inTransit,
    books: check.books,
    head: check.head,
    sound: check.faults.length === 0,
    differences,
  });
  await ctx.record({
    type: 'funds.reconciled',
    subject: id,
    court: of.court,
    facts: {
      court: of.court,
      on: of.on.toString(),
      ledger: books.bank.toString(),
      bank: bank?.toString() ?? null,
      differences: differences.length,
      head: check.head,
      chainFaults: check.faults.map((fault) => ({ ...fault, seq: fault.seq?.toString() ?? null })),
    },
    tasks: signTasks(of.court, of.on, signDayOn(await settingsOfCourt(ctx, of.court), of.on)),
  });
  return ok({ reconciliation: id, differences: differences.length });
}

/** 对账签认 · Enforcement and finance each sign the newest report of a day; two persons, and a word on what still differs. */
export async function signReconciliation(
  ctx: Ctx,
  of: { readonly reconciliation: ReconciliationId; readonly remark: string },
): Promise<Result<{ readonly side: 'enforcement' | 'finance' }, SignRefusal>> {
  const kept = await lockReconciliation(ctx, of.reconciliation);
  if (kept === undefined) return refuse({ kind: 'not-found' });
  const side = sideOf(ctx.actor.permissions);
  const allowed = maySign(kept, side, ctx.actor.personId, of.remark);
  if (!allowed.ok) return allowed;
  const signed = await insertSignature(ctx, of.reconciliation, kept.court, side, of.remark.trim());
  if (!signed) return refuse({ kind: 'already-signed', side });
  await ctx.record({
    type: 'funds.reconciliation-signed',
    subject: of.reconciliation,
    court: kept.court,
    facts: { on: kept.on.toString(), side, remark: of.remark.trim() },
    tasks: endsMonth(kept.on) ? [{ kind: 'complete', task: 'sign-month', subject: signTask(kept.court, kept.on, side) }] : [],
  });
  return ok({ side });
}
