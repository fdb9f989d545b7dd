import type { Ctx } from '@duixian/audit/act';
import type { CourtId } from '@duixian/kernel/ids';
import type { Letterhead } from '../rules/case-facts.ts';
import type { ClerkPost } from '../rules/clerk.ts';
import type { BenchPost } from '../rules/signing-judge.ts';
import { documents } from './tables.ts';

type At = Pick<Ctx, 'tx' | 'region'>;

/** 院长 · Who presides over the court on a day; nobody when the post is empty, and then the paper says so. */
export async function presidentOf(at: At, court: CourtId, on: string): Promise<{ personId: string; name: string } | undefined> {
  const row = await documents(at.tx)
    .selectFrom('courts.post_view as t')
    .innerJoin('courts.person_view as p', 'p.person_id', 't.person_id')
    .select(['p.person_id', 'p.name'])
    .where('t.court_id', '=', court)
    .where('t.role', '=', 'president')
    .where('t.from_on', '<=', on)
    .where((any) => any.or([any('t.until_on', 'is', null), any('t.until_on', '>=', on)]))
    .orderBy('t.from_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { personId: row.person_id, name: row.name };
}

/** 在任 · Who holds a post of these roles at the court on a day, with the team of the post; the longest there first. */
export async function postsOf(at: At, of: { court: CourtId; on: string; roles: readonly string[] }): Promise<readonly BenchPost[]> {
  const rows = await documents(at.tx)
    .selectFrom('courts.post_view as t')
    .innerJoin('courts.person_view as p', 'p.person_id', 't.person_id')
    .select(['p.person_id', 'p.name', 't.team_id', 't.role'])
    .where('t.court_id', '=', of.court)
    .where('t.role', 'in', of.roles)
    .where('t.from_on', '<=', of.on)
    .where((any) => any.or([any('t.until_on', 'is', null), any('t.until_on', '>=', of.on)]))
    .orderBy('t.from_on')
    .orderBy('p.person_id')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({ personId: row.person_id, name: row.name, teamId: row.team_id, role: row.role }));
}

/** What all papers of a court print alike, asked once an act however many papers it makes. */
export interface CourtRecords {
  letterhead(court: CourtId): Promise<Letterhead | undefined>;
  president(court: CourtId): Promise<{ personId: string; name: string } | undefined>;
  clerks(court: CourtId): Promise<readonly ClerkPost[]>;
  /** Judges and their assistants. */
  bench(court: CourtId): Promise<readonly BenchPost[]>;
}

export function courtRecords(ctx: Ctx): CourtRecords {
  const once = <K, V>(ask: (key: K) => Promise<V>) => {
    const known = new Map<K, Promise<V>>();
    return (key: K): Promise<V> => {
      const answer = known.get(key) ?? ask(key);
      known.set(key, answer);
      return answer;
    };
  };
  return {
    letterhead: once((court: CourtId) => letterheadOf(ctx, court)),
    president: once((court: CourtId) => presidentOf(ctx, court, ctx.today.toString())),
    clerks: once((court: CourtId) => postsOf(ctx, { court, on: ctx.today.toString(), roles: ['clerk'] })),
    bench: once((court: CourtId) => postsOf(ctx, { court, on: ctx.today.toString(), roles: ['judge', 'assistant'] })),
  };
}

export async function letterheadOf(at: At, court: CourtId): Promise<Letterhead | undefined> {
  const row = await documents(at.tx)
    .selectFrom('documents.letterhead')
    .selectAll()
    .where('region_id', '=', at.region)
    .where('court_id', '=', court)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    address: row.address,
    phone: row.phone,
    hotline: row.hotline,
    accountHolder: row.account_holder,
    accountBank: row.account_bank,
    reportDays: row.report_days,
  };
}

export async function saveLetterhead(at: At, court: CourtId, letterhead: Letterhead): Promise<void> {
  const columns = {
    address: letterhead.address,
    phone: letterhead.phone,
    hotline: letterhead.hotline,
    account_holder: letterhead.accountHolder,
    account_bank: letterhead.accountBank,
    report_days: letterhead.reportDays,
  };
  await documents(at.tx)
    .insertInto('documents.letterhead')
    .values({ region_id: at.region, court_id: court, version: 1, ...columns })
    .onConflict((conflict) => conflict.columns(['region_id', 'court_id']).doUpdateSet(columns))
    .execute();
}
