import type { DeductReply, FreezeReply, UnfreezeReply } from '@duixian/agencies/adapter';
import type { Ctx, OfficeEvent, TaskEffect } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import type { Id } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { addFen, type Fen, fen, yuanText, ZERO_FEN } from '@duixian/kernel/money';
import { type MeasureTerm, printedTerm } from '../rules/measure-term.ts';
import { type Instruction, saveInstruction } from '../store/instructions.ts';
import { saveMeasure } from '../store/measures.ts';
import { openRenewal, saveRenewal } from '../store/renewals.ts';
import type { HeldMeasure } from './hold-measure.ts';
import { holdEnded, overEffects, toDecide } from './measure-effects.ts';
import { releaseCase } from './release-measure.ts';
import type { AssetsSettings } from './settings.ts';

/** What of a receipt is entered; whether a machine or a paper said it is the same. */
type Frozen = Pick<Extract<FreezeReply, { outcome: 'frozen' }>, 'outcome' | 'freezeNo' | 'rank' | 'held' | 'waiting'>;
type Lifted = Pick<Extract<UnfreezeReply, { outcome: 'lifted' }>, 'outcome' | 'leftHeld'>;
type Deducted = Extract<DeductReply, { outcome: 'deducted' }>;

export interface Applied {
  readonly held: HeldMeasure;
  readonly instruction: Instruction;
  readonly reply: Frozen | Lifted | Deducted;
  /** Nothing where a paper and no machine said it. */
  readonly exchangeId: Id<'exchange'> | null;
  /** Asks that the agency's bytes be filed. */
  readonly receipt: readonly OfficeEvent[];
}

/** Enters a receipt that says what was asked. */
export async function applyReply(ctx: Ctx, of: Applied, settings: AssetsSettings): Promise<void> {
  const { reply } = of;
  if (reply.outcome === 'frozen') return applyFrozen(ctx, of, reply, settings);
  if (reply.outcome === 'lifted') return reply.leftHeld === null ? applyLifted(ctx, of) : applyPart(ctx, of, reply.leftHeld, settings);
  return applyDeducted(ctx, of, reply);
}

/** 冻结回执 · The hold begins: its printed end becomes a clock, and deciding about its end becomes somebody's work. */
async function applyFrozen(ctx: Ctx, of: Applied, reply: Frozen, settings: AssetsSettings): Promise<void> {
  const { held, instruction, exchangeId } = of;
  const subject = held.measure.measureId;
  const renewal = instruction.act === 'renew';
  const term = termAsked(held, instruction);
  const holds = reply.held === null ? reply.rank === 1 : reply.held > 0n;
  await settle(ctx, of);
  const prepared = renewal ? await openRenewal(ctx.tx, ctx.region, { instruction: instruction.instructionId }) : undefined;
  if (prepared) await saveRenewal(ctx.tx, ctx.region, prepared.renewalId, { state: 'done', at: ctx.now });
  await saveMeasure(ctx.tx, ctx.region, subject, {
    state: holds ? 'held' : 'waiting',
    held: reply.held,
    waiting: reply.waiting,
    rank: reply.rank,
    freezeNo: reply.freezeNo,
    pending: null,
    recordedAt: ctx.now,
    decision: null,
    ...(renewal ? { term } : {}),
  });
  await ctx.record({
    type: renewal ? 'assets.renewal-recorded' : 'assets.freeze-recorded',
    subject,
    case: instruction.caseId,
    facts: {
      asset: held.asset.label,
      agency: held.asset.agency,
      held: reply.held === null ? null : yuanText(reply.held),
      waiting: reply.waiting === null ? null : yuanText(reply.waiting),
      rank: reply.rank,
      printedEnd: term.printedEnd.toString(),
      exchange: exchangeId,
    },
    clocks: [{ kind: 'hold', term: held.measure.term, on: term.from, printedEnd: term.printedEnd, subject }],
    tasks: [...(renewal ? [renewed(subject)] : []), toDecide(ctx, held, term)],
    events: renewal
      ? of.receipt
      : [
          ...of.receipt,
          { type: 'assets.freeze-recorded', facts: { case: instruction.caseId, measure: subject }, serialKey: instruction.caseId },
        ],
  });
  // The case was closed while the agency worked: what it now holds, it must let go.
  if (!held.caseOpen) await letGo(ctx, of, settings);
}

/** The agency's receipt stays recorded whatever comes of it; a release that cannot be asked for becomes somebody's work. */
async function letGo(ctx: Ctx, { held, instruction }: Applied, settings: AssetsSettings): Promise<void> {
  const released = await releaseCase(ctx, { case: instruction.caseId, reason: 'case-closed' }, settings);
  if (released.ok) return;
  const facts = { act: 'unfreeze', asset: held.asset.label, agencyZh: held.asset.agencyZh, agencyEn: held.asset.agencyEn };
  await ctx.record({
    type: 'assets.release-blocked',
    subject: held.measure.measureId,
    case: instruction.caseId,
    facts: { ...facts, why: released.refusal.kind },
    tasks: [
      { kind: 'open', task: 'control-property', subject: held.measure.measureId, facts: { ...facts, failure: released.refusal.kind } },
    ],
  });
}

