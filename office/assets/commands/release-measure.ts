import type { Ctx, OfficeEvent } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import { assert, must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import { type Fen, yuanText } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { holdsStayAfter } from '../rules/after-closing.ts';
import { inMoney } from '../rules/asset-kind.ts';
import { isRunning } from '../rules/measure.ts';
import { decidePartRelease, type PartReleaseRefusal } from '../rules/part-release.ts';
import type { CommonRefusal, ReleaseRefusal } from '../rules/refusals.ts';
import { rulingBelongs } from '../rules/ruling-number.ts';
import type { GoesAlong } from '../rules/sealed-paper.ts';
import { findAsset } from '../store/assets.ts';
import type { InstructionId } from '../store/instructions.ts';
import { type Measure, type MeasureId, measuresOfCase, saveMeasure } from '../store/measures.ts';
import { withholdingsOfCase } from '../store/withholdings.ts';
import { findPapers, papersAtHand } from './find-papers.ts';
import { giveInstruction, type Paper } from './give-instruction.ts';
import { type HeldMeasure, holdMeasure } from './hold-measure.ts';
import { receiptAwaited } from './measure-effects.ts';
import type { AssetsSettings } from './settings.ts';
import { endWithholding } from './withhold-income.ts';

export interface ReleaseInput {
  readonly case: CaseId;
  readonly measure: MeasureId;
  readonly reason: string;
  readonly rulingNumber: string;
  readonly noticeNumber: string;
}

/** 解除 · Tells the agency to lift one measure. */
export async function releaseMeasure(
  ctx: Ctx,
  input: ReleaseInput,
  settings: AssetsSettings,
): Promise<Result<{ instruction: InstructionId }, ReleaseRefusal | CommonRefusal>> {
  const held = await holdMeasure(ctx, input);
  if (!held.ok) return held;
  const belongs = rulingBelongs(input.rulingNumber, held.value.file.caseNumber);
  if (!belongs.ok) return belongs;
  const papers = await findPapers(ctx, input, settings);
  if (!papers.ok) return papers;
  return release(ctx, held.value, { ...input, papers: papers.value }, settings);
}

/**
 * 结案解除 · Lifts everything a closed case still holds, under the papers it was held by, unless its kind of closing keeps them. What the agency has not
 * answered yet is lifted when its answer comes.
 */
export async function releaseCase(
  ctx: Ctx,
  input: { readonly case: CaseId; readonly reason: string },
  settings: AssetsSettings,
): Promise<Result<{ released: number }, CommonRefusal>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const file = await caseFile(ctx, input.case);
  if (!file.ok) return file;
  if (holdsStayAfter(file.value.closingKind)) return ok({ released: 0 });
  for (const income of await withholdingsOfCase(ctx.tx, ctx.region, input.case)) {
    if (income.endedOn === null) await endWithholding(ctx, income, 'case-closed');
  }
  const measures = (await measuresOfCase(ctx.tx, ctx.region, input.case)).filter(isReleasable);
  for (const measure of measures) {
    const asset = must(await findAsset(ctx.tx, ctx.region, input.case, measure.assetId), 'a measure lies on a thing');
    const released = await release(
      ctx,
      { file: file.value, caseOpen: false, measure, asset },
      { ...measure, reason: input.reason, papers: await papersAtHand(ctx, { ...measure, case: input.case }, settings) },
      settings,
    );
    if (released.ok) continue;
    // What was chosen because it can be released is released, or nobody of the court may speak for it and nothing is.
    const { refusal } = released;
    assert(refusal.kind === 'no-authorised-officer', `release of a running measure: ${refusal.kind}`);
    return refuse(refusal);
  }
  return ok({ released: measures.length });
}

function isReleasable(measure: Measure): boolean {
  return (measure.state === 'held' || measure.state === 'waiting') && measure.pending === null;
}

/** 部分解除 · Lets go of what lies above `keep`; the hold goes on for that with its rank and its days. */
export async function releasePart(
  ctx: Ctx,
  input: ReleaseInput & { readonly keep: Fen },
  settings: AssetsSettings,
): Promise<Result<{ instruction: InstructionId }, PartReleaseRefusal | ReleaseRefusal | CommonRefusal>> {
  const held = await holdMeasure(ctx, input);
  if (!held.ok) return held;
  const { file, measure, asset } = held.value;
  const decided = decidePartRelease({ ...measure, isMoney: inMoney(asset.kind) }, input.keep);
  if (!decided.ok) return decided;
  const belongs = rulingBelongs(input.rulingNumber, file.caseNumber);
  if (!belongs.ok) return belongs;
  const papers = await findPapers(ctx, input, settings);
  if (!papers.ok) return papers;
  return release(ctx, held.value, { ...input, papers: papers.value }, settings);
}

async function release(
  ctx: Ctx,
  held: HeldMeasure,
  paper: Paper & { readonly reason: string; readonly keep?: Fen; readonly papers: readonly GoesAlong[] },
  settings: AssetsSettings,
): Promise<Result<{ instruction: InstructionId; event: OfficeEvent }, ReleaseRefusal | CommonRefusal>> {
  const { file, measure, asset } = held;
  if (!isRunning(measure.state) || measure.freezeNo === null) return refuse({ kind: 'not-running', state: measure.state });
  if (measure.pending !== null) return refuse({ kind: 'instruction-pending', act: measure.pending });
  const keep = paper.keep ?? null;
  const told = { act: 'unfreeze', freezeNo: measure.freezeNo, reason: paper.reason, amount: keep } as const;
  const { papers } = paper;
  const given = await giveInstruction(ctx, {
    file,
    asset,
    measure: measure.measureId,
    heldFor: measure.heldFor,
    paper,
    told,
    papers,
    patience: settings.patience,
  });
  if (!given.ok) return given;
  await saveMeasure(ctx.tx, ctx.region, measure.measureId, { pending: 'unfreeze' });
  await ctx.record({
    type: 'assets.release-requested',
    subject: measure.measureId,
    case: file.caseId,
    facts: { asset: asset.label, agency: asset.agency, reason: paper.reason, keep: keep === null ? null : yuanText(keep) },
    tasks: [...receiptAwaited(asset, measure.measureId, 'unfreeze')],
    events: [given.value.event],
  });
  return given;
}
