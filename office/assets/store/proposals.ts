import { type CaseId, type CourtId, type Id, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { ApprovalGround } from '../rules/approval.ts';
import type { AssetId } from './assets.ts';
import type { MeasureId } from './measures.ts';
import type { AssetsRead, AssetsTables } from './tables.ts';

const assets = tablesOf<AssetsTables>;
const assetsRead = tablesOf<AssetsRead>;

export type ProposalId = Id<'proposal'>;

export interface Proposal {
  readonly proposalId: ProposalId;
  readonly caseId: CaseId;
  readonly asset: AssetId;
  readonly amount: Fen | null;
  readonly until: LegalDay | null;
  readonly rulingNumber: string;
  readonly noticeNumber: string;
  readonly grounds: readonly string[];
  readonly state: string;
  readonly by: string;
  readonly proposedOn: LegalDay;
  readonly decisionReason: string | null;
}

export interface NewProposal
  extends Pick<Proposal, 'proposalId' | 'caseId' | 'asset' | 'amount' | 'until' | 'rulingNumber' | 'noticeNumber'> {
  readonly court: CourtId;
  readonly grounds: readonly ApprovalGround[];
  readonly by: PersonId;
  readonly on: LegalDay;
  readonly at: Instant;
}

export async function insertProposal(tx: Tx, region: RegionId, of: NewProposal): Promise<void> {
  await assets(tx)
    .insertInto('assets.proposal')
    .values({
      region_id: region,
      proposal_id: of.proposalId,
      case_id: of.caseId,
      court_id: of.court,
      asset_id: of.asset,
      amount_fen: of.amount,
      until_on: of.until?.toString() ?? null,
      ruling_number: of.rulingNumber,
      notice_number: of.noticeNumber,
      grounds: of.grounds,
      state: 'proposed',
      proposed_by: of.by,
      proposed_on: of.on.toString(),
      proposed_at: of.at.toString(),
      decided_by: null,
      decided_on: null,
      decision_reason: null,
      measure_id: null,
    })
    .execute();
}

export async function proposalsOfCase(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly Proposal[]> {
  const rows = await assetsRead(tx)
    .selectFrom('assets.proposal')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('proposal_id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    proposalId: idFrom<'proposal'>(row.proposal_id),
    caseId: idFrom<'case'>(row.case_id),
    asset: idFrom<'asset'>(row.asset_id),
    amount: row.amount_fen === null ? null : fen(row.amount_fen),
    until: row.until_on === null ? null : day(row.until_on),
    rulingNumber: row.ruling_number,
    noticeNumber: row.notice_number,
    grounds: row.grounds,
    state: row.state,
    by: row.proposed_by,
    proposedOn: day(row.proposed_on),
    decisionReason: row.decision_reason,
  }));
}

export async function saveDecision(
  tx: Tx,
  region: RegionId,
  proposalId: ProposalId,
  of: { readonly by: PersonId; readonly on: LegalDay; readonly reason: string; readonly measure: MeasureId | null },
): Promise<void> {
  await assets(tx)
    .updateTable('assets.proposal')
    .set({
      state: of.measure === null ? 'declined' : 'approved',
      decided_by: of.by,
      decided_on: of.on.toString(),
      decision_reason: of.reason,
      measure_id: of.measure,
    })
    .where('region_id', '=', region)
    .where('proposal_id', '=', proposalId)
    .execute();
}
