import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type HandInRefusal, mayHandIn, mayTakeCash, type TakeCashRefusal } from '../rules/cash.ts';
import { lockBook } from '../store/books.ts';
import { type CashId, caseOfCash, cashTaken, insertCash, saveHandedIn, type TakenCash } from '../store/cash.ts';

/**
 * 收取现金、票据 · What officers could not avoid taking (法发〔2017〕6号第九条). Nothing is booked: the ledger follows the bank, where
 * finance pays it in under the case's account.
 */
export async function takeCash(
  ctx: Ctx,
  input: { readonly case: CaseId } & Omit<TakenCash, 'cashId' | 'caseId'>,
): Promise<Result<{ readonly cashId: CashId }, TakeCashRefusal>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const may = mayTakeCash(input, { caseOpen: held.value.state !== 'closed', today: ctx.today });
  if (!may.ok) return may;
  if ((await lockBook(ctx, input.case)) === undefined) return refuse({ kind: 'no-case-account' });
  const cashId = ctx.newId<'cash'>();
  const officers = [...new Set(input.officers.map((name) => name.trim()))];
  const { amount, payer, receiptNumber, reason } = input;
  if (!(await insertCash(ctx, held.value.court, { ...input, officers, cashId, caseId: input.case })))
    return refuse({ kind: 'cash-receipt-used', receiptNumber });
  await ctx.record({
    type: 'funds.cash-taken',
    subject: cashId,
    case: input.case,
    facts: { amount: amount.toString(), payer, receiptNumber, reason, officers: officers.join('、'), takenOn: input.takenOn.toString() },
    clocks: [{ kind: 'start', term: 'cash-handover', on: input.returnedOn, subject: cashId }],
  });
  return ok({ cashId });
}

/** 移交财务 · Finance counts it and takes it over. */
export async function handInCash(
  ctx: Ctx,
  input: { readonly cash: CashId; readonly counted: Fen; readonly on: LegalDay; readonly lateReason: string | null },
): Promise<Result<{ readonly cashId: CashId; readonly late: boolean }, HandInRefusal>> {
  const caseId = await caseOfCash(ctx, input.cash);
  if (caseId === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, caseId);
  if (!held.ok) return held;
  const cash = must(
    (await cashTaken(ctx, { case: caseId })).find((each) => each.cashId === input.cash),
    'the cash belongs to the case',
  );
  const may = mayHandIn(cash, { ...input, person: ctx.actor.personId }, ctx.today);
  if (!may.ok) return may;
  const lateReason = may.value.late ? input.lateReason : null;
  await saveHandedIn(ctx, input.cash, { on: input.on, lateReason });
  await ctx.record({
    type: 'funds.cash-handed-in',
    subject: input.cash,
    case: caseId,
    facts: { amount: cash.amount.toString(), receiptNumber: cash.receiptNumber, on: input.on.toString(), lateReason },
    clocks: [{ kind: 'satisfy', term: 'cash-handover', on: input.on, subject: input.cash }],
  });
  return ok({ cashId: input.cash, late: may.value.late });
}
