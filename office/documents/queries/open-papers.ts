import type { Ctx } from '@duixian/audit/act';
import { partiesOf } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { isServed } from '../rules/still-to-serve.ts';
import { kindFrom } from '../store/documents.ts';
import { servicesSoFar } from '../store/services.ts';
import { documents } from '../store/tables.ts';
import { LIBRARY } from '../templates/library.ts';

const MOST_PAPERS = 2_000;

export interface PapersOpen {
  readonly drafted: number;
  readonly sealing: number;
  readonly unserved: number;
}

/** 未了文书 · What the closing gate asks: drafts nobody sealed, seals under way, sealed papers that have not reached all they are for. */
export async function openPapersOf(at: Pick<Ctx, 'tx' | 'region'>, caseId: CaseId): Promise<PapersOpen> {
  const rows = await documents(at.tx)
    .selectFrom('documents.document')
    .select(['document_id', 'state', 'kind', 'party_id', 'made_for'])
    .where('region_id', '=', at.region)
    .where('case_id', '=', caseId)
    .where('state', 'in', ['drafted', 'sealing', 'sealed'])
    .limit(MOST_PAPERS)
    .execute();
  const parties = await partiesOf(at.tx, at.region, caseId);
  const services = await servicesSoFar(at, caseId);
  const served = (row: (typeof rows)[number]) =>
    isServed(LIBRARY[kindFrom(row.kind)], {
      partyId: row.party_id,
      madeFor: row.made_for,
      parties,
      services: services.get(row.document_id) ?? [],
    });
  return {
    drafted: rows.filter((row) => row.state === 'drafted').length,
    sealing: rows.filter((row) => row.state === 'sealing').length,
    unserved: rows.filter((row) => row.state === 'sealed' && !served(row)).length,
  };
}
