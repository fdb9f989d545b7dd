import { type CaseId, type CourtId, courtIdFrom, idFrom, type PartyId, type RegionId } from '@duixian/kernel/ids';
import type { Tx } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { byCase } from './by-case.ts';
import { cases } from './tables.ts';

export interface Sides {
  readonly court: CourtId;
  readonly parties: readonly { readonly partyId: PartyId; readonly role: string }[];
}

/** 当事人地位 · Who stands on which side of each case, without what is sealed; cases this actor may not know of are not among them. */
export async function sidesOf(ctx: { tx: Tx; region: RegionId }, caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, Sides>> {
  const rows = await cases(ctx.tx)
    .selectFrom('cases.case as c')
    .innerJoin('cases.party as p', (join) => join.onRef('p.region_id', '=', 'c.region_id').onRef('p.case_id', '=', 'c.case_id'))
    .select(['c.case_id', 'c.court_id', 'p.party_id', 'p.role'])
    .where('c.region_id', '=', ctx.region)
    .where('p.region_id', '=', ctx.region)
    .where(sql<boolean>`c.case_id = any(${[...caseIds]}::uuid[])`)
    .orderBy('c.case_id')
    .orderBy('p.seq')
    .limit(500 * caseIds.length)
    .execute();
  const parties = byCase(rows, (row) => ({ partyId: idFrom<'party'>(row.party_id), role: row.role }));
  return new Map(
    rows.map((row) => [
      idFrom<'case'>(row.case_id),
      { court: courtIdFrom(row.court_id), parties: parties.get(idFrom<'case'>(row.case_id)) ?? [] },
    ]),
  );
}
