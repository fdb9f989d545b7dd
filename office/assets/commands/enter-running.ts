import type { ClockEffect, Ctx, OfficeEvent, TaskEffect } from '@duixian/audit/act';
import type { CourtId } from '@duixian/kernel/ids';
import { type Fen, fen } from '@duixian/kernel/money';
import type { MeasureTerm } from '../rules/measure-term.ts';
import type { Asset } from '../store/assets.ts';
import { type AlreadyHeld, insertMeasure, type MeasureId } from '../store/measures.ts';
import { toDecide } from './measure-effects.ts';

/** A hold that runs at the agency already, as its papers have it. */
export interface RunningHold {
  readonly rulingNumber: string;
  readonly noticeNumber: string;
  readonly freezeNo: string;
  readonly rank: number;
  readonly amount: Fen | null;
  /** What of the sum is reached; nothing said is all of it. */
  readonly held: Fen | null;
}

interface Entered {
  readonly measure: MeasureId;
  readonly clocks: readonly ClockEffect[];
  readonly tasks: readonly TaskEffect[];
  readonly events: readonly OfficeEvent[];
}

/** 在控入册 · Puts a running hold down with the time it has left: its clock runs and its end is somebody's work. No agency is told. */
export async function enterRunning(
  ctx: Ctx,
  of: { readonly asset: Asset; readonly court: CourtId; readonly term: MeasureTerm } & Pick<AlreadyHeld, 'origin' | 'heldFor'>,
  hold: RunningHold,
): Promise<Entered> {
  const { asset, term } = of;
  const measure = ctx.newId<'measure'>();
  const { amount } = hold;
  const reached = amount === null ? null : fen((hold.held ?? amount) < amount ? (hold.held ?? 0n) : amount);
  await insertMeasure(ctx.tx, ctx.region, {
    measureId: measure,
    assetId: asset.assetId,
    caseId: asset.caseId,
    court: of.court,
    party: asset.party,
    amount,
    value: asset.value,
    rulingNumber: hold.rulingNumber,
    noticeNumber: hold.noticeNumber,
    term,
    by: ctx.actor.personId,
    at: ctx.now,
    already: {
      origin: of.origin,
      heldFor: of.heldFor,
      state: (reached === null ? hold.rank === 1 : reached > 0n) ? 'held' : 'waiting',
      held: reached,
      waiting: amount === null || reached === null ? null : fen(amount - reached),
      rank: hold.rank,
      freezeNo: hold.freezeNo,
    },
  });
  return {
    measure,
    clocks: [{ kind: 'hold', term: term.term.id, on: term.from, printedEnd: term.printedEnd, subject: measure }],
    tasks: [toDecide(ctx, { asset, measure: { measureId: measure } }, term)],
    events: [{ type: 'assets.freeze-recorded', facts: { case: asset.caseId, measure }, serialKey: asset.caseId }],
  };
}
