import type { Ctx } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import { legalDayAt } from '@duixian/kernel/legal-day';
import { type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { inMoney, isByHand } from '../rules/asset-kind.ts';
import { claimIsDue, mayRecordReceipt, type PaperReceipt, type PaperReceiptRefusal } from '../rules/hand-receipt.ts';
import { insertReceipt } from '../store/hand.ts';
import { findInstruction, type Instruction, type InstructionId } from '../store/instructions.ts';
import { applyReply } from './apply-reply.ts';
import { failInstruction } from './fail-instruction.ts';
import { type HeldMeasure, holdMeasure } from './hold-measure.ts';
import type { AssetsSettings } from './settings.ts';

export interface PaperReceiptInput extends PaperReceipt {
  readonly case: CaseId;
  readonly instruction: InstructionId;
}

/**
 * 录入回执 · What the list, the return of service or the keeper's signature says came of an instruction no machine answers. From here on
 * the hold is like any other: its clock, its expiry, its place in the meter.
 */
export async function recordPaperReceipt(
  ctx: Ctx,
  input: PaperReceiptInput,
  settings: AssetsSettings,
): Promise<Result<{ state: 'done' | 'refused' }, PaperReceiptRefusal | { readonly kind: 'not-found' }>> {
  const asked = await findInstruction(ctx.tx, ctx.region, input.instruction);
  if (!asked || asked.caseId !== input.case) return refuse({ kind: 'not-found' });
  const found = await holdMeasure(ctx, { case: input.case, measure: asked.measureId });
  if (!found.ok) return found;
  const held = found.value;
  // Read again now that the case is held: two people may have the paper in hand.
  const instruction = await findInstruction(ctx.tx, ctx.region, input.instruction);
  if (!instruction) return refuse({ kind: 'not-found' });
  const { asset, measure } = held;
  const claimDue = asset.kind === 'claim' && claimIsDue(asset.facts, ctx.today);
  const may = mayRecordReceipt(input, {
    byHand: isByHand(asset.agency),
    act: instruction.act,
    state: instruction.state,
    assetKind: asset.kind,
    claimDue,
    orderedOn: legalDayAt(instruction.requestedAt),
    printedEnd: measure.printedEnd,
    today: ctx.today,
  });
  if (!may.ok) return may;
  const { instruction: instructionId, case: caseId, ...receipt } = input;
  const of = { court: instruction.court, case: caseId, instructionId, measureId: measure.measureId };
  await insertReceipt(ctx, { ...of, ...receipt });
  await ctx.record({
    type: 'assets.paper-receipt-recorded',
    subject: measure.measureId,
    case: caseId,
    facts: {
      act: instruction.act,
      asset: asset.label,
      receiver: input.receiver,
      paper: input.paper,
      on: input.on.toString(),
      mark: input.mark,
      refused: input.outcome === 'refused',
    },
    clocks: awaitsAnswer(instruction, claimDue, input)
      ? [{ kind: 'start', term: 'third-party-claim', on: input.on, subject: measure.measureId }]
      : [],
    tasks: [{ kind: 'complete', task: 'control-property', subject: measure.measureId }],
  });
  if (input.outcome === 'refused') {
    const failure = { kind: 'refused', detail: input.reason ?? '' } as const;
    await failInstruction(ctx, { held, instruction, exchangeId: null, failure });
    return ok({ state: 'refused' });
  }
  await applyReply(ctx, { held, instruction, reply: replyOf(held, instruction, input), exchangeId: null, receipt: [] }, settings);
  return ok({ state: 'done' });
}

function awaitsAnswer(instruction: Instruction, claimDue: boolean, of: PaperReceipt): boolean {
  return instruction.act === 'freeze' && claimDue && of.outcome === 'done';
}

/** The paper in the words of a reply, so that a hold is entered in one way only. */
function replyOf({ asset, measure }: HeldMeasure, instruction: Instruction, receipt: PaperReceipt) {
  if (instruction.act === 'unfreeze') return { outcome: 'lifted', leftHeld: instruction.amount } as const;
  const rank = receipt.rank ?? measure.rank ?? 1;
  const sum = inMoney(asset.kind) ? instruction.amount : null;
  const first = rank === 1;
  const renewed = instruction.act === 'renew';
  return {
    outcome: 'frozen',
    freezeNo: renewed ? (measure.freezeNo ?? receipt.paper) : receipt.paper,
    rank,
    held: renewed ? measure.held : part(sum, first),
    waiting: renewed ? measure.waiting : part(sum, !first),
  } as const;
}

function part(sum: Fen | null, all: boolean): Fen | null {
  return sum === null ? null : all ? sum : ZERO_FEN;
}
