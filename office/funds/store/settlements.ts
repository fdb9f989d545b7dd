import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import type { BreachTerms, Instalment, SettlementState } from '../rules/settlement.ts';
import type { SettlementTables } from './settlement-tables.ts';
import { funds } from './tables.ts';

export type SettlementId = Id<'settlement'>;

export interface KeptInstalment extends Instalment {
  readonly missedNotedOn: LegalDay | null;
  readonly reminded: { readonly on: LegalDay; readonly how: string } | null;
}

export interface Settlement {
  readonly settlementId: SettlementId;
  readonly court: CourtId;
  readonly caseId: CaseId;
  readonly state: SettlementState;
  readonly agreedOn: LegalDay;
  readonly document: string;
  readonly words: string;
  readonly breach: BreachTerms;
  readonly lastDueOn: LegalDay;
  readonly breachedOn: LegalDay | null;
  readonly endedOn: LegalDay | null;
  readonly endReason: string | null;
  readonly instalments: readonly KeptInstalment[];
}

export interface NewSettlement {
  readonly settlementId: SettlementId;
  readonly court: CourtId;
  readonly caseId: CaseId;
  readonly agreedOn: LegalDay;
  readonly document: string;
  readonly words: string;
  readonly total: Fen;
  readonly breach: BreachTerms;
  readonly lastDueOn: LegalDay;
  readonly instalments: readonly Instalment[];
}

/** `false` where another agreement of the case still runs. */
export async function insertSettlement(ctx: Ctx, of: NewSettlement): Promise<boolean> {
  const key = { region_id: ctx.region, settlement_id: of.settlementId, court_id: of.court };
  const made = await funds(ctx.tx)
    .insertInto('funds.settlement')
    .values({
      ...key,
      case_id: of.caseId,
      state: 'running',
      agreed_on: of.agreedOn.toString(),
      document: of.document,
      terms: of.words,
      total_fen: of.total,
      breach_after_missed: of.breach.afterMissed,
      grace_days: of.breach.graceDays,
      last_due_on: of.lastDueOn.toString(),
      recorded_by: ctx.actor.personId,
      recorded_on: ctx.today.toString(),
      breached_on: null,
      asked_on: null,
      asked_document: null,
      ended_by: null,
      ended_on: null,
      end_reason: null,
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'case_id']).where('state', 'in', ['running', 'breached']).doNothing())
    .returning('settlement_id')
    .executeTakeFirst();
  if (made === undefined) return false;
  const nothing = { missed_noted_on: null, reminded_on: null, reminded_how: null, reminded_by: null };
  await funds(ctx.tx)
    .insertInto('funds.instalment')
    .values(
      of.instalments.map((each) => ({
        ...key,
        ...nothing,
        number: each.number,
        due_on: each.dueOn.toString(),
        amount_fen: each.amount,
      })),
    )
    .execute();
  return true;
}

export async function settlementById(ctx: Ctx, settlementId: SettlementId): Promise<Settlement | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.settlement')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('settlement_id', '=', settlementId)
    .executeTakeFirst();
  return row && settlementFrom(row, await instalmentsOf(ctx, settlementId));
}

/** The agreements of a case, newest first. */
export async function settlementsOfCase(ctx: Ctx, caseId: CaseId): Promise<readonly Settlement[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.settlement')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .orderBy('settlement_id', 'desc')
    .limit(50)
    .execute();
  const found: Settlement[] = [];
  for (const row of rows) found.push(settlementFrom(row, await instalmentsOf(ctx, idFrom<'settlement'>(row.settlement_id))));
  return found;
}

/** 在履行的和解 · What the watch looks at, a page at a time; of the cases seen. */
export async function watchedSettlements(ctx: Ctx, after: SettlementId | undefined, limit: number): Promise<readonly SettlementId[]> {
  let query = funds(ctx.tx)
    .selectFrom('funds.settlement')
    .select('settlement_id')
    .where('region_id', '=', ctx.region)
    .where('state', 'in', ['running', 'breached']);
  if (after) query = query.where('settlement_id', '>', after);
  const rows = await query.orderBy('settlement_id').limit(limit).execute();
  return rows.map((row) => idFrom<'settlement'>(row.settlement_id));
}

