import type { Ctx } from '@duixian/audit/act';
import { type CaseId, courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { tablesOf } from '@duixian/postgres/tx';

interface PartyRow {
  region_id: number;
  party_id: string;
  case_id: string;
  role: string;
  name: string;
  identity_kind: string;
  identity_finder: string;
  seq: number;
}

interface Views {
  'cases.party_view': PartyRow;
  'cases.case_view': {
    region_id: number;
    case_id: string;
    court_id: number;
    case_number: string;
    state: string;
    stage: string;
    officer_id: string | null;
    filed_on: string;
    closed_on: string | null;
    cause: string;
    claim_fen: bigint;
    received_fen: bigint;
  };
  'courts.court_view': { court_id: number; name_zh: string; name_en: string };
  'courts.person_view': { person_id: string; name: string };
}

const views = tablesOf<Views>;
type ReadCtx = Omit<Ctx, 'record'>;

export const MOST_CASES = 200;
const MOST_ROWS = 2_000;
const MOST_NAMESAKES = 50;

/** What stands for a party's number in the database; empty for one written before numbers were sealed. */
export async function markOf(ctx: ReadCtx, caseId: CaseId, party: string): Promise<string> {
  const row = await views(ctx.tx)
    .selectFrom('cases.party_view')
    .select('identity_finder')
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .where('party_id', '=', party)
    .executeTakeFirstOrThrow();
  return row.identity_finder;
}

export type Person = { readonly mark: string; readonly identityKind: string };

/** 本人案件 · The newest cases with a party of this number and kind of paper, as far as the reader may know of them; or the one case. */
export async function casesOf(ctx: ReadCtx, of: Person | CaseId) {
  const listed = views(ctx.tx)
    .selectFrom('cases.case_view as c')
    .innerJoin('courts.court_view as k', 'k.court_id', 'c.court_id')
    .leftJoin('courts.person_view as o', 'o.person_id', 'c.officer_id')
    .select(['c.case_id', 'c.case_number', 'c.court_id', 'k.name_zh', 'k.name_en', 'c.state', 'c.stage', 'o.name as officer_name'])
    .select(['c.filed_on', 'c.closed_on', 'c.cause', 'c.claim_fen', 'c.received_fen'])
    .where('c.region_id', '=', ctx.region);
  const chosen =
    typeof of === 'string'
      ? listed.where('c.case_id', '=', of)
      : listed.where('c.case_id', 'in', (mine) =>
          mine
            .selectFrom('cases.party_view as p')
            .select('p.case_id')
            .where('p.region_id', '=', ctx.region)
            .where('p.identity_finder', '=', of.mark)
            .where('p.identity_kind', '=', of.identityKind),
        );
  const rows = await chosen
    .orderBy('c.filed_on', 'desc')
    .orderBy('c.case_id', 'desc')
    .limit(MOST_CASES + 1)
    .execute();
  return rows.map(caseFrom);
}

function caseFrom(
  row: Omit<Views['cases.case_view'], 'region_id' | 'officer_id'> & { name_zh: string; name_en: string; officer_name: string | null },
) {
  return {
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    court: courtIdFrom(row.court_id),
    courtZh: row.name_zh,
    courtEn: row.name_en,
    state: row.state,
    stage: row.stage,
    officerName: row.officer_name,
    filedOn: day(row.filed_on),
    closedOn: row.closed_on === null ? null : day(row.closed_on),
    cause: row.cause,
    claim: fen(row.claim_fen),
    received: fen(row.received_fen),
  };
}

export async function partiesIn(ctx: ReadCtx, cases: readonly CaseId[]) {
  if (cases.length === 0) return [];
  const rows = await views(ctx.tx)
    .selectFrom('cases.party_view')
    .select(['party_id', 'case_id', 'role', 'name', 'identity_kind', 'identity_finder'])
    .where('region_id', '=', ctx.region)
    .where('case_id', 'in', [...cases])
    .orderBy('case_id')
    .orderBy('seq')
    .limit(MOST_ROWS)
    .execute();
  return rows.map((row) => ({
    partyId: row.party_id,
    caseId: row.case_id,
    role: row.role,
    name: row.name,
    identityKind: row.identity_kind,
    mark: row.identity_finder,
  }));
}

/** 同名 · Cases in scope with a party of the same name who is not shown to be the same person. */
export async function namesakesOf(
  ctx: ReadCtx,
  name: string,
  not: { readonly person: Person | undefined; readonly cases: readonly CaseId[] },
) {
  let query = views(ctx.tx)
    .selectFrom('cases.party_view as p')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'p.region_id').onRef('c.case_id', '=', 'p.case_id'))
    .innerJoin('courts.court_view as k', 'k.court_id', 'c.court_id')
    .select(['c.case_id', 'c.case_number', 'k.name_zh', 'k.name_en'])
    .distinctOn(['c.filed_on', 'c.case_id'])
    .where('p.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where('p.name', '=', name)
    .where('p.case_id', 'not in', [...not.cases]);
  const { person } = not;
  if (person)
    query = query.where((is) => is.or([is('p.identity_finder', '<>', person.mark), is('p.identity_kind', '<>', person.identityKind)]));
  const rows = await query.orderBy('c.filed_on', 'desc').orderBy('c.case_id', 'desc').limit(MOST_NAMESAKES).execute();
  return rows.map((row) => ({
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    courtZh: row.name_zh,
    courtEn: row.name_en,
  }));
}
