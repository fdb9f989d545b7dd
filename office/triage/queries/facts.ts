import { ASSET_KINDS } from '@duixian/assets/rules/asset-kind';
import type { Ctx } from '@duixian/audit/act';
import type { CaseFile } from '@duixian/cases/queries';
import { outstandingOf } from '@duixian/funds/queries/outstanding';
import type { CaseId } from '@duixian/kernel/ids';
import { fen } from '@duixian/kernel/money';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { FoundThing, SourceFact, TriageFacts } from '../rules/triage-facts.ts';

interface Views {
  'assets.asset_view': {
    region_id: number;
    asset_id: string;
    case_id: string;
    kind: string;
    label: string;
    exempt: boolean;
    available_fen: bigint | null;
    value_fen: bigint | null;
  };
  'assets.measure_view': { region_id: number; asset_id: string; case_id: string; held_fen: bigint | null; ended_on: string | null };
  'search.source_view': {
    region_id: number;
    source_id: string;
    case_id: string;
    agency_zh: string;
    agency_en: string;
    state: string;
    gap_reason: string | null;
  };
}

const views = tablesOf<Views>;
const MOST = 500;

/** 分流事实 · What is owed, who owes it, what was found and which sources answered, as it stands now. */
export async function triageFactsOf(ctx: Ctx, file: CaseFile): Promise<TriageFacts> {
  const { total, interestCounted } = await outstandingOf(ctx, file);
  return {
    outstanding: total,
    interestCounted,
    debtors: file.parties.flatMap((party) => (party.role === 'debtor' ? [{ partyId: party.partyId, name: party.name }] : [])),
    things: await thingsOf(ctx, file.caseId),
    sources: await sourcesOf(ctx, file.caseId),
    obligationKinds: file.obligations.map((obligation) => obligation.kind),
  };
}

/** Exempt things are left out. Of an account counts what is free and what this case already holds. */
async function thingsOf(ctx: Omit<Ctx, 'record'>, caseId: CaseId): Promise<readonly FoundThing[]> {
  const rows = await views(ctx.tx)
    .selectFrom('assets.asset_view as a')
    .leftJoin('assets.measure_view as m', (join) =>
      join
        .onRef('m.region_id', '=', 'a.region_id')
        .onRef('m.asset_id', '=', 'a.asset_id')
        .onRef('m.case_id', '=', 'a.case_id')
        .on('m.ended_on', 'is', null),
    )
    .select(['a.asset_id', 'a.kind', 'a.label', 'a.available_fen', 'a.value_fen'])
    .select(sql<bigint>`coalesce(sum(m.held_fen), 0)::bigint`.as('held_fen'))
    .where('a.region_id', '=', ctx.region)
    .where('a.case_id', '=', caseId)
    .where('a.exempt', '=', false)
    .groupBy(['a.asset_id', 'a.kind', 'a.label', 'a.available_fen', 'a.value_fen'])
    .orderBy('a.asset_id')
    .limit(MOST)
    .execute();
  return rows.flatMap((row) => {
    const kind = ASSET_KINDS.find((known) => known === row.kind);
    if (kind === undefined) return [];
    const value = row.value_fen === null ? null : fen(row.value_fen);
    const usable = kind === 'deposit' ? fen((row.available_fen ?? 0n) + row.held_fen) : value;
    return [{ assetId: row.asset_id, kind, label: row.label, usable }];
  });
}

async function sourcesOf(ctx: Omit<Ctx, 'record'>, caseId: CaseId): Promise<readonly SourceFact[]> {
  const rows = await views(ctx.tx)
    .selectFrom('search.source_view')
    .select(['source_id', 'agency_zh', 'agency_en', 'state', 'gap_reason'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .orderBy('source_id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    sourceId: row.source_id,
    agencyZh: row.agency_zh,
    agencyEn: row.agency_en,
    state: row.state,
    gapAccepted: row.gap_reason !== null,
  }));
}