function termAsked({ measure, asset }: HeldMeasure, instruction: Instruction): MeasureTerm {
  const until = instruction.until ?? measure.printedEnd;
  const from = instruction.act === 'renew' ? fromAsked(instruction, measure.from.toString()) : measure.from.toString();
  const term = printedTerm(asset.kind, day(from), until);
  return must(term.ok ? term.value : undefined, 'a term that was asked for is a term');
}

function fromAsked(instruction: Instruction, otherwise: string): string {
  const from: unknown =
    typeof instruction.request === 'object' && instruction.request !== null ? Reflect.get(instruction.request, 'from') : undefined;
  return typeof from === 'string' ? from : otherwise;
}

async function applyLifted(ctx: Ctx, of: Applied): Promise<void> {
  const { held, instruction, exchangeId } = of;
  await settle(ctx, of);
  await saveMeasure(ctx.tx, ctx.region, held.measure.measureId, { state: 'lifted', endedOn: ctx.today, pending: null });
  await ctx.record({
    type: 'assets.release-recorded',
    subject: held.measure.measureId,
    case: instruction.caseId,
    facts: { asset: held.asset.label, agency: held.asset.agency, reason: instruction.reason, exchange: exchangeId },
    ...overEffects(held, 'lifted'),
    events: [
      {
        type: 'assets.release-recorded',
        facts: { case: instruction.caseId, measure: held.measure.measureId },
        serialKey: instruction.caseId,
      },
      holdEnded(held),
      ...of.receipt,
    ],
  });
}

/** 部分解除回执 · The hold goes on for less; whoever waits behind it may reach what came free. */
async function applyPart(ctx: Ctx, of: Applied, leftHeld: Fen, settings: AssetsSettings): Promise<void> {
  const { held, instruction, exchangeId } = of;
  const { measure, asset } = held;
  await settle(ctx, of);
  await saveMeasure(ctx.tx, ctx.region, measure.measureId, { asked: leftHeld, held: leftHeld, waiting: ZERO_FEN, pending: null });
  await ctx.record({
    type: 'assets.part-release-recorded',
    subject: measure.measureId,
    case: instruction.caseId,
    facts: {
      asset: asset.label,
      agency: asset.agency,
      freed: yuanText(fen((measure.held ?? leftHeld) - leftHeld)),
      leftHeld: yuanText(leftHeld),
      reason: instruction.reason,
      exchange: exchangeId,
    },
    events: [holdEnded(held), ...of.receipt],
  });
  if (!held.caseOpen) await letGo(ctx, of, settings);
}

/** 扣划回执 · The bank has sent the money. It is the case's when it stands on the court bank's statement, not before. */
async function applyDeducted(ctx: Ctx, of: Applied, reply: Deducted): Promise<void> {
  const { held, instruction, exchangeId } = of;
  const { measure, asset } = held;
  await settle(ctx, of, reply.transferNo);
  const usedUp = reply.leftHeld === 0n && (measure.waiting ?? ZERO_FEN) === 0n;
  await saveMeasure(ctx.tx, ctx.region, measure.measureId, {
    held: reply.leftHeld,
    deducted: addFen(measure.deducted, reply.amount),
    ...(usedUp ? {} : { asked: fen(reply.leftHeld + (measure.waiting ?? 0n)) }),
    state: usedUp ? 'exhausted' : reply.leftHeld > 0n ? 'held' : 'waiting',
    ...(usedUp ? { endedOn: ctx.today } : {}),
    pending: null,
  });
  const facts = { case: instruction.caseId, measure: measure.measureId, amountFen: reply.amount.toString(), transferNo: reply.transferNo };
  await ctx.record({
    type: 'assets.deduct-recorded',
    subject: measure.measureId,
    case: instruction.caseId,
    facts: {
      asset: asset.label,
      amount: yuanText(reply.amount),
      leftHeld: yuanText(reply.leftHeld),
      transferNo: reply.transferNo,
      exchange: exchangeId,
    },
    ...(usedUp ? overEffects(held, 'exhausted') : {}),
    events: [{ type: 'assets.deduct-recorded', facts, serialKey: instruction.caseId }, ...(usedUp ? [holdEnded(held)] : []), ...of.receipt],
  });
}

async function settle(ctx: Ctx, { instruction, exchangeId }: Applied, transferNo?: string): Promise<void> {
  await saveInstruction(ctx.tx, ctx.region, instruction.instructionId, {
    state: 'done',
    settledAt: ctx.now,
    exchangeId,
    ...(transferNo === undefined ? {} : { transferNo }),
  });
}

function renewed(subject: string): TaskEffect {
  return { kind: 'complete', task: 'renew-control', subject };
}
