import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type PartyId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { DEPOSIT_GROUND_IDS, type Deposit, type DepositEnd, type DepositGround, type DepositState } from '../rules/deposit.ts';
import type { OrderId } from './orders.ts';
import type { PayoutId } from './payouts.ts';
import type { SideTables } from './side-tables.ts';
import { funds } from './tables.ts';

export type DepositId = Id<'deposit'>;

export interface StoredDeposit extends Deposit {
  readonly depositId: DepositId;
  readonly court: CourtId;
  readonly caseId: CaseId;
  readonly payoutId: PayoutId;
  readonly orderId: OrderId | null;
  readonly creditor: PartyId;
  readonly amount: Fen;
  readonly costs: Fen;
  readonly ground: DepositGround;
  readonly reason: string;
  readonly evidence: string;
  readonly inTime: boolean;
  readonly proposedOn: LegalDay;
  readonly depositedOn: LegalDay | null;
  readonly end: { readonly kind: DepositEnd; readonly reason: string; readonly askedOn: LegalDay } | null;
  readonly endedOn: LegalDay | null;
}

export interface NewDeposit {
  readonly depositId: DepositId;
  readonly court: CourtId;
  readonly caseId: CaseId;
  readonly payoutId: PayoutId;
  readonly orderId: OrderId | null;
  readonly creditor: PartyId;
  readonly amount: Fen;
  readonly costs: Fen;
  readonly ground: DepositGround;
  readonly reason: string;
  readonly evidence: string;
  readonly inTime: boolean;
}

/** `false` where one is already proposed or kept for this creditor's share. */
export async function insertDeposit(ctx: Ctx, of: NewDeposit): Promise<boolean> {
  const made = await funds(ctx.tx)
    .insertInto('funds.deposit')
    .values({
      region_id: ctx.region,
      deposit_id: of.depositId,
      court_id: of.court,
      case_id: of.caseId,
      payout_id: of.payoutId,
      order_id: of.orderId,
      creditor_id: of.creditor,
      amount_fen: of.amount,
      costs_fen: of.costs,
      ground: of.ground,
      reason: of.reason,
      evidence: of.evidence,
      in_time: of.inTime,
      state: 'proposed',
      proposed_by: ctx.actor.personId,
      proposed_on: ctx.today.toString(),
      decided_by: null,
      decided_on: null,
      end_kind: null,
      end_reason: null,
      end_asked_by: null,
      end_asked_on: null,
      ended_by: null,
      ended_on: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_id', 'payout_id', 'creditor_id']).where('state', 'in', ['proposed', 'deposited', 'end-asked']).doNothing(),
    )
    .returning('deposit_id')
    .executeTakeFirst();
  return made !== undefined;
}

export async function depositById(ctx: Ctx, depositId: DepositId): Promise<StoredDeposit | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.deposit')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('deposit_id', '=', depositId)
    .executeTakeFirst();
  return row && depositFrom(row);
}

/** What a draft wants deposited, before it is approved or returned. */
export const proposedWith = (ctx: Ctx, payoutId: PayoutId): Promise<readonly StoredDeposit[]> => depositsDraftedWith(ctx, [payoutId]);

/** The same of many drafts at once. */
export async function depositsDraftedWith(ctx: Ctx, payouts: readonly string[]): Promise<readonly StoredDeposit[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.deposit')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('payout_id', 'in', payouts)
    .where('state', '=', 'proposed')
    .where('order_id', 'is', null)
    .execute();
  return rows.map(depositFrom);
}

export async function saveDepositDecision(
  ctx: Ctx,
  depositId: DepositId,
  to:
    | { readonly state: 'refused'; readonly words: string | undefined }
    | { readonly state: 'withdrawn' }
    | { readonly state: 'deposited'; readonly order: OrderId },
): Promise<void> {
  const decided = { decided_by: ctx.actor.personId, decided_on: ctx.today.toString() };
  const more = to.state === 'deposited' ? { order_id: to.order } : to.state === 'refused' ? { decided_words: to.words ?? null } : {};
  await change(ctx, depositId, { state: to.state, ...decided, ...more });
}

export async function saveEndAsked(ctx: Ctx, depositId: DepositId, end: { kind: DepositEnd; reason: string }): Promise<void> {
  await change(ctx, depositId, {
    state: 'end-asked',
    end_kind: end.kind,
    end_reason: end.reason,
    end_asked_by: ctx.actor.personId,
    end_asked_on: ctx.today.toString(),
    end_words: null,
  });
}

/** The deposit goes on as it was; why it does not end stays beside it. */
export async function saveEndRefused(ctx: Ctx, depositId: DepositId, words: string | undefined): Promise<void> {
  const nothingAsked = { end_kind: null, end_reason: null, end_asked_by: null, end_asked_on: null };
  await change(ctx, depositId, { state: 'deposited', ...nothingAsked, end_words: words ?? null });
}

export async function saveEnded(ctx: Ctx, depositId: DepositId, to: DepositEnd): Promise<void> {
  await change(ctx, depositId, { state: to, ended_by: ctx.actor.personId, ended_on: ctx.today.toString() });
}

async function change(ctx: Ctx, depositId: DepositId, columns: Partial<SideTables['funds.deposit']>): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.deposit')
    .set(columns)
    .where('region_id', '=', ctx.region)
    .where('deposit_id', '=', depositId)
    .execute();
}

export function depositFrom(row: SideTables['funds.deposit']): StoredDeposit {
  const { end_kind: kind, end_reason: reason, end_asked_on: askedOn } = row;
  return {
    depositId: idFrom<'deposit'>(row.deposit_id),
    court: courtIdFrom(row.court_id),
    caseId: idFrom<'case'>(row.case_id),
    payoutId: idFrom<'payout'>(row.payout_id),
    orderId: row.order_id === null ? null : idFrom<'payment-order'>(row.order_id),
    creditor: idFrom<'party'>(row.creditor_id),
    amount: fen(row.amount_fen),
    costs: fen(row.costs_fen),
    ground: DEPOSIT_GROUND_IDS.find((ground) => ground === row.ground) ?? 'other',
    reason: row.reason,
    evidence: row.evidence,
    inTime: row.in_time,
    state: stateFrom(row.state),
    proposedBy: row.proposed_by,
    proposedOn: day(row.proposed_on),
    depositedOn: row.decided_on === null || row.state === 'refused' ? null : day(row.decided_on),
    endAskedBy: row.end_asked_by,
    end:
      kind === null || reason === null || askedOn === null
        ? null
        : { kind: kind === 'returned' ? 'returned' : 'collected', reason, askedOn: day(askedOn) },
    endedOn: row.ended_on === null ? null : day(row.ended_on),
  };
}

const STATES: readonly DepositState[] = ['proposed', 'deposited', 'refused', 'withdrawn', 'end-asked', 'collected', 'returned'];

function stateFrom(text: string): DepositState {
  return STATES.find((state) => state === text) ?? 'proposed';
}
