import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, type Id, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { tablesOf } from '@duixian/postgres/tx';
import type { CashForm, CashState } from '../rules/cash.ts';

interface CashRow {
  region_id: number;
  cash_id: string;
  case_id: string;
  court_id: number;
  form: string;
  amount_fen: bigint;
  payer: string;
  reason: string;
  officers: readonly string[];
  receipt_number: string;
  taken_on: string;
  returned_on: string;
  state: string;
  taken_by: string;
  taken_at: string;
  handed_on: string | null;
  late_reason: string | null;
  handed_to: string | null;
}

interface CashTables {
  'funds.cash_taken': CashRow;
  'courts.person_view': { person_id: string; name: string };
  'cases.case_view': { region_id: number; case_id: string; case_number: string };
}

const funds = tablesOf<CashTables>;
const MOST_CASH = 500;

export type CashId = Id<'cash'>;

export interface TakenCash {
  readonly cashId: CashId;
  readonly caseId: CaseId;
  readonly form: CashForm;
  readonly amount: Fen;
  readonly payer: string;
  readonly reason: string;
  readonly officers: readonly string[];
  readonly receiptNumber: string;
  readonly takenOn: LegalDay;
  readonly returnedOn: LegalDay;
}

export interface Cash extends TakenCash {
  readonly caseNumber: string;
  readonly state: CashState;
  readonly takenBy: string;
  readonly handedOn: LegalDay | null;
  readonly lateReason: string | null;
  readonly handedTo: string | null;
}

/** `false` where the court has used the receipt's number before. */
export async function insertCash(ctx: Ctx, court: CourtId, of: TakenCash): Promise<boolean> {
  const written = await funds(ctx.tx)
    .insertInto('funds.cash_taken')
    .values({
      region_id: ctx.region,
      cash_id: of.cashId,
      case_id: of.caseId,
      court_id: court,
      form: of.form,
      amount_fen: of.amount,
      payer: of.payer,
      reason: of.reason,
      officers: [...of.officers],
      receipt_number: of.receiptNumber,
      taken_on: of.takenOn.toString(),
      returned_on: of.returnedOn.toString(),
      state: 'with-officers',
      taken_by: ctx.actor.personId,
      taken_at: ctx.now.toString(),
      handed_on: null,
      late_reason: null,
      handed_to: null,
    })
    .onConflict((conflict) => conflict.constraint('cash_taken_receipt_once').doNothing())
    .returning('cash_id')
    .executeTakeFirst();
  return written !== undefined;
}

/** 现金票据 · Of a case; or, without one, all that is still with officers in the courts seen. */
export async function cashTaken(ctx: Omit<Ctx, 'record'>, of: { readonly case: CaseId } | 'with-officers'): Promise<readonly Cash[]> {
  let query = funds(ctx.tx)
    .selectFrom('funds.cash_taken as t')
    .innerJoin('cases.case_view as c', (on) => on.onRef('c.region_id', '=', 't.region_id').onRef('c.case_id', '=', 't.case_id'))
    .leftJoin('courts.person_view as p', 'p.person_id', 't.handed_to')
    .selectAll('t')
    .select(['c.case_number', 'p.name as handed_name'])
    .where('t.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region);
  query = of === 'with-officers' ? query.where('t.state', '=', of) : query.where('t.case_id', '=', of.case);
  const rows = await query.orderBy('t.cash_id').limit(MOST_CASH).execute();
  return rows.map((row) => ({
    cashId: idFrom<'cash'>(row.cash_id),
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    form: row.form === 'bill' ? 'bill' : 'cash',
    amount: fen(row.amount_fen),
    payer: row.payer,
    reason: row.reason,
    officers: row.officers,
    receiptNumber: row.receipt_number,
    takenOn: day(row.taken_on),
    returnedOn: day(row.returned_on),
    state: row.state === 'handed-in' ? 'handed-in' : 'with-officers',
    takenBy: row.taken_by,
    handedOn: row.handed_on === null ? null : day(row.handed_on),
    lateReason: row.late_reason,
    handedTo: row.handed_name,
  }));
}

export async function caseOfCash(ctx: Ctx, cash: CashId): Promise<CaseId | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.cash_taken')
    .select('case_id')
    .where('region_id', '=', ctx.region)
    .where('cash_id', '=', cash)
    .executeTakeFirst();
  return row && idFrom<'case'>(row.case_id);
}

export async function saveHandedIn(ctx: Ctx, cash: CashId, of: { readonly on: LegalDay; readonly lateReason: string | null }) {
  await funds(ctx.tx)
    .updateTable('funds.cash_taken')
    .set({ state: 'handed-in', handed_on: of.on.toString(), late_reason: of.lateReason, handed_to: ctx.actor.personId })
    .where('region_id', '=', ctx.region)
    .where('cash_id', '=', cash)
    .execute();
}
