import type { Ctx } from '@duixian/audit/act';
import { type CaseFile, caseFile } from '@duixian/cases/queries';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { type LegalDay, laterDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { PlanQuestion } from '../distribution-shape.ts';
import { type Distribution, distribute } from '../rules/distribution/distribute.ts';
import { questionOf } from '../rules/distribution/kept-question.ts';
import type { DraftDistributionRefusal } from '../rules/distribution/refusals.ts';
import { performedOn } from '../rules/performance.ts';
import { type PoolReceipt, poolOf } from '../store/distribution-pool.ts';
import type { PlanClaim } from '../store/distributions.ts';
import { claimSheetOf } from './claim-sheet.ts';

type KeptClaim = PlanQuestion['claims'][number];

/** 债权来源 · A creditor of the case, the creditor of another case of this court, or one from outside with his title. */
export type ClaimSource =
  | { readonly kind: 'party'; readonly party: PartyId }
  | { readonly kind: 'case'; readonly case: CaseId }
  | {
      readonly kind: 'outside';
      readonly name: string;
      readonly titleNumber: string;
      readonly account?: { readonly bank: string; readonly number: string } | undefined;
    };

export interface ClaimInput extends Omit<KeptClaim, 'id' | 'creditor' | 'titleDebt' | 'doubled'> {
  readonly source: ClaimSource;
  /** Where the office cannot compute them from a case with one creditor. */
  readonly figures?: { readonly titleDebt: Fen; readonly doubled: Fen } | undefined;
}

export interface DistributionInput extends Omit<PlanQuestion, 'pools' | 'claims'> {
  readonly case: CaseId;
  /** One pool of everything when empty. */
  readonly pools: PlanQuestion['pools'];
  readonly saleCosts: Fen;
  readonly claims: readonly ClaimInput[];
}

export interface DraftedPlan {
  readonly file: CaseFile;
  readonly receipts: readonly PoolReceipt[];
  readonly pool: Fen;
  readonly countsOn: LegalDay;
  readonly performanceKind: string;
  readonly question: PlanQuestion;
  readonly claims: readonly PlanClaim[];
  /** 应当送达的债权人 · Each person once, however many claims he has; two of one name are two. */
  readonly creditors: readonly string[];
  readonly plan: Distribution;
}

/**
 * 分配测算 · Loads the money that waits for distribution and the claims of the office's own cases, to the day the money counts
 * from, and divides. The figures of others are the officer's, with their title.
 */
export async function planDistribution(ctx: Ctx, input: DistributionInput): Promise<Result<DraftedPlan, DraftDistributionRefusal>> {
  const found = await caseFile(ctx, input.case);
  if (!found.ok) return found;
  const receipts = await poolOf(ctx, input.case);
  const last = receipts.at(-1);
  const performances = receipts.flatMap(({ receipt }) => (receipt.claimed === null ? [] : [receipt.claimed.performance]));
  const [first] = performances;
  if (last === undefined || first === undefined) return refuse({ kind: 'nothing-deferred-for-distribution' });
  const countsOn = performances.reduce((latest, each) => laterDay(latest, performedOn(each)), performedOn(first));
  const pool = addFen(ZERO_FEN, ...receipts.map(({ open }) => open));
  const { pools, saleCosts, claims: asked, case: _case, ...rest } = input;
  const things = pools.length === 0 ? [{ id: 'pool', amount: pool, saleCosts }] : pools;
  const told = addFen(ZERO_FEN, ...things.map(({ amount }) => amount));
  if (told !== pool) return refuse({ kind: 'pools-differ', asked: told, available: pool });

  const claims: PlanClaim[] = [];
  const creditors = new Map<string, string>();
  const kept: KeptClaim[] = [];
  for (const one of asked) {
    const claim = await claimFrom(ctx, found.value, one, countsOn);
    if (!claim.ok) return claim;
    claims.push(claim.value.claim);
    creditors.set(claim.value.person, claim.value.claim.name);
    const { source: _source, figures: _figures, ...facts } = one;
    kept.push({ ...facts, id: claim.value.claim.claimId, creditor: claim.value.claim.name, ...claim.value.figures });
  }
  const question: PlanQuestion = { ...rest, pools: [...things], claims: kept };
  const plan = distribute(questionOf(question));
  if (!plan.ok) return plan;
  const { kind: performanceKind } = performances.at(-1) ?? first;
  return ok({
    file: found.value,
    receipts,
    pool,
    countsOn,
    performanceKind,
    question,
    claims,
    creditors: [...creditors.values()],
    plan: plan.value,
  });
}

interface FoundClaim {
  readonly claim: PlanClaim;
  /** Whose it is: the number on his identity card or licence; from outside, his name and title. */
  readonly person: string;
  readonly figures: { readonly titleDebt: Fen; readonly doubled: Fen };
}

async function claimFrom(
  ctx: Ctx,
  file: CaseFile,
  { source, figures }: ClaimInput,
  countsOn: LegalDay,
): Promise<Result<FoundClaim, DraftDistributionRefusal>> {
  const claimId = ctx.newId<'distribution-claim'>();
  if (source.kind === 'outside') {
    if (figures === undefined) return refuse({ kind: 'claim-figures-needed', name: source.name });
    const { name, titleNumber, account } = source;
    return ok({
      claim: { claimId, source: 'outside', partyId: null, otherCase: null, name, titleNumber, account: account ?? null },
      person: `${name} ${titleNumber}`,
      figures,
    });
  }
  const own = source.kind === 'party' ? file : await otherFile(ctx, source.case);
  if (own === undefined) return refuse({ kind: 'other-case-not-found', case: source.kind === 'case' ? source.case : file.caseId });
  const applicants = own.parties.filter((party) => party.role === 'applicant');
  const creditor = source.kind === 'party' ? applicants.find((party) => party.partyId === source.party) : applicants[0];
  if (creditor === undefined) return refuse({ kind: 'not-an-applicant', party: source.kind === 'party' ? source.party : own.caseNumber });
  const claim: PlanClaim = {
    // A creditor of the case is paid as in every other decision of it.
    claimId: source.kind === 'party' ? creditor.partyId : claimId,
    source: source.kind,
    partyId: creditor.partyId,
    otherCase: source.kind === 'case' ? own.caseId : null,
    name: creditor.name,
    titleNumber: own.title.number,
    account: null,
  };
  const person = `${creditor.identityNumber} ${creditor.name}`;
  if (figures !== undefined) return ok({ claim, person, figures });
  if (applicants.length > 1) return refuse({ kind: 'claim-figures-needed', name: creditor.name });
  const sheet = await claimSheetOf(ctx, own.caseId, countsOn);
  if (!sheet.ok) return sheet;
  return ok({ claim, person, figures: { titleDebt: sheet.value.owedTitle, doubled: sheet.value.owed.doubled } });
}

async function otherFile(ctx: Ctx, caseId: CaseId): Promise<CaseFile | undefined> {
  const found = await caseFile(ctx, caseId);
  return found.ok ? found.value : undefined;
}
