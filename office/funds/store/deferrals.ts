import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import type { DeferralGround, DeferralState, DisputedPart } from '../rules/defer.ts';
import type { Receipt, ReceiptId } from './receipts.ts';
import { funds } from './tables.ts';

export type DeferralId = Id<'deferral'>;

export interface Deferral {
  readonly deferralId: DeferralId;
  readonly court: CourtId;
  readonly caseId: CaseId;
  readonly receiptId: ReceiptId;
  readonly ground: DeferralGround;
  readonly state: DeferralState;
  readonly proposedBy: string;
  readonly arrivedOn: LegalDay;
  /** What arrived. */
  readonly received: Fen;
  /** 争议部分 · The part in dispute; null where the whole receipt waits. */
  readonly part: DisputedPart | null;
}

/** `false` where one is already proposed or running for the receipt. */
export async function insertDeferral(
  ctx: Ctx,
  of: {
    readonly deferralId: DeferralId;
    readonly receipt: Receipt;
    readonly caseId: CaseId;
    readonly ground: DeferralGround;
    readonly reason: string;
    readonly part: DisputedPart | null;
    readonly periodEndsOn: LegalDay;
  },
): Promise<boolean> {
  const running = await funds(ctx.tx)
    .selectFrom('funds.deferral')
    .select('deferral_id')
    .where('region_id', '=', ctx.region)
    .where('receipt_id', '=', of.receipt.receiptId)
    .where('state', 'in', ['proposed', 'approved'])
    .executeTakeFirst();
  if (running) return false;
  await funds(ctx.tx)
    .insertInto('funds.deferral')
    .values({
      region_id: ctx.region,
      deferral_id: of.deferralId,
      court_id: of.receipt.court,
      case_id: of.caseId,
      receipt_id: of.receipt.receiptId,
      ground: of.ground,
      reason: of.reason,
      state: 'proposed',
      period_ends_on: of.periodEndsOn.toString(),
      proposed_by: ctx.actor.personId,
      proposed_on: ctx.today.toString(),
      decided_by: null,
      decided_on: null,
      decided_words: null,
      ended_on: null,
      amount_fen: of.part?.amount ?? null,
      disputed_by: of.part?.by ?? null,
    })
    .execute();
  return true;
}

export async function deferralById(ctx: Ctx, deferralId: DeferralId): Promise<Deferral | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.deferral as d')
    .innerJoin('funds.receipt as r', (join) => join.onRef('r.region_id', '=', 'd.region_id').onRef('r.receipt_id', '=', 'd.receipt_id'))
    .select([
      'd.deferral_id',
      'd.court_id',
      'd.case_id',
      'd.receipt_id',
      'd.ground',
      'd.state',
      'd.proposed_by',
      'd.amount_fen',
      'd.disputed_by',
      'r.value_on',
      'r.amount_fen as received_fen',
    ])
    .where('d.region_id', '=', ctx.region)
    .where('d.deferral_id', '=', deferralId)
    .executeTakeFirst();
  return (
    row && {
      deferralId: idFrom<'deferral'>(row.deferral_id),
      court: courtIdFrom(row.court_id),
      caseId: idFrom<'case'>(row.case_id),
      receiptId: idFrom<'receipt'>(row.receipt_id),
      ground: groundFrom(row.ground),
      state: stateFrom(row.state),
      proposedBy: row.proposed_by,
      arrivedOn: day(row.value_on),
      received: fen(row.received_fen),
      part: row.amount_fen === null ? null : { amount: fen(row.amount_fen), by: row.disputed_by ?? '' },
    }
  );
}

/** Receipts of a case that wait as a whole, and those that once were deferred. A part in dispute is covered and hinders nobody. */
export async function deferralsOf(
  ctx: Ctx,
  caseId: CaseId,
): Promise<{ readonly running: ReadonlySet<string>; readonly ended: ReadonlySet<string> }> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.deferral')
    .select(['receipt_id', 'state', 'amount_fen'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .execute();
  const running = rows.filter((row) => row.state === 'approved' && row.amount_fen === null);
  const ended = rows.filter((row) => row.state === 'ended');
  return { running: new Set(running.map((row) => row.receipt_id)), ended: new Set(ended.map((row) => row.receipt_id)) };
}

/** What of a case's money waits for a distribution, or is in dispute. */
export async function runningGrounds(ctx: Ctx, caseId: CaseId): Promise<{ readonly distribution: boolean; readonly disputed: boolean }> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.deferral')
    .select(['ground', 'amount_fen'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .where('state', '=', 'approved')
    .execute();
  return { distribution: rows.some((row) => row.ground === 'distribution'), disputed: rows.some((row) => row.amount_fen !== null) };
}

export async function saveDeferral(ctx: Ctx, deferralId: DeferralId, to: 'approved' | 'refused' | 'ended', words?: string): Promise<void> {
  const on = ctx.today.toString();
  const decided = to === 'ended' ? { ended_on: on } : { decided_by: ctx.actor.personId, decided_on: on, decided_words: words ?? null };
  await funds(ctx.tx)
    .updateTable('funds.deferral')
    .set({ state: to, ...decided })
    .where('region_id', '=', ctx.region)
    .where('deferral_id', '=', deferralId)
    .execute();
}

/** 未获批准的延缓 · The last refusal of each of these receipts, for the officer who asked. */
export async function refusedDeferrals(ctx: Ctx, receipts: readonly ReceiptId[]) {
  if (receipts.length === 0) return new Map<string, { ground: string; words: string; by: string; on: LegalDay }>();
  const rows = await funds(ctx.tx)
    .selectFrom('funds.deferral as d')
    .leftJoin('courts.person_view as p', 'p.person_id', 'd.decided_by')
    .select(['d.receipt_id', 'd.ground', 'd.decided_words', 'd.decided_on', 'p.name'])
    .where('d.region_id', '=', ctx.region)
    .where('d.receipt_id', 'in', receipts)
    .where('d.state', '=', 'refused')
    .orderBy('d.deferral_id')
    .execute();
  return new Map(
    rows.flatMap(({ receipt_id, ground, decided_words, decided_on, name }) =>
      decided_on === null ? [] : [[receipt_id, { ground, words: decided_words ?? '', by: name ?? '', on: day(decided_on) }]],
    ),
  );
}

/** 延缓随款撤回 · The receipt leaves its case: what was asked for or granted for it there ends with a state of its own. */
export async function withdrawDeferrals(ctx: Ctx, receiptId: ReceiptId): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.deferral')
    .set({ state: 'withdrawn', ended_on: ctx.today.toString() })
    .where('region_id', '=', ctx.region)
    .where('receipt_id', '=', receiptId)
    .where('state', 'in', ['proposed', 'approved'])
    .execute();
}

function groundFrom(text: string): DeferralGround {
  return text === 'distribution' || text === 'preserved-elsewhere' || text === 'not-collected' || text === 'stay' ? text : 'other-cause';
}

function stateFrom(text: string): DeferralState {
  return text === 'approved' || text === 'refused' || text === 'ended' || text === 'withdrawn' ? text : 'proposed';
}
