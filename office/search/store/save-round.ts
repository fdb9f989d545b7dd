import type { Authority, Subject } from '@duixian/agencies/adapter';
import type { AssetKind } from '@duixian/agencies/found-property';
import type { CaseId, CourtId, Id, PartyId, PersonId, RegionId } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { sealJson } from '@duixian/postgres/sealed-json';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { subjectPlace } from '../rules/subject-place.ts';
import type { SourceId } from './sources.ts';
import type { SearchTables, SourceRow } from './tables.ts';

const search = tablesOf<SearchTables>;

export interface NewSource {
  readonly sourceId: SourceId;
  readonly party: PartyId;
  readonly agency: { readonly code: string; readonly nameZh: string; readonly nameEn: string; readonly keeps: AssetKind };
  readonly requestNo: string;
  readonly authority: Authority;
  readonly subject: Subject;
  readonly giveUpAt: Instant;
}

/** Why a round was launched. */
export type RoundReason = 'filing' | 'by-hand' | 'source-again' | 'repeat' | 'rank' | 'lead';

export interface NewRound {
  readonly roundId: Id<'search-round'>;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly reason: RoundReason;
  readonly by: PersonId;
  readonly on: LegalDay;
  readonly at: Instant;
  readonly sources: readonly NewSource[];
}

/** A new round of questions. Earlier questions about the same pairs become history. */
export async function insertRound(tx: Tx, region: RegionId, round: NewRound): Promise<void> {
  await search(tx)
    .updateTable('search.source')
    .set({ latest: false })
    .where('region_id', '=', region)
    .where('case_id', '=', round.caseId)
    .where('latest', '=', true)
    .where(sql<boolean>`(party_id, agency) in (select * from unnest(${round.sources.map(({ party }) => party)}::uuid[],
      ${round.sources.map(({ agency }) => agency.code)}::text[]))`)
    .execute();
  await search(tx)
    .insertInto('search.round')
    .values({
      region_id: region,
      round_id: round.roundId,
      case_id: round.caseId,
      court_id: round.court,
      reason: round.reason,
      launched_on: round.on.toString(),
      launched_at: round.at.toString(),
      launched_by: round.by,
    })
    .execute();
  await search(tx)
    .insertInto('search.source')
    .values(round.sources.map((source) => rowOf(tx, region, round, source)))
    .execute();
}

function rowOf(tx: Tx, region: RegionId, round: NewRound, source: NewSource): SourceRow {
  return {
    region_id: region,
    source_id: source.sourceId,
    round_id: round.roundId,
    case_id: round.caseId,
    court_id: round.court,
    party_id: source.party,
    agency: source.agency.code,
    agency_zh: source.agency.nameZh,
    agency_en: source.agency.nameEn,
    asset_kind: source.agency.keeps,
    request_no: source.requestNo,
    authority: JSON.stringify(source.authority),
    subject: sealJson(tx, source.subject, subjectPlace(source.sourceId)),
    state: 'sent',
    attempts: 0,
    accepted_at: null,
    give_up_at: source.giveUpAt.toString(),
    asked_at: round.at.toString(),
    settled_at: null,
    assets_found: null,
    failure_kind: null,
    failure_detail: null,
    last_failure: null,
    exchange_id: null,
    gap_reason: null,
    gap_by: null,
    latest: true,
    revision: 1,
  };
}
