import {
  type CaseId,
  type CourtId,
  courtIdFrom,
  type Id,
  idFrom,
  type PartyId,
  type PersonId,
  type RegionId,
  type TeamId,
} from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type Tx, vaultOf } from '@duixian/postgres/tx';
import { interestClauseFrom, interestClauseJson } from './interest-json.ts';
import { cases } from './queries/tables.ts';
import type { InterestClause } from './rules/interest-clause.ts';
import { accountPlace, identityPlace, reachPlace } from './rules/sealed-place.ts';

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
  const row = await cases(ctx.tx)
    .selectFrom('cases.case')
    .select(['case_id', 'court_id', 'case_number', 'state', 'stage', 'lane', 'officer_id', 'team_id', 'filed_on', 'account_number'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (!row) return refuse({ kind: 'not-found' });
  return ok({
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
  });
}

export interface Party {
  readonly partyId: PartyId;
  readonly role: string;
  readonly kind: string;
  readonly name: string;
  readonly identityKind: string;
  readonly identityNumber: string;
  readonly phone: string | null;
  readonly address: string | null;
  readonly service: { readonly channel: string; readonly address: string; readonly consentOn: LegalDay } | null;
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string; readonly confirmedOn: LegalDay } | null;
}

export interface Obligation {
  readonly obligationId: Id<'obligation'>;
  readonly kind: string;
  readonly label: string;
  readonly amount: Fen;
  readonly earnsDoubled: boolean;
  readonly interest: InterestClause | null;
  readonly passage: string | null;
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
  const head = await visibleCase(ctx, caseId);
  if (!head.ok) return head;
  const row = await cases(ctx.tx)
    .selectFrom('cases.case as c')
    .innerJoin('courts.court_view as k', 'k.court_id', 'c.court_id')
    .leftJoin('courts.person_view as p', 'p.person_id', 'c.officer_id')
    .leftJoin('courts.team_view as t', 't.team_id', 'c.team_id')
    .select(['c.applied_on', 'c.closed_on', 'c.closing_kind', 'c.title_court', 'c.title_number', 'c.title_kind', 'c.title_effective_on'])
    .select(['c.performance_ends_on', 'c.cause', 'c.claim_fen', 'c.received_fen', 'c.summary', 'c.version'])
    .select(['k.name_zh', 'k.name_en', 'k.code', 'p.name as officer_name', 't.name_zh as team_zh', 't.name_en as team_en'])
    .where('c.region_id', '=', ctx.region)
    .where('c.case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return ok({
    ...head.value,
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
    parties: await partiesOf(ctx.tx, ctx.region, caseId),
    obligations: await obligationsOf(ctx.tx, ctx.region, caseId),
  });
}

export async function partiesOf(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly Party[]> {
  const rows = await cases(tx)
    .selectFrom('cases.party')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .limit(500)
    .execute();
  const vault = vaultOf(tx);
  return rows.map((row) => ({
    partyId: idFrom<'party'>(row.party_id),
    role: row.role,
    kind: row.kind,
    name: row.name,
    identityKind: row.identity_kind,
    identityNumber: vault.open(row.identity_number, identityPlace(row.party_id)),
    phone: row.phone === null ? null : vault.open(row.phone, reachPlace('phone', row.party_id)),
    address: row.address,
    service:
      row.service_channel === null || row.service_address === null || row.service_consent_on === null
        ? null
        : {
            channel: row.service_channel,
            address: vault.open(row.service_address, reachPlace('service_address', row.party_id)),
            consentOn: day(row.service_consent_on),
          },
    payee:
      row.payee_name === null || row.payee_bank === null || row.payee_account === null || row.payee_confirmed_on === null
        ? null
        : {
            name: row.payee_name,
            bank: row.payee_bank,
            account: vault.open(row.payee_account, accountPlace(row.party_id)),
            confirmedOn: day(row.payee_confirmed_on),
          },
  }));
}

export async function obligationsOf(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly Obligation[]> {
  const rows = await cases(tx)
    .selectFrom('cases.obligation')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    obligationId: idFrom<'obligation'>(row.obligation_id),
    kind: row.kind,
    label: row.label,
    amount: fen(row.amount_fen),
    earnsDoubled: row.earns_doubled,
    interest: row.interest === null ? null : interestClauseFrom(interestClauseJson.parse(row.interest)),
    passage: row.passage,
  }));
}
