import { plain } from '@duixian/contract/facts';
import type { CourtId } from '@duixian/kernel/ids';
import type { BatchInputs } from '../rules/assign-batch.ts';
import { type BatchId, type Stamp, written } from '../store.ts';

export interface NewBatch {
  readonly batchId: BatchId;
  readonly court: CourtId;
  readonly ruleVersion: string;
  readonly inputs: BatchInputs;
  readonly bound: number;
  readonly highest: number;
  readonly given: number;
}

/** What a whole batch was decided on, kept once for all of its decisions. */
export async function insertBatch(at: Stamp, of: NewBatch): Promise<void> {
  await written(at.tx)
    .insertInto('assignment.batch')
    .values({
      region_id: at.region,
      batch_id: of.batchId,
      court_id: of.court,
      rule_version: of.ruleVersion,
      inputs: JSON.stringify(plain(of.inputs)),
      bound: of.bound,
      highest: of.highest,
      cases: of.inputs.cases.length,
      given: of.given,
      decided_by: at.person,
      decided_on: at.today.toString(),
      decided_at: at.now.toString(),
    })
    .execute();
}
