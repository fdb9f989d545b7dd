import { transfersArrived } from '@duixian/agencies/queries';
import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import { type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { inMoney } from '../rules/asset-kind.ts';
import { type Deduction, type Position, positionOf } from '../rules/case-position.ts';
import { isRunning } from '../rules/measure.ts';
import { type Asset, assetsOfCase } from '../store/assets.ts';
import { type Instruction, type InstructionId, instructionsOfCase } from '../store/instructions.ts';
import { type Measure, measuresOfCase } from '../store/measures.ts';

export interface LoadedPosition extends Position {
  readonly assets: readonly Asset[];
  readonly measures: readonly Measure[];
  readonly instructions: readonly Instruction[];
}

/** Everything the case holds and has under way, against what it is owed; `without` leaves out the instruction that is being decided again. */
export async function loadPosition(
  ctx: Ctx,
  caseId: CaseId,
  owed: Fen,
  of: { readonly without?: InstructionId } = {},
): Promise<LoadedPosition> {
  const assets = await assetsOfCase(ctx.tx, ctx.region, caseId);
  const measures = await measuresOfCase(ctx.tx, ctx.region, caseId);
  const instructions = await instructionsOfCase(ctx.tx, ctx.region, caseId);
  const values = new Map(assets.map((asset) => [asset.assetId, asset]));
  const running = measures
    .filter((measure) => isRunning(measure.state))
    .map((measure) => ({
      ...measure,
      measure: measure.measureId,
      isMoney: inMoney(must(values.get(measure.assetId), 'a measure lies on a thing of its case').kind),
      value: values.get(measure.assetId)?.value ?? null,
    }));
  return {
    assets,
    measures,
    instructions,
    ...positionOf(
      owed,
      running,
      await deductionsOf(
        ctx,
        instructions.filter((each) => each.instructionId !== of.without),
      ),
    ),
  };
}

async function deductionsOf(ctx: Ctx, instructions: readonly Instruction[]): Promise<readonly Deduction[]> {
  const deducts = instructions.filter((each) => each.act === 'deduct');
  const done = deducts.flatMap((each) => (each.state === 'done' && each.transferNo !== null ? [each.transferNo] : []));
  const arrived = await transfersArrived(ctx.tx, ctx.region, done);
  return deducts.flatMap((each): Deduction[] => {
    const amount = each.amount ?? ZERO_FEN;
    if (each.state === 'requested' || mayHaveBeenDone(each)) return [{ amount, state: 'requested' }];
    if (each.state === 'done' && each.transferNo !== null && !arrived.has(each.transferNo)) return [{ amount, state: 'under-way' }];
    return [];
  });
}

/** Nobody knows whether the bank acted: the money counts as taken until the same request, sent again, is answered. */
function mayHaveBeenDone({ state, failureKind }: Instruction): boolean {
  return state === 'failed' && failureKind !== 'request-rejected';
}
