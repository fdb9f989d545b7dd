import { type Authority, authority, type Subject, subject } from '@duixian/agencies/adapter';
import { isFailureKind } from '@duixian/agencies/rules/patience';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type PartyId, type RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { openJson } from '@duixian/postgres/sealed-json';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { SourceState } from '../rules/source-state.ts';
import { subjectPlace } from '../rules/subject-place.ts';
import type { ReadRow } from './tables.ts';

const searchRead = tablesOf<{ 'search.source': ReadRow }>;

export type SourceId = Id<'search-source'>;

export interface Source {
  readonly sourceId: SourceId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly party: PartyId;
  readonly agency: string;
  readonly agencyZh: string;
  readonly agencyEn: string;
  readonly requestNo: string;
  readonly authority: Authority;
  readonly subject: Subject;
  readonly state: SourceState;
  readonly askedAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly gapReason: string | null;
  readonly latest: boolean;
  /** Of the answer that counts. */
  readonly revision: number;
}

export async function findSource(tx: Tx, region: RegionId, sourceId: SourceId): Promise<Source | undefined> {
  const row = await searchRead(tx)
    .selectFrom('search.source')
    .selectAll()
    .where('region_id', '=', region)
    .where('source_id', '=', sourceId)
    .executeTakeFirst();
  return row && sourceFrom(tx, row);
}

/** Those of these questions that this actor may know of, by their ids. */
export async function findSources(tx: Tx, region: RegionId, sourceIds: readonly SourceId[]): Promise<ReadonlyMap<SourceId, Source>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await searchRead(tx)
    .selectFrom('search.source')
    .selectAll()
    .where('region_id', '=', region)
    .where(sql<boolean>`source_id = any(${[...sourceIds]}::uuid[])`)
    .limit(sourceIds.length)
    .execute();
  return new Map(rows.map((row) => [idFrom<'search-source'>(row.source_id), sourceFrom(tx, row)]));
}

/** The case these questions were put in; they are of one. */
export async function caseOfSources(tx: Tx, region: RegionId, sourceIds: readonly SourceId[]): Promise<CaseId | undefined> {
  const row = await searchRead(tx)
    .selectFrom('search.source')
    .select('case_id')
    .where('region_id', '=', region)
    .where(sql<boolean>`source_id = any(${[...sourceIds]}::uuid[])`)
    .limit(1)
    .executeTakeFirst();
  return row && idFrom<'case'>(row.case_id);
}

/** Whether one of these debtors still waits for one of these agencies, or somebody has to answer for a gap there. */
export async function anyUnsettled(
  tx: Tx,
  region: RegionId,
  of: { readonly case: CaseId; readonly parties: readonly PartyId[]; readonly agencies: readonly string[] },
): Promise<boolean> {
  const row = await searchRead(tx)
    .selectFrom('search.source')
    .select('source_id')
    .where('region_id', '=', region)
    .where('case_id', '=', of.case)
    .where('latest', '=', true)
    .where(sql<boolean>`party_id = any(${[...of.parties]}::uuid[])`)
    .where(sql<boolean>`agency = any(${[...of.agencies]}::text[])`)
    .where('state', 'not in', ['answered', 'nothing-found'])
    .where('gap_reason', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The newest question of every pair of a case. */
export async function latestSources(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly Source[]> {
  const rows = await searchRead(tx)
    .selectFrom('search.source')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .where('latest', '=', true)
    .orderBy('source_id')
    .limit(2000)
    .execute();
  return rows.map((row) => sourceFrom(tx, row));
}

/** Questions past their time that no job has settled yet. */
export async function overdueSources(tx: Tx, region: RegionId, now: Instant, limit: number): Promise<readonly Source[]> {
  const rows = await searchRead(tx)
    .selectFrom('search.source')
    .selectAll()
    .where('region_id', '=', region)
    .where('state', '=', 'sent')
    .where('give_up_at', '<', now)
    .orderBy('give_up_at')
    .limit(limit)
    .execute();
  return rows.map((row) => sourceFrom(tx, row));
}

function sourceFrom(tx: Tx, row: ReadRow): Source {
  return {
    sourceId: idFrom<'search-source'>(row.source_id),
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    party: idFrom<'party'>(row.party_id),
    agency: row.agency,
    agencyZh: row.agency_zh,
    agencyEn: row.agency_en,
    requestNo: row.request_no,
    authority: authority.parse(row.authority),
    subject: subject.parse(openJson(tx, row.subject, subjectPlace(row.source_id))),
    state: stateFrom(row),
    askedAt: row.asked_at,
    acceptedAt: row.accepted_at,
    gapReason: row.gap_reason,
    latest: row.latest,
    revision: row.revision,
  };
}

function stateFrom(row: ReadRow): SourceState {
  if (row.state === 'sent') {
    const met = row.last_failure !== null && isFailureKind(row.last_failure) ? { lastFailure: row.last_failure } : {};
    return { kind: 'sent', attempts: row.attempts, giveUpAt: row.give_up_at, ...met };
  }
  const at = must(row.settled_at, 'a settled source has its moment');
  if (row.state === 'answered') return { kind: 'answered', at, assets: row.assets_found ?? 0 };
  if (row.state === 'nothing-found') return { kind: 'nothing-found', at };
  if (row.state === 'timed-out') return { kind: 'timed-out', at };
  const kind = row.failure_kind !== null && isFailureKind(row.failure_kind) ? row.failure_kind : 'malformed';
  return { kind: 'failed', at, failure: { kind, detail: row.failure_detail ?? '' } };
}
