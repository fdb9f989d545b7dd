import type { Ctx } from '@duixian/audit/act';
import { LANES, type Lane } from '@duixian/cases/rules/stage';
import { judgesOn } from '@duixian/courts/queries';
import type { CaseId, CourtId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { valueOn } from '@duixian/law/dated';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { loadWeightsJson } from '../decision-json.ts';
import type { Officer } from '../rules/assign.ts';
import type { BatchCase } from '../rules/assign-batch.ts';
import { DEFAULT_WEIGHTS, type LoadWeights, STANDARD_WEIGHTS } from '../rules/weights.ts';
import { lentFrom, lentTo } from './loans.ts';

interface Views {
  'assignment.setting': { region_id: number; court_id: number; from_on: string; weights: unknown };
  'assignment.recusal': { region_id: number; case_id: string; person_id: string; ground: string };
  'cases.case_view': {
    region_id: number;
    case_id: string;
    court_id: number;
    state: string;
    lane: string | null;
    officer_id: string | null;
  };
  'cases.party_view': { region_id: number; party_id: string; case_id: string; role: string; identity_finder: string };
  'assets.asset_view': { region_id: number; asset_id: string; case_id: string; exempt: boolean };
}

const views = tablesOf<Views>;

type ReadCtx = Omit<Ctx, 'record'>;

export interface WeightsInForce {
  readonly weights: LoadWeights;
  readonly from: LegalDay;
  /** False: the court has set none, every case weighs 1.0. */
  readonly ownSetting: boolean;
}

/** 现行权重 · The weights of a court on a day. */
export async function weightsOn(ctx: ReadCtx, court: CourtId, on: LegalDay): Promise<WeightsInForce> {
  const row = await views(ctx.tx)
    .selectFrom('assignment.setting')
    .select(['weights', 'from_on'])
    .where('region_id', '=', ctx.region)
    .where('court_id', '=', court)
    .where('from_on', '<=', on.toString())
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row) return { weights: loadWeightsJson.parse(row.weights), from: day(row.from_on), ownSetting: true };
  const standard = valueOn(DEFAULT_WEIGHTS, on);
  return { weights: standard?.value ?? STANDARD_WEIGHTS, from: standard?.from ?? on, ownSetting: false };
}

/** 在岗法官与负担 · The judges of a court today with their open cases, counted and weighed. */
export async function officersOf(ctx: ReadCtx, court: CourtId, weights: LoadWeights): Promise<readonly Officer[]> {
  const away = await lentFrom(ctx, court);
  const own = (await judgesOn(ctx.tx, court, ctx.today)).filter((judge) => !away.has(judge.personId));
  const judges = [...own.map((judge) => ({ ...judge, loanId: undefined })), ...(await lentTo(ctx, court))];
  if (judges.length === 0) return [];
  const rows = await views(ctx.tx)
    .selectFrom('cases.case_view as c')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('assets.asset_view as a')
          .select(sql<bigint>`count(*)`.as('n'))
          .where('a.region_id', '=', ctx.region)
          .whereRef('a.case_id', '=', 'c.case_id')
          .where('a.exempt', '=', false)
          .where(sql<boolean>`${weights.perAsset > 0}`)
          .as('assets'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('cases.party_view as p')
          .select(sql<bigint>`greatest(count(*) - 2, 0)`.as('n'))
          .where('p.region_id', '=', ctx.region)
          .whereRef('p.case_id', '=', 'c.case_id')
          .where('p.role', 'in', ['applicant', 'debtor'])
          .where(sql<boolean>`${weights.perFurtherParty > 0}`)
          .as('parties'),
      (join) => join.onTrue(),
    )
    .select(['c.officer_id', 'c.lane'])
    .select(sql<bigint>`count(*)`.as('cases'))
    .select(sql<bigint>`coalesce(sum(assets.n), 0)::bigint`.as('asset_count'))
    .select(sql<bigint>`coalesce(sum(parties.n), 0)::bigint`.as('party_count'))
    .where('c.region_id', '=', ctx.region)
    .where('c.court_id', '=', court)
    .where('c.state', '<>', 'closed')
    .where('c.officer_id', 'in', [...judges.map((judge) => judge.personId)])
    .groupBy(['c.officer_id', 'c.lane'])
    .execute();
  return judges.map((judge) => {
    const mine = rows.filter((row) => row.officer_id === judge.personId);
    const load = mine.reduce(
      (sum, row) =>
        sum +
        Number(row.cases) * weights.lane[laneOr(row.lane)] +
        Number(row.asset_count) * weights.perAsset +
        Number(row.party_count) * weights.perFurtherParty,
      0,
    );
    const open = mine.reduce((sum, row) => sum + Number(row.cases), 0);
    return {
      officer: judge.personId,
      name: judge.name,
      team: judge.teamId,
      teamKind: judge.teamKind,
      onLeave: judge.onLeave,
      ...(judge.loanId === undefined ? {} : { loan: judge.loanId }),
      open,
      load,
    };
  });
}

/** A case that entered before lanes were kept counts as an ordinary one. */
function laneOr(text: string | null): Lane {
  return LANES.find((lane) => lane === text) ?? 'ordinary';
}

/** 待分案件 · What of a case assignment looks at. */
export async function caseToAssign(ctx: ReadCtx, of: { caseId: CaseId; court: CourtId; lane: string | null }): Promise<BatchCase> {
  const parties = await views(ctx.tx)
    .selectFrom('cases.party_view')
    .select(['role', 'identity_finder'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', of.caseId)
    .where('role', 'in', ['applicant', 'debtor'])
    .limit(500)
    .execute();
  const assets = await views(ctx.tx)
    .selectFrom('assets.asset_view')
    .select(sql<bigint>`count(*)`.as('n'))
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', of.caseId)
    .where('exempt', '=', false)
    .executeTakeFirstOrThrow();
  const recused = await views(ctx.tx)
    .selectFrom('assignment.recusal')
    .select(['person_id', 'ground'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', of.caseId)
    .orderBy('person_id')
    .execute();
  const debtors = parties.flatMap((party) => (party.role === 'debtor' ? [party.identity_finder] : []));
  return {
    caseId: of.caseId,
    lane: laneOr(of.lane),
    assets: Number(assets.n),
    parties: parties.length,
    recused: recused.map((row) => ({ officer: row.person_id, ground: row.ground })),
    related: await relatedTo(ctx, of, debtors),
    debtors: [...new Set(debtors)].sort(),
  };
}

/** 关联案件 · Who of this court already has open cases against one of these debtors. */
async function relatedTo(ctx: ReadCtx, of: { caseId: CaseId; court: CourtId }, debtors: readonly string[]) {
  if (debtors.length === 0) return [];
  const rows = await views(ctx.tx)
    .selectFrom('cases.party_view as p')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'p.region_id').onRef('c.case_id', '=', 'p.case_id'))
    .select('c.officer_id')
    .select(sql<bigint>`count(distinct c.case_id)`.as('cases'))
    .where('p.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where('p.identity_finder', 'in', [...debtors])
    .where('p.role', '=', 'debtor')
    .where('c.court_id', '=', of.court)
    .where('c.case_id', '<>', of.caseId)
    .where('c.state', '<>', 'closed')
    .where('c.officer_id', 'is not', null)
    .groupBy('c.officer_id')
    .orderBy('c.officer_id')
    .limit(200)
    .execute();
  return rows.flatMap((row) => (row.officer_id === null ? [] : [{ officer: row.officer_id, cases: Number(row.cases) }]));
}
