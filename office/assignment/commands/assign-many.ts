import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { type CaseId, type CourtId, idFrom } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { caseToAssign, officersOf, weightsOn } from '../queries/inputs.ts';
import type { Officer } from '../rules/assign.ts';
import type { BatchCase, BatchInputs } from '../rules/assign-batch.ts';
import { LEVEL_RULE_VERSION, type LevelledItem, levelBatch } from '../rules/level-batch.ts';
import { insertBatch } from '../store/batches.ts';
import type { BatchId } from '../store.ts';
import { type AssignCaseRefusal, type Assigned, giveAndRecord, seedOf, stampOf } from './assign-case.ts';

export interface ItemResult {
  readonly caseId: CaseId;
  readonly assigned: Assigned | null;
  readonly refusal: AssignCaseRefusal | null;
}

/**
 * 批量分案 · Many cases at once, each court's together as one levelled batch: each is assigned or says why not, and a refused
 * one holds up no other. Cases are held in id order, so two batches that overlap wait for one another and never lock each
 * other out.
 */
export async function assignMany(ctx: Ctx, input: { cases: readonly CaseId[] }): Promise<Result<readonly ItemResult[], never>> {
  const results: ItemResult[] = [];
  const byCourt = new Map<CourtId, BatchCase[]>();
  for (const caseId of [...new Set(input.cases)].sort()) {
    const held = await holdCase(ctx, caseId);
    if (!held.ok) {
      results.push({ caseId, assigned: null, refusal: held.refusal });
      continue;
    }
    const { court, lane, stage, state } = held.value;
    if (state === 'closed') results.push({ caseId, assigned: null, refusal: { kind: 'case-closed' } });
    else if (stage !== 'assignment')
      results.push({ caseId, assigned: null, refusal: { kind: 'wrong-stage', stage, wanted: 'enforcement' } });
    else byCourt.set(court, [...(byCourt.get(court) ?? []), await caseToAssign(ctx, { caseId, court, lane })]);
  }
  for (const [court, cases] of byCourt) {
    const { weights } = await weightsOn(ctx, court, ctx.today);
    const officers = await officersOf(ctx, court, weights);
    const inputs: BatchInputs = { cases, officers, weights, orderedBy: ctx.actor.personId, seed: seedOf(ctx, court) };
    const done = levelBatch(inputs);
    const batchId = ctx.newId<'batch'>();
    const given = done.items.filter((item) => item.result.ok).length;
    const { bound, highest } = done;
    await insertBatch(stampOf(ctx), { batchId, court, ruleVersion: LEVEL_RULE_VERSION, inputs, bound, highest, given });
    for (const item of done.items) results.push(await giveItem(ctx, { court, batchId, officers }, item));
  }
  return ok(results);
}

async function giveItem(
  ctx: Ctx,
  of: { court: CourtId; batchId: BatchId; officers: readonly Officer[] },
  { caseId: id, result }: LevelledItem,
): Promise<ItemResult> {
  const caseId = idFrom<'case'>(id);
  if (!result.ok) return { caseId, assigned: null, refusal: result.refusal };
  const { officer, team, why } = result.value;
  const seat = of.officers.find((each) => each.officer === officer);
  const given = await giveAndRecord(ctx, {
    caseId,
    court: of.court,
    inputs: null,
    batch: of.batchId,
    ruleVersion: LEVEL_RULE_VERSION,
    weight: why.weight,
    ...(seat?.loan === undefined ? {} : { loan: idFrom<'loan'>(seat.loan) }),
    officer: idFrom<'person'>(officer),
    officerName: seat?.name ?? '',
    team: idFrom<'team'>(team),
    how: 'by-rule',
    why,
    reason: null,
  });
  return given.ok ? { caseId, assigned: given.value, refusal: null } : { caseId, assigned: null, refusal: given.refusal };
}
