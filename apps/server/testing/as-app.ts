import type { Database } from '@duixian/postgres/pool';

type Client = NonNullable<Parameters<Parameters<Database['pool']['connect']>[0]>[1]>;

/** One look by SQL as the application's role, with these settings and no others. */
export async function asApp<T>(owner: Database, settings: readonly string[], look: (client: Client) => Promise<T>): Promise<T> {
  const client = await owner.pool.connect();
  try {
    await client.query(['begin', 'set local role duixian_app', ...settings].join('; '));
    return await look(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** The tables under row security in which such a look finds a row. */
export function filledFor(owner: Database, settings: readonly string[]): Promise<readonly string[]> {
  return asApp(owner, settings, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and c.relrowsecurity order by 1`,
    );
    const filled: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query(`select from ${name} limit 1`);
      if (rows.length > 0) filled.push(name);
    }
    return filled;
  });
}

/** The cases of which such a look finds a row, in any table that is reached as the case is. */
export function casesReached(owner: Database, settings: readonly string[]): Promise<ReadonlySet<string>> {
  return asApp(owner, settings, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_policies where permissive = 'RESTRICTIVE' and qual like '%cases.is_reached(case_id)%'`,
    );
    const { rows } = await client.query<{ case_id: string | null }>(
      tables.rows.map(({ name }) => `select case_id::text from ${name}`).join(' union '),
    );
    return new Set(rows.map((row) => row.case_id ?? 'none'));
  });
}

/** 当事人所见 · The settings of a party's seat: no court, its own row, its own case. */
export const asParty = (partyId: string, caseId: string): readonly string[] => [
  'set local app.region = 1',
  "set local app.reach = 'party'",
  "set local app.courts = ''",
  `set local app.cases = '${caseId}'`,
  `set local app.parties = '${partyId}'`,
];

/** What the views of a party show under these settings, and whose it is. */
export function ownOfParty(owner: Database, settings: readonly string[]): Promise<Readonly<Record<string, string>>> {
  return asApp(owner, settings, async (client) => {
    const { rows } = await client.query<{ what: string; of: string }>(
      `select distinct 'case' as what, case_id::text as of from cases.own_case_view where region_id = 1
       union all select distinct 'party', party_id::text from cases.own_party_view where region_id = 1
       union all select distinct 'paper', party_id::text from documents.own_service_view where region_id = 1
       union all select distinct 'money', creditor_id::text from funds.own_payment_view where region_id = 1`,
    );
    if (new Set(rows.map((row) => row.what)).size !== rows.length) throw new Error('a view names two owners');
    return Object.fromEntries(rows.map(({ what, of }) => [what, of]));
  });
}

/**
 * The region’s own: calendars of rules, outages, quotes, counters, maps of districts, addresses of notices, codes anybody may check, lines of the pooled account (for
 * whoever acts for a whole court); a draft is a person’s.
 */
export const OF_THE_REGION: readonly string[] = [
  'agencies.statement_cursor',
  'agencies.statement_line',
  'deadlines.court_rule',
  'deadlines.heartbeat',
  'deadlines.outage',
  'deadlines.recompute_run',
  'documents.number_counter',
  'documents.paper_ofd',
  'documents.public_check',
  'funds.lpr_quote',
  'hub.district_layout',
  'hub.notice_address',
  'intake.draft',
];

export const REGION: readonly string[] = ['set local app.region = 1', "set local app.reach = 'court'", "set local app.inspects = 'yes'"];