async function instalmentsOf(ctx: Ctx, settlementId: SettlementId): Promise<readonly KeptInstalment[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.instalment')
    .select(['number', 'due_on', 'amount_fen', 'missed_noted_on', 'reminded_on', 'reminded_how'])
    .where('region_id', '=', ctx.region)
    .where('settlement_id', '=', settlementId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    dueOn: day(row.due_on),
    amount: fen(row.amount_fen),
    missedNotedOn: row.missed_noted_on === null ? null : day(row.missed_noted_on),
    reminded: row.reminded_on === null || row.reminded_how === null ? null : { on: day(row.reminded_on), how: row.reminded_how },
  }));
}

export async function noteMissed(ctx: Ctx, settlementId: SettlementId, number: number): Promise<void> {
  await changeInstalment(ctx, settlementId, number, { missed_noted_on: ctx.today.toString() });
}

export async function saveReminded(ctx: Ctx, settlementId: SettlementId, number: number, how: string): Promise<void> {
  const by = ctx.actor.personId;
  await changeInstalment(ctx, settlementId, number, { reminded_on: ctx.today.toString(), reminded_how: how, reminded_by: by });
}

export async function saveBreached(ctx: Ctx, settlementId: SettlementId, on: LegalDay | null): Promise<void> {
  await change(ctx, settlementId, { state: on === null ? 'running' : 'breached', breached_on: on?.toString() ?? null });
}

export async function saveResumed(ctx: Ctx, settlementId: SettlementId, asked: { on: LegalDay; document: string }): Promise<void> {
  await change(ctx, settlementId, { state: 'resumed', asked_on: asked.on.toString(), asked_document: asked.document, ...endedNow(ctx) });
}

export async function savePerformed(ctx: Ctx, settlementId: SettlementId): Promise<void> {
  await change(ctx, settlementId, { state: 'performed', ...endedNow(ctx) });
}

export async function saveEndedByParties(ctx: Ctx, settlementId: SettlementId, reason: string): Promise<void> {
  await change(ctx, settlementId, { state: 'ended', end_reason: reason, ...endedNow(ctx) });
}

function endedNow(ctx: Ctx) {
  return { ended_by: ctx.actor.personId, ended_on: ctx.today.toString() };
}

async function change(ctx: Ctx, settlementId: SettlementId, columns: Partial<SettlementTables['funds.settlement']>): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.settlement')
    .set(columns)
    .where('region_id', '=', ctx.region)
    .where('settlement_id', '=', settlementId)
    .execute();
}

async function changeInstalment(
  ctx: Ctx,
  settlementId: SettlementId,
  number: number,
  columns: Partial<SettlementTables['funds.instalment']>,
): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.instalment')
    .set(columns)
    .where('region_id', '=', ctx.region)
    .where('settlement_id', '=', settlementId)
    .where('number', '=', number)
    .execute();
}

function settlementFrom(row: SettlementTables['funds.settlement'], instalments: readonly KeptInstalment[]): Settlement {
  return {
    settlementId: idFrom<'settlement'>(row.settlement_id),
    court: courtIdFrom(row.court_id),
    caseId: idFrom<'case'>(row.case_id),
    state: stateFrom(row.state),
    agreedOn: day(row.agreed_on),
    document: row.document,
    words: row.terms,
    breach: { afterMissed: row.breach_after_missed, graceDays: row.grace_days },
    lastDueOn: day(row.last_due_on),
    breachedOn: row.breached_on === null ? null : day(row.breached_on),
    endedOn: row.ended_on === null ? null : day(row.ended_on),
    endReason: row.end_reason,
    instalments,
  };
}

function stateFrom(text: string): SettlementState {
  return text === 'breached' || text === 'performed' || text === 'resumed' || text === 'ended' ? text : 'running';
}
