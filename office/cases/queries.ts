import { type CaseId, type CourtId, courtIdFrom, idFrom, type PersonId, type RegionId, type TeamId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { Tx } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { Obligation, Party } from './queries/case-parts.ts';
import { obligationsOfCases, partiesOfCases } from './queries/parties-of-cases.ts';
import { cases } from './queries/tables.ts';
import { amongCases, askOften } from './store/of-cases.ts';

export type { Obligation, Party } from './queries/case-parts.ts';

export interface CaseHead {
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly caseNumber: string;
  readonly state: string;
  readonly stage: string;
  readonly lane: string | null;
  readonly officer: PersonId | null;
  readonly team: TeamId | null;
  readonly filedOn: LegalDay;
  readonly accountNumber: string;
}

/** 可见案件 · The case, or `not-found` for one that is not there and for one this actor may not know of: the same answer. */
export async function visibleCase(
  ctx: { tx: Tx; region: RegionId },
  caseId: CaseId,
): Promise<Result<CaseHead, { readonly kind: 'not-found' }>> {
  const [row] = await askOften(ctx.tx, headsAsked(ctx).where('case_id', '=', caseId));
  return row ? ok(headOf(row)) : refuse({ kind: 'not-found' });
}

/** Those of many cases this actor may know of, in one question. */
export async function visibleCases(ctx: { tx: Tx; region: RegionId }, caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, CaseHead>> {
  if (caseIds.length === 0) return new Map();
  const wanted = [...new Set(caseIds)];
  const rows = await headsAsked(ctx).where(sql<boolean>`case_id = any(${wanted}::uuid[])`).limit(wanted.length).execute();
  return new Map(rows.map((row) => [idFrom<'case'>(row.case_id), headOf(row)]));
}

function headsAsked(ctx: { tx: Tx; region: RegionId }) {
  return cases(ctx.tx)
    .selectFrom('cases.case')
    .select(['case_id', 'court_id', 'case_number', 'state', 'stage', 'lane', 'officer_id', 'team_id', 'filed_on', 'account_number'])
    .where('region_id', '=', ctx.region);
}

function headOf(row: HeadRow): CaseHead {
  return {
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    caseNumber: row.case_number,
    state: row.state,
    stage: row.stage,
    lane: row.lane,
    officer: row.officer_id === null ? null : idFrom<'person'>(row.officer_id),
    team: row.team_id === null ? null : idFrom<'team'>(row.team_id),
    filedOn: day(row.filed_on),
    accountNumber: row.account_number,
  };
}

interface HeadRow {
  readonly case_id: string;
  readonly court_id: number;
  readonly case_number: string;
  readonly state: string;
  readonly stage: string;
  readonly lane: string | null;
  readonly officer_id: string | null;
  readonly team_id: string | null;
  readonly filed_on: string;
  readonly account_number: string;
}

export interface CaseFile extends CaseHead {
  readonly courtNameZh: string;
  readonly courtNameEn: string;
  readonly courtCode: string;
  readonly officerName: string | null;
  readonly teamNameZh: string | null;
  readonly teamNameEn: string | null;
  readonly appliedOn: LegalDay;
  readonly closedOn: LegalDay | null;
  readonly closingKind: string | null;
  readonly title: {
    readonly court: string;
    readonly number: string;
    readonly kind: string;
    readonly effectiveOn: LegalDay;
    readonly performanceEndsOn: LegalDay;
  };
  readonly cause: string;
  readonly claim: Fen;
  readonly received: Fen;
  readonly summary: string;
  readonly version: number;
  readonly parties: readonly Party[];
  readonly obligations: readonly Obligation[];
}

/** 案件全貌 · The whole case as papers, searches and money need it. */
export async function caseFile(
  ctx: { tx: Tx; region: RegionId },
  caseId: CaseId,
): Promise<Result<CaseFile, { readonly kind: 'not-found' }>> {
  const file = (await caseFiles(ctx, [caseId])).get(caseId);
  return file === undefined ? refuse({ kind: 'not-found' }) : ok(file);
}

/** The same of many cases in as many questions as for one; a case this actor may not know of is not among them. */
export async function caseFiles(ctx: { tx: Tx; region: RegionId }, caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, CaseFile>> {
  const asked = cases(ctx.tx)
    .selectFrom('cases.case as c')
    .innerJoin('courts.court_view as k', 'k.court_id', 'c.court_id')
    .leftJoin('courts.person_view as p', 'p.person_id', 'c.officer_id')
    .leftJoin('courts.team_view as t', 't.team_id', 'c.team_id')
    .select(['c.case_id', 'c.court_id', 'c.case_number', 'c.state', 'c.stage', 'c.lane', 'c.officer_id', 'c.team_id', 'c.filed_on'])
    .select(['c.account_number', 'c.applied_on', 'c.closed_on', 'c.closing_kind', 'c.title_court', 'c.title_number', 'c.title_kind'])
    .select(['c.title_effective_on', 'c.performance_ends_on', 'c.cause', 'c.claim_fen', 'c.received_fen', 'c.summary', 'c.version'])
    .select(['k.name_zh', 'k.name_en', 'k.code', 'p.name as officer_name', 't.name_zh as team_zh', 't.name_en as team_en'])
    .where('c.region_id', '=', ctx.region)
    .where(amongCases('c.case_id', caseIds))
    .limit(caseIds.length);
  const rows = await askOften(ctx.tx, asked);
  const parties = await partiesOfCases(ctx.tx, ctx.region, caseIds);
  const obligations = await obligationsOfCases(ctx.tx, ctx.region, caseIds);
  return new Map(
    rows.map((row) => {
      const head = headOf(row);
      return [
        head.caseId,
        {
          ...head,
          courtNameZh: row.name_zh,
          courtNameEn: row.name_en,
          courtCode: row.code,
          officerName: row.officer_name,
          teamNameZh: row.team_zh,
          teamNameEn: row.team_en,
          appliedOn: day(row.applied_on),
          closedOn: row.closed_on === null ? null : day(row.closed_on),
          closingKind: row.closing_kind,
          title: {
            court: row.title_court,
            number: row.title_number,
            kind: row.title_kind,
            effectiveOn: day(row.title_effective_on),
            performanceEndsOn: day(row.performance_ends_on),
          },
          cause: row.cause,
          claim: fen(row.claim_fen),
          received: fen(row.received_fen),
          summary: row.summary,
          version: row.version,
          parties: parties.get(head.caseId) ?? [],
          obligations: obligations.get(head.caseId) ?? [],
        },
      ];
    }),
  );
}

export async function partiesOf(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly Party[]> {
  return (await partiesOfCases(tx, region, [caseId])).get(caseId) ?? [];
}

export async function obligationsOf(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly Obligation[]> {
  return (await obligationsOfCases(tx, region, [caseId])).get(caseId) ?? [];
}
