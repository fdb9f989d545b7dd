import type { Ctx } from '@duixian/audit/act';
import { ROLE_NAMES, ROLES } from '@duixian/courts/rules/roles';
import type { CourtId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { leaderSigns } from '../rules/money-settings.ts';
import { settingsOfCourt } from '../store/court-settings.ts';
import { depositsDraftedWith } from '../store/deposits.ts';
import { signaturesOn } from '../store/leader-signatures.ts';
import { funds } from '../store/tables.ts';

/** 会签情况 · Of a pay-out its court wants signed by the leader first: since when, who can sign, and what is signed. */
export interface LeaderStanding {
  readonly since: LegalDay;
  /** True while the pay-out or a deposit that is approved with it has no signature. */
  readonly awaited: boolean;
  readonly signers: string[];
  readonly signedBy: string | null;
  readonly signedOn: LegalDay | null;
}

interface Drafted {
  readonly payoutId: string;
  readonly court: CourtId;
  readonly amount: Fen;
  readonly draftedOn: LegalDay;
}

/** Of the decisions that wait; those that need no leader are not in the answer. Courts without settings cost one look. */
export async function leaderStandings(ctx: Ctx, drafted: readonly Drafted[]): Promise<ReadonlyMap<string, LeaderStanding>> {
  const found = new Map<string, LeaderStanding>();
  for (const court of new Set(drafted.map((each) => each.court))) {
    const kept = await settingsOfCourt(ctx, court);
    if (kept.length === 0) continue;
    const own = drafted.filter((each) => each.court === court);
    const deposits = await depositsDraftedWith(
      ctx,
      own.map(({ payoutId }) => payoutId),
    );
    const needs = own.flatMap(({ payoutId, amount, draftedOn }) => {
      const subjects = [
        ...(leaderSigns(kept, 'payout', amount, ctx.today) ? [payoutId] : []),
        ...deposits.flatMap((each) =>
          each.payoutId === payoutId && leaderSigns(kept, 'deposit', each.amount, ctx.today) ? [each.depositId] : [],
        ),
      ];
      return subjects.length === 0 ? [] : [{ payoutId, draftedOn, subjects }];
    });
    if (needs.length === 0) continue;
    const signed = await signaturesOn(
      ctx,
      needs.flatMap(({ subjects }) => subjects),
    );
    const signers = await leadersOf(ctx, court);
    for (const { payoutId, draftedOn: since, subjects } of needs) {
      const last = signed.findLast(({ subject }) => subjects.includes(subject));
      const awaited = subjects.some((subject) => !signed.some((each) => each.subject === subject));
      found.set(payoutId, { since, awaited, signers: [...signers], signedBy: last?.by ?? null, signedOn: last?.on ?? null });
    }
  }
  return found;
}

const SIGNING_ROLES = ROLE_NAMES.filter((role) => ROLES[role].permissions.some((permission) => permission === 'funds.countersign'));

/** 可会签的院领导 · Who holds a post with the right in this court today. */
async function leadersOf(ctx: Ctx, court: CourtId): Promise<readonly string[]> {
  const today = ctx.today.toString();
  const rows = await funds(ctx.tx)
    .selectFrom('courts.post_view as o')
    .innerJoin('courts.person_view as p', 'p.person_id', 'o.person_id')
    .select('p.name')
    .distinct()
    .where('o.court_id', '=', court)
    .where('o.role', 'in', SIGNING_ROLES)
    .where('p.active', '=', true)
    .where('o.from_on', '<=', today)
    .where((or) => or.or([or('o.until_on', 'is', null), or('o.until_on', '>=', today)]))
    .orderBy('p.name')
    .limit(20)
    .execute();
  return rows.map(({ name }) => name);
}

/** As a row of a list carries it: nothing where nobody's signature is asked for. */
export async function withLeaders<
  Row extends { readonly payoutId: string; readonly state: string; readonly amount: Fen; readonly draftedOn: LegalDay },
>(ctx: Ctx, rows: readonly (Row & { readonly court: CourtId })[]): Promise<(Omit<Row, 'court'> & { leader: LeaderStanding | null })[]> {
  const standings = await leaderStandings(
    ctx,
    rows.filter(({ state }) => state === 'drafted'),
  );
  return rows.map(({ court: _, ...row }) => ({ ...row, leader: standings.get(row.payoutId) ?? null }));
}
