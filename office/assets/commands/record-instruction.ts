import type { DeductReply, FreezeReply, UnfreezeReply } from '@duixian/agencies/adapter';
import { logExchange } from '@duixian/agencies/commands/log-exchange';
import type { Judged } from '@duixian/agencies/judge-exchange';
import type { KeptExchange } from '@duixian/agencies/keep-raw';
import { type Failure, nextLook, nextTry } from '@duixian/agencies/rules/patience';
import type { Ctx, OfficeEvent } from '@duixian/audit/act';
import { assert } from '@duixian/kernel/assert';
import type { Id } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { InstructionAct } from '../rules/measure.ts';
import { differsFrom } from '../rules/reply-fits.ts';
import { findInstruction, type Instruction, type InstructionId, saveInstruction } from '../store/instructions.ts';
import { applyReply } from './apply-reply.ts';
import { failInstruction } from './fail-instruction.ts';
import { instructionGiven } from './give-instruction.ts';
import { type HeldMeasure, holdMeasure } from './hold-measure.ts';
import type { AssetsSettings } from './settings.ts';

export type AnyActReply = FreezeReply | UnfreezeReply | DeductReply;

export interface InstructionReply {
  readonly instruction: InstructionId;
  readonly judged: Judged<AnyActReply>;
  readonly kept: KeptExchange;
  readonly officer: { readonly name: string; readonly certificateNumber: string };
  readonly startedAt: Instant;
}

/**
 * 记录回执 · Puts down what an agency did with an instruction. Settled once; whatever comes later is logged and changes
 * nothing, so a job that was killed after the call may run again.
 */
export async function recordInstruction(
  ctx: Ctx,
  input: InstructionReply,
  settings: AssetsSettings,
): Promise<Result<{ fresh: boolean }, { readonly kind: 'not-found' }>> {
  const before = await findInstruction(ctx.tx, ctx.region, input.instruction);
  if (!before) return refuse({ kind: 'not-found' });
  const held = await holdMeasure(ctx, { case: before.caseId, measure: before.measureId });
  if (!held.ok) return held;
  const instruction = await findInstruction(ctx.tx, ctx.region, input.instruction);
  assert(instruction, 'an instruction does not go away');
  const judged = checked(input.judged, instruction, held.value);
  const exchangeId = await logExchange(ctx, {
    ...input.kept,
    court: instruction.court,
    caseId: instruction.caseId,
    agency: instruction.agency,
    act: instruction.act === 'renew' ? 'freeze' : instruction.act,
    requestNo: instruction.requestNo,
    officer: input.officer,
    verdict: judged.verdict,
    detail: judged.detail,
    startedAt: input.startedAt,
  });
  if (instruction.state !== 'requested') return ok({ fresh: false });

  if (judged.kind === 'answer') {
    const receipt = receiptOf(instruction, held.value, input.kept);
    await applyReply(ctx, { held: held.value, instruction, reply: judged.reply, exchangeId, receipt }, settings);
  } else if (judged.kind === 'accepted') await lookAgain(ctx, instruction, exchangeId, judged.askAgainAfterSeconds, held.value);
  else await tryAgain(ctx, { instruction, exchangeId, failure: judged.failure, held: held.value }, settings);
  return ok({ fresh: true });
}

const ACT_WORDS: Readonly<Record<InstructionAct, string>> = { freeze: '控制', renew: '续行控制', unfreeze: '解除控制', deduct: '扣划' };

/** 回执附卷 · The agency's own bytes go into the file of the case, beside the papers they answer. */
function receiptOf({ act, caseId, requestNo }: Instruction, { asset }: HeldMeasure, { reply }: KeptExchange): readonly OfficeEvent[] {
  if (reply === null) return [];
  const title = `协助单位回执（${ACT_WORDS[act]}·${asset.agencyZh}）`;
  const facts = { case: caseId, title, number: requestNo, mime: 'application/json', sha256: reply.sha256, size: reply.size };
  return [{ type: 'documents.file-asked', facts, serialKey: caseId }];
}

/** A receipt about something else than was asked is not entered. */
function checked(judged: Judged<AnyActReply>, instruction: Instruction, { asset, measure }: HeldMeasure): Judged<AnyActReply> {
  if (judged.kind !== 'answer') return judged;
  const asked = { ...instruction, agencyAssetId: asset.agencyAssetId, freezeNo: measure.freezeNo };
  const differs = differsFrom(asked, judged.reply);
  if (differs === undefined) return judged;
  const detail = `receipt differs in: ${differs}`;
  return { kind: 'fault', failure: { kind: 'receipt-differs', detail }, verdict: 'quarantined', detail };
}

async function lookAgain(
  ctx: Ctx,
  instruction: Instruction,
  exchangeId: Id<'exchange'>,
  seconds: number,
  held: HeldMeasure,
): Promise<void> {
  const at = nextLook(seconds, ctx.now, instruction.giveUpAt);
  if (!at)
    return failInstruction(ctx, { held, instruction, exchangeId, failure: { kind: 'timed-out', detail: 'accepted, never answered' } });
  await saveInstruction(ctx.tx, ctx.region, instruction.instructionId, { exchangeId, acceptedAt: ctx.now });
  await carryAgain(ctx, instruction, at, 'accepted');
}

async function tryAgain(
  ctx: Ctx,
  of: { readonly instruction: Instruction; readonly exchangeId: Id<'exchange'>; readonly failure: Failure; readonly held: HeldMeasure },
  settings: AssetsSettings,
): Promise<void> {
  const { instruction, exchangeId, failure } = of;
  const attempts = instruction.attempts + 1;
  const at = nextTry(attempts, failure.kind, ctx.now, instruction.giveUpAt, settings.patience);
  if (!at) return failInstruction(ctx, of);
  await saveInstruction(ctx.tx, ctx.region, instruction.instructionId, { exchangeId, attempts });
  await carryAgain(ctx, instruction, at, failure.kind);
}

async function carryAgain(ctx: Ctx, instruction: Instruction, runAt: Instant, why: string): Promise<void> {
  await ctx.record({
    type: 'assets.instruction-tried',
    subject: instruction.measureId,
    case: instruction.caseId,
    facts: { act: instruction.act, why, agency: instruction.agency },
    events: [{ ...instructionGiven(instruction.caseId, instruction.instructionId), runAt }],
  });
}
