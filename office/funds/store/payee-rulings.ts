import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, type Id, idFrom, type PartyId, type PersonId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { z } from 'zod';
import { type AskedPayeeRuling, PAYEE_RULING_KINDS, type PayeeRulingKind, type PayeeRulingState } from '../rules/payee-ruling.ts';
import { payeeFrom, sealAccount } from './sealed-account.ts';
import type { SideTables } from './side-tables.ts';
import { funds } from './tables.ts';

export type PayeeRulingId = Id<'payee-ruling'>;

export interface RulingPaper {
  readonly name: string;
  readonly mime: string;
  readonly sha256: string;
}

export interface PayeeRuling {
  readonly rulingId: PayeeRulingId;
  readonly caseId: CaseId;
  readonly creditor: PartyId;
  readonly kind: PayeeRulingKind;
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string };
  readonly reason: string;
  readonly document: string;
  readonly decidedOn: LegalDay;
  readonly people: readonly string[];
  readonly papers: readonly string[];
  readonly state: PayeeRulingState;
  readonly proposedBy: PersonId;
  readonly proposedOn: LegalDay;
  readonly approvedOn: LegalDay | null;
  readonly endReason: string | null;
  /** What whoever decided had to say. */
  readonly decidedWords: string | null;
  /** 书面凭据 · The paper itself, as it came. */
  readonly paper: RulingPaper | null;
}

export async function insertRuling(
  ctx: Ctx,
  of: AskedPayeeRuling & { rulingId: PayeeRulingId; court: CourtId; caseId: CaseId; creditor: PartyId; reason: string },
): Promise<boolean> {
  const made = await funds(ctx.tx)
    .insertInto('funds.payee_ruling')
    .values({
      region_id: ctx.region,
      ruling_id: of.rulingId,
      court_id: of.court,
      case_id: of.caseId,
      creditor_id: of.creditor,
      kind: of.kind,
      payee_name: of.payee.name,
      payee_bank: of.payee.bank,
      payee_account: sealAccount(ctx.tx, of.payee.account, 'payee_ruling.payee_account', of.rulingId),
      reason: of.reason,
      document: of.document,
      decided_on: of.decidedOn.toString(),
      people: JSON.stringify(of.people),
      papers: JSON.stringify(of.papers),
      state: 'proposed',
      proposed_by: ctx.actor.personId,
      proposed_on: ctx.today.toString(),
      approved_by: null,
      approved_on: null,
      decided_words: null,
      paper_sha256: null,
      paper_name: null,
      paper_mime: null,
      end_reason: null,
      ended_by: null,
      ended_on: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_id', 'case_id', 'creditor_id']).where('state', 'in', ['proposed', 'approved']).doNothing(),
    )
    .returning('ruling_id')
    .executeTakeFirst();
  return made !== undefined;
}

export async function rulingById(ctx: Ctx, rulingId: PayeeRulingId): Promise<PayeeRuling | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.payee_ruling')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('ruling_id', '=', rulingId)
    .executeTakeFirst();
  return row && rulingFrom(ctx, row);
}

/** 本案收款人确定 · Every one of the case, newest first. */
export async function rulingsOf(ctx: Ctx, caseId: CaseId): Promise<readonly PayeeRuling[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.payee_ruling')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .orderBy('ruling_id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => rulingFrom(ctx, row));
}

export async function saveRulingDecision(
  ctx: Ctx,
  rulingId: PayeeRulingId,
  state: 'approved' | 'applied' | 'refused',
  words: string | undefined,
): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.payee_ruling')
    .set({ state, approved_by: ctx.actor.personId, approved_on: ctx.today.toString(), decided_words: words ?? null })
    .where('region_id', '=', ctx.region)
    .where('ruling_id', '=', rulingId)
    .execute();
}

export async function saveRulingPaper(ctx: Ctx, rulingId: PayeeRulingId, paper: RulingPaper): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.payee_ruling')
    .set({ paper_sha256: paper.sha256, paper_name: paper.name, paper_mime: paper.mime })
    .where('region_id', '=', ctx.region)
    .where('ruling_id', '=', rulingId)
    .execute();
}

export async function saveRulingEnd(ctx: Ctx, rulingId: PayeeRulingId, reason: string): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.payee_ruling')
    .set({ state: 'ended', end_reason: reason, ended_by: ctx.actor.personId, ended_on: ctx.today.toString() })
    .where('region_id', '=', ctx.region)
    .where('ruling_id', '=', rulingId)
    .execute();
}

const STATES = ['approved', 'applied', 'refused', 'ended'] as const;
const names = z.array(z.string());

export function rulingFrom(ctx: Ctx, row: SideTables['funds.payee_ruling']): PayeeRuling {
  return {
    rulingId: idFrom<'payee-ruling'>(row.ruling_id),
    caseId: idFrom<'case'>(row.case_id),
    creditor: idFrom<'party'>(row.creditor_id),
    kind: PAYEE_RULING_KINDS.find((kind) => kind === row.kind) ?? 'panel',
    payee: payeeFrom(ctx.tx, row, 'payee_ruling.payee_account', row.ruling_id),
    reason: row.reason,
    document: row.document,
    decidedOn: day(row.decided_on),
    people: names.parse(row.people),
    papers: names.parse(row.papers),
    state: STATES.find((state) => state === row.state) ?? 'proposed',
    proposedBy: idFrom<'person'>(row.proposed_by),
    proposedOn: day(row.proposed_on),
    approvedOn: row.approved_on === null ? null : day(row.approved_on),
    endReason: row.end_reason,
    decidedWords: row.decided_words,
    paper:
      row.paper_sha256 === null || row.paper_name === null || row.paper_mime === null
        ? null
        : { name: row.paper_name, mime: row.paper_mime, sha256: row.paper_sha256 },
  };
}
