import { setTimeout as pause } from 'node:timers/promises';
import type { QueryReply } from '@duixian/agencies/adapter';
import type { Directory } from '@duixian/agencies/directory';
import { authorityFor, subjectOf } from '@duixian/agencies/queries';
import { holdingsOf } from '@duixian/assets/queries';
import type { JobDesk } from '@duixian/audit/job';
import { caseFile } from '@duixian/cases/queries';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { ZERO_FEN } from '@duixian/kernel/money';
import { ok, refuse } from '@duixian/kernel/result';
import { type Database, statement } from '@duixian/postgres/pool';

interface Source {
  readonly case_id: string;
  readonly party_id: string;
  readonly agency: string;
  readonly state: string;
  readonly assets_found: number | null;
}

export interface EndState {
  readonly states: Readonly<Record<string, number>>;
  /** Pairs whose answer was compared with the agency's own books. */
  readonly compared: number;
  /** Each is a sentence; none is the only good end. */
  readonly wrong: readonly string[];
}

/**
 * 终态核对 · What the office says of every debtor at every agency, against what the agency says when asked again on a sound line: an
 * answer names exactly the things, "nothing" is nothing, a failure claims nothing that is not there and is somebody's work, every pair
 * has one latest question and none is still out, and no thing, sighting or completion is there twice.
 */
export async function endStateOf(
  owner: Database,
  desk: JobDesk,
  directory: Directory,
  cases: readonly CaseId[],
  since: string,
): Promise<EndState> {
  const sources = await statement<Source>(
    owner,
    'select case_id, party_id, agency, state, assets_found from search.source where latest and case_id = any($1) order by source_id',
    [cases],
  );
  const wrong: string[] = [...(await twiceOrLost(owner, cases, since))];
  let compared = 0;
  for (const caseId of cases) {
    const of = await seenOf(desk, caseId);
    for (const { partyId, subject } of of.debtors) {
      for (const agency of directory.sources) {
        const pair = `${caseId} ${partyId} ${agency.code}`;
        const latest = sources.filter((row) => row.case_id === caseId && row.party_id === partyId && row.agency === agency.code);
        const [source] = latest;
        if (latest.length !== 1 || source === undefined) {
          wrong.push(`${pair}: ${latest.length} latest questions`);
          continue;
        }
        if (source.state === 'sent') wrong.push(`${pair}: still out`);
        const truth = await toldBy(directory.client(agency), {
          requestNo: `TRUTH-${partyId}-${agency.code}`.slice(0, 64),
          authority: of.authority,
          subject,
        });
        const named = of.assets.filter(
          (asset) => asset.party === partyId && asset.agency === agency.code && asset.seenAt.toString() >= since,
        );
        compared += 1;
        wrong.push(
          ...differences(
            source,
            truth,
            named.map((asset) => asset.agencyAssetId),
          ).map((what) => `${pair}: ${what}`),
        );
      }
    }
  }
  const states = Object.groupBy(sources, (row) => row.state);
  return { states: Object.fromEntries(Object.entries(states).map(([state, rows]) => [state, rows?.length ?? 0])), compared, wrong };
}

function differences(source: Source, truth: readonly string[], named: readonly string[]): readonly string[] {
  const wrong: string[] = [];
  const strange = named.filter((thing) => !truth.includes(thing));
  if (strange.length > 0) wrong.push(`the register names ${strange.length} things the agency does not know`);
  if (source.state === 'nothing-found' && truth.length > 0) wrong.push(`"nothing found", and the agency knows of ${truth.length}`);
  if (source.state === 'answered') {
    if (Number(source.assets_found) !== truth.length)
      wrong.push(`answered with ${source.assets_found}, the agency knows of ${truth.length}`);
    if (named.length !== truth.length) wrong.push(`${named.length} things in the register, ${truth.length} at the agency`);
  }
  return wrong;
}

