import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { type CaseFile, caseFile } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { MeasureFacts } from '../rules/measure.ts';
import { type Asset, findAsset } from '../store/assets.ts';
import { findMeasure, type Measure, type MeasureId } from '../store/measures.ts';

export interface HeldMeasure {
  readonly file: CaseFile;
  readonly caseOpen: boolean;
  readonly measure: Measure;
  readonly asset: Asset;
}

/** A measure with its case held for the rest of the act; the same answer for one that is not there and one of another court. */
export async function holdMeasure(
  ctx: Ctx,
  input: { readonly case: CaseId; readonly measure: MeasureId },
): Promise<Result<HeldMeasure, { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const file = await caseFile(ctx, input.case);
  if (!file.ok) return file;
  const measure = await findMeasure(ctx.tx, ctx.region, input.case, input.measure);
  const asset = measure && (await findAsset(ctx.tx, ctx.region, input.case, measure.assetId));
  if (!measure || !asset) return refuse({ kind: 'not-found' });
  return ok({ file: file.value, caseOpen: held.value.state !== 'closed', measure, asset });
}

export function factsOf({ measure, asset }: Pick<HeldMeasure, 'measure' | 'asset'>): MeasureFacts {
  const { state, held, waiting, from, printedEnd, alarmOn, pending } = measure;
  return { measure: measure.measureId, state, assetKind: asset.kind, held, waiting, from, printedEnd, alarmOn, pending };
}
