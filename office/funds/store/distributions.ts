import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { z } from 'zod';
import { type PlanQuestion, questionShape } from '../distribution-shape.ts';
import { openAccount, sealAccount } from './sealed-account.ts';
import { funds } from './tables.ts';

export type DistributionId = Id<'distribution'>;
export type DistributionState = 'drafted' | 'returned' | 'approved' | 'ended';

export interface StoredDistribution {
  readonly id: DistributionId;
  readonly court: CourtId;
  readonly caseId: CaseId;
  readonly state: DistributionState;
  readonly countsOn: LegalDay;
  readonly performanceKind: string;
  readonly pool: Fen;
  readonly question: PlanQuestion;
  readonly draftedBy: string;
  readonly draftedOn: LegalDay;
  readonly decidedBy: string | null;
  readonly decidedOn: LegalDay | null;
  readonly returnReason: string | null;
}

export interface PlanClaim {
  readonly claimId: string;
  readonly source: 'party' | 'case' | 'outside';
  readonly partyId: string | null;
  readonly otherCase: CaseId | null;
  readonly name: string;
  readonly titleNumber: string;
  readonly account: { readonly bank: string; readonly number: string } | null;
}

interface NewDistribution {
  readonly id: DistributionId;
  readonly court: CourtId;
  readonly caseId: CaseId;
  readonly countsOn: LegalDay;
  readonly performanceKind: string;
  readonly pool: Fen;
  readonly question: PlanQuestion;
  /** The table as it was served, plain JSON. */
  readonly result: unknown;
  readonly claims: readonly PlanClaim[];
  readonly notices: readonly { readonly notice: string; readonly role: 'creditor' | 'debtor'; readonly name: string }[];
}

export async function insertDistribution(ctx: Ctx, of: NewDistribution): Promise<void> {
  const key = { region_id: ctx.region, distribution_id: of.id, court_id: of.court };
  await funds(ctx.tx)
    .insertInto('funds.distribution')
    .values({
      ...key,
      case_id: of.caseId,
      state: 'drafted',
      counts_on: of.countsOn.toString(),
      performance_kind: of.performanceKind,
      pool_fen: of.pool,
      question: JSON.stringify(z.encode(questionShape, of.question)),
      result: JSON.stringify(of.result),
      drafted_by: ctx.actor.personId,
      drafted_on: ctx.today.toString(),
      decided_by: null,
      decided_on: null,
      return_reason: null,
      ended_on: null,
    })
    .execute();
  await funds(ctx.tx)
    .insertInto('funds.distribution_claim')
    .values(
      of.claims.map((claim, i) => ({
        ...key,
        claim_id: claim.claimId,
        place: i + 1,
        source: claim.source,
        party_id: claim.partyId,
        other_case_id: claim.otherCase,
        name: claim.name,
        title_number: claim.titleNumber,
        payee_bank: claim.account?.bank ?? null,
        payee_account:
          claim.account === null
            ? null
            : sealAccount(ctx.tx, claim.account.number, 'distribution_claim.payee_account', key.distribution_id, claim.claimId),
      })),
    )
    .execute();
  await funds(ctx.tx)
    .insertInto('funds.distribution_notice')
    .values(
      of.notices.map(({ notice, role, name }, i) => ({
        ...key,
        notice_id: notice,
        place: i + 1,
        role,
        name,
        served_on: null,
        served_how: null,
        noted_by: null,
      })),
    )
    .execute();
}

export async function runningDistribution(ctx: Ctx, caseId: CaseId): Promise<DistributionId | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.distribution')
    .select('distribution_id')
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .where('state', 'in', ['drafted', 'approved'])
    .executeTakeFirst();
  return row && idFrom<'distribution'>(row.distribution_id);
}

export async function distributionsOfCase(ctx: Ctx, caseId: CaseId): Promise<readonly StoredDistribution[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.distribution')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .orderBy('distribution_id', 'desc')
    .limit(50)
    .execute();
  return rows.map(distributionFrom);
}

export async function distributionById(ctx: Ctx, id: DistributionId): Promise<StoredDistribution | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.distribution')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('distribution_id', '=', id)
    .executeTakeFirst();
  return row && distributionFrom(row);
}

/** Held after its case. */
export async function lockDistribution(ctx: Ctx, id: DistributionId): Promise<StoredDistribution | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.distribution')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('distribution_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && distributionFrom(row);
}

export async function saveDistributionDecision(
  ctx: Ctx,
  id: DistributionId,
  to: { readonly state: 'approved' } | { readonly state: 'returned'; readonly reason: string },
): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.distribution')
    .set({
      state: to.state,
      decided_by: ctx.actor.personId,
      decided_on: ctx.today.toString(),
      return_reason: to.state === 'returned' ? to.reason : null,
    })
    .where('region_id', '=', ctx.region)
    .where('distribution_id', '=', id)
    .execute();
}

/** 方案执行完毕 · Every share is in a decision. */
export async function endDistribution(ctx: Ctx, id: DistributionId): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.distribution')
    .set({ state: 'ended', ended_on: ctx.today.toString() })
    .where('region_id', '=', ctx.region)
    .where('distribution_id', '=', id)
    .execute();
}

export async function claimsOfPlan(ctx: Ctx, id: DistributionId): Promise<readonly PlanClaim[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.distribution_claim')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('distribution_id', '=', id)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    claimId: row.claim_id,
    source: row.source === 'party' || row.source === 'case' ? row.source : 'outside',
    partyId: row.party_id,
    otherCase: row.other_case_id === null ? null : idFrom<'case'>(row.other_case_id),
    name: row.name,
    titleNumber: row.title_number,
    account:
      row.payee_bank === null || row.payee_account === null
        ? null
        : {
            bank: row.payee_bank,
            number: openAccount(ctx.tx, row.payee_account, 'distribution_claim.payee_account', id, row.claim_id),
          },
  }));
}

function distributionFrom(row: {
  distribution_id: string;
  court_id: number;
  case_id: string;
  state: string;
  counts_on: string;
  performance_kind: string;
  pool_fen: bigint;
  question: unknown;
  drafted_by: string;
  drafted_on: string;
  decided_by: string | null;
  decided_on: string | null;
  return_reason: string | null;
}): StoredDistribution {
  const { state } = row;
  return {
    id: idFrom<'distribution'>(row.distribution_id),
    court: courtIdFrom(row.court_id),
    caseId: idFrom<'case'>(row.case_id),
    state: state === 'returned' || state === 'approved' || state === 'ended' ? state : 'drafted',
    countsOn: day(row.counts_on),
    performanceKind: row.performance_kind,
    pool: fen(row.pool_fen),
    question: questionShape.parse(row.question),
    draftedBy: row.drafted_by,
    draftedOn: day(row.drafted_on),
    decidedBy: row.decided_by,
    decidedOn: row.decided_on === null ? null : day(row.decided_on),
    returnReason: row.return_reason,
  };
}
