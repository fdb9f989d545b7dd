import { type CaseId, type CourtId, type Id, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { SweepEnd } from '../rules/sweep.ts';
import type { AssetsRead, AssetsTables } from './tables.ts';

const assets = tablesOf<AssetsTables>;
const assetsRead = tablesOf<AssetsRead>;

export type SweepId = Id<'sweep'>;

export interface Sweep {
  readonly sweepId: SweepId;
  readonly caseId: CaseId;
  readonly rulingNumber: string;
  readonly noticeNumber: string;
  readonly everyHours: number;
  readonly until: LegalDay;
  readonly nextAt: Instant;
  readonly rounds: number;
  readonly endedOn: LegalDay | null;
  readonly endReason: string | null;
}

export interface NewSweep extends Pick<Sweep, 'sweepId' | 'caseId' | 'rulingNumber' | 'noticeNumber' | 'everyHours' | 'until'> {
  readonly court: CourtId;
  readonly by: PersonId;
  readonly at: Instant;
}

export async function insertSweep(tx: Tx, region: RegionId, of: NewSweep): Promise<void> {
  await assets(tx)
    .insertInto('assets.sweep')
    .values({
      region_id: region,
      sweep_id: of.sweepId,
      case_id: of.caseId,
      court_id: of.court,
      ruling_number: of.rulingNumber,
      notice_number: of.noticeNumber,
      every_hours: of.everyHours,
      until_on: of.until.toString(),
      next_at: of.at.toString(),
      rounds: 0,
      ordered_by: of.by,
      ordered_at: of.at.toString(),
      ended_on: null,
      end_reason: null,
    })
    .execute();
}

/** The newest order of a case first; one at most is running. */
export async function sweepsOfCase(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly Sweep[]> {
  const rows = await assetsRead(tx)
    .selectFrom('assets.sweep')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('sweep_id', 'desc')
    .limit(50)
    .execute();
  return rows.map(sweepFrom);
}

export async function runningSweep(tx: Tx, region: RegionId, caseId: CaseId): Promise<Sweep | undefined> {
  return (await sweepsOfCase(tx, region, caseId)).find((sweep) => sweep.endedOn === null);
}

export async function dueSweeps(tx: Tx, region: RegionId, now: Instant, limit: number): Promise<readonly Sweep[]> {
  const rows = await assetsRead(tx)
    .selectFrom('assets.sweep')
    .selectAll()
    .where('region_id', '=', region)
    .where('ended_on', 'is', null)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('sweep_id')
    .limit(limit)
    .execute();
  return rows.map(sweepFrom);
}

export async function saveRound(tx: Tx, region: RegionId, sweepId: SweepId, nextAt: Instant): Promise<void> {
  await assets(tx)
    .updateTable('assets.sweep')
    .set({ next_at: nextAt.toString(), rounds: sql<number>`rounds + 1` })
    .where('region_id', '=', region)
    .where('sweep_id', '=', sweepId)
    .execute();
}

export async function saveEnd(
  tx: Tx,
  region: RegionId,
  sweepId: SweepId,
  of: { readonly on: LegalDay; readonly reason: SweepEnd },
): Promise<void> {
  await assets(tx)
    .updateTable('assets.sweep')
    .set({ ended_on: of.on.toString(), end_reason: of.reason })
    .where('region_id', '=', region)
    .where('sweep_id', '=', sweepId)
    .execute();
}

function sweepFrom(row: AssetsRead['assets.sweep']): Sweep {
  return {
    sweepId: idFrom<'sweep'>(row.sweep_id),
    caseId: idFrom<'case'>(row.case_id),
    rulingNumber: row.ruling_number,
    noticeNumber: row.notice_number,
    everyHours: row.every_hours,
    until: day(row.until_on),
    nextAt: row.next_at,
    rounds: row.rounds,
    endedOn: row.ended_on === null ? null : day(row.ended_on),
    endReason: row.end_reason,
  };
}
