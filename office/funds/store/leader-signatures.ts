import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { type LeaderRefusal, leaderSigns, type SignedKind } from '../rules/money-settings.ts';
import { settingsOfCourt } from './court-settings.ts';
import { funds } from './tables.ts';

export interface Signable {
  readonly kind: SignedKind;
  readonly subject: string;
  readonly court: CourtId;
  readonly amount: Fen;
}

/** 会签是否缺少 · Asked before the director's decision takes effect. */
export async function leaderMissing(ctx: Ctx, of: Signable): Promise<LeaderRefusal | undefined> {
  if (!leaderSigns(await settingsOfCourt(ctx, of.court), of.kind, of.amount, ctx.today)) return undefined;
  return (await signedByLeader(ctx, of.subject)) ? undefined : { kind: 'leader-signature-missing', of: of.kind };
}

async function signedByLeader(ctx: Ctx, subject: string): Promise<boolean> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.leader_signature')
    .select('subject_id')
    .where('region_id', '=', ctx.region)
    .where('subject_id', '=', subject)
    .executeTakeFirst();
  return row !== undefined;
}

/** `false` where it is signed already. */
export async function insertLeaderSignature(ctx: Ctx, of: Signable & { readonly caseId: CaseId }): Promise<boolean> {
  const made = await funds(ctx.tx)
    .insertInto('funds.leader_signature')
    .values({
      region_id: ctx.region,
      subject_id: of.subject,
      court_id: of.court,
      case_id: of.caseId,
      kind: of.kind,
      signed_by: ctx.actor.personId,
      signed_on: ctx.today.toString(),
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'subject_id']).doNothing())
    .returning('subject_id')
    .executeTakeFirst();
  return made !== undefined;
}

/** 已有的会签 · Of these subjects, in the order they were given. */
export async function signaturesOn(ctx: Ctx, subjects: readonly string[]) {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.leader_signature as s')
    .leftJoin('courts.person_view as p', 'p.person_id', 's.signed_by')
    .select(['s.subject_id', 's.signed_on', 'p.name'])
    .where('s.region_id', '=', ctx.region)
    .where('s.subject_id', 'in', subjects)
    .orderBy('s.signed_on')
    .execute();
  return rows.map((row) => ({ subject: row.subject_id, by: row.name ?? '', on: day(row.signed_on) }));
}

const MOST = 500;

/** 待决定的三类事项 · What of this actor's courts still waits for a decision that a court may want signed by its leader. */
export async function openSignables(ctx: Ctx) {
  const rows = await funds(ctx.tx)
    .selectFrom((from) =>
      from
        .selectFrom('funds.payout as p')
        .select([
          'p.payout_id as subject',
          'p.court_id',
          'p.case_id',
          'p.amount_fen',
          'p.drafted_by as asked_by',
          'p.drafted_on as asked_on',
        ])
        .select((has) => has.val('payout').as('kind'))
        .select((has) => has.val('').as('reason'))
        .where('p.region_id', '=', ctx.region)
        .where('p.state', '=', 'drafted')
        .unionAll(
          from
            .selectFrom('funds.deposit as d')
            .select([
              'd.deposit_id as subject',
              'd.court_id',
              'd.case_id',
              'd.amount_fen',
              'd.proposed_by as asked_by',
              'd.proposed_on as asked_on',
            ])
            .select((has) => has.val('deposit').as('kind'))
            .select('d.reason')
            .where('d.region_id', '=', ctx.region)
            .where('d.state', '=', 'proposed'),
        )
        .unionAll(
          from
            .selectFrom('funds.deferral as f')
            .innerJoin('funds.receipt as r', (join) =>
              join.onRef('r.region_id', '=', 'f.region_id').onRef('r.receipt_id', '=', 'f.receipt_id'),
            )
            .select([
              'f.deferral_id as subject',
              'f.court_id',
              'f.case_id',
              'r.amount_fen',
              'f.proposed_by as asked_by',
              'f.proposed_on as asked_on',
            ])
            .select((has) => has.val('deferral').as('kind'))
            .select('f.reason')
            .where('f.region_id', '=', ctx.region)
            .where('r.region_id', '=', ctx.region)
            .where('f.state', '=', 'proposed'),
        )
        .as('open'),
    )
    .innerJoin('cases.case_view as c', 'c.case_id', 'open.case_id')
    .leftJoin('courts.person_view as by', 'by.person_id', 'open.asked_by')
    .leftJoin('funds.leader_signature as s', (join) => join.onRef('s.subject_id', '=', 'open.subject').on('s.region_id', '=', ctx.region))
    .selectAll('open')
    .select(['c.case_number', 'by.name', 's.signed_on'])
    .where('c.region_id', '=', ctx.region)
    .orderBy('open.asked_on')
    .orderBy('open.subject')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    subject: row.subject,
    kind: row.kind === 'payout' ? ('payout' as const) : row.kind === 'deposit' ? ('deposit' as const) : ('deferral' as const),
    court: courtIdFrom(row.court_id),
    case: { caseId: idFrom<'case'>(row.case_id), caseNumber: row.case_number },
    amount: fen(row.amount_fen),
    reason: row.reason,
    askedBy: row.name ?? '',
    askedOn: day(row.asked_on),
    signedOn: row.signed_on === null ? null : day(row.signed_on),
  }));
}