async function seenOf(desk: JobDesk, caseId: CaseId) {
  const seen = await desk.act(async (ctx) => {
    const file = await caseFile(ctx, caseId);
    const held = await holdingsOf(ctx, caseId, async () => ZERO_FEN);
    if (!file.ok || !held.ok) return refuse({ kind: 'not-found' });
    const authority = await authorityFor(ctx, file.value, ctx.actor.personId, `${file.value.caseNumber}查询通知`);
    if (!authority.ok) return refuse({ kind: 'not-found' });
    const debtors = file.value.parties.flatMap((party) => {
      const subject = party.role === 'debtor' ? subjectOf(party) : undefined;
      return subject === undefined ? [] : [{ partyId: idFrom<'party'>(party.partyId), subject }];
    });
    return ok({ debtors, authority: authority.value, assets: held.value.assets });
  });
  return must(seen.ok ? seen.value : undefined, 'the case is there');
}

/** The things an agency knows of a person, waiting where it needs time. */
async function toldBy(
  client: ReturnType<Directory['client']>,
  request: Parameters<ReturnType<Directory['client']>['query']>[0],
): Promise<readonly string[]> {
  let exchange = await client.query(request);
  for (let looks = 0; looks < 40; looks++) {
    const reply: QueryReply | undefined = exchange.kind === 'replied' ? exchange.reply : undefined;
    if (reply?.outcome === 'found') return [...new Set(reply.assets.map((asset) => asset.assetId))];
    if (reply?.outcome === 'none-found') return [];
    if (reply !== undefined && reply.outcome !== 'accepted') throw new Error(`the sound line refuses: ${JSON.stringify(reply)}`);
    await pause(500);
    exchange = await client.queryReceipt(request.requestNo);
  }
  throw new Error(
    `the sound line gives no answer: ${JSON.stringify(exchange, (_, value: unknown) => (value instanceof Uint8Array ? '' : value))}`,
  );
}

/** What must be there once or not at all, counted in the tables. */
async function twiceOrLost(owner: Database, cases: readonly CaseId[], since: string): Promise<readonly string[]> {
  const checks = [
    {
      what: 'things of a debtor at an agency twice in the register',
      sql: `select count(*) as n from (select 1 from assets.asset where case_id = any($1)
        group by case_id, party_id, agency, thing_finder having count(*) > 1) as double`,
    },
    {
      what: 'replies noted twice of one thing',
      sql: `select count(*) as n from (select 1 from assets.sighting where case_id = any($1) group by asset_id, exchange_id having count(*) > 1) as double`,
    },
    {
      what: 'cases told complete more than once',
      sql: `select count(*) as n from (select facts->>'case' from audit.outbox where type = 'search.completed' and facts->>'case' = any($1::uuid[]::text[])
        and created_at >= $2 group by 1 having count(*) > 1) as double`,
    },
    {
      what: 'failed sources that are nobody’s work',
      sql: `select count(*) as n from search.source s where s.latest and s.state in ('failed', 'timed-out') and s.gap_reason is null and s.case_id = any($1)
        and not exists (select 1 from tasks.task t where t.region_id = s.region_id and t.case_id = s.case_id and t.kind = 'failed-source'
          and t.state = 'open' and t.subject = s.party_id || '.' || s.agency)`,
    },
    {
      what: 'sound answers that are still somebody’s work as failed',
      sql: `select count(*) as n from search.source s where s.latest and s.state in ('answered', 'nothing-found') and s.case_id = any($1)
        and exists (select 1 from tasks.task t where t.region_id = s.region_id and t.case_id = s.case_id and t.kind = 'failed-source'
          and t.state = 'open' and t.subject = s.party_id || '.' || s.agency)`,
    },
    {
      what: 'settled questions without the exchange they rest on',
      sql: `select count(*) as n from search.source s where s.latest and s.state in ('answered', 'nothing-found') and s.case_id = any($1)
        and (s.exchange_id is null or not exists (select 1 from agencies.exchange e where e.region_id = s.region_id and e.exchange_id = s.exchange_id))`,
    },
  ];
  const wrong: string[] = [];
  for (const { what, sql } of checks) {
    const [row] = await statement<{ n: bigint }>(owner, sql, sql.includes('$2') ? [cases, since] : [cases]);
    if (row?.n !== 0n) wrong.push(`${row?.n} ${what}`);
  }
  return wrong;
}
