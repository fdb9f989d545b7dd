import type { Authority } from '@duixian/agencies/adapter';
import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { plain } from '@duixian/contract/facts';
import { type Instant, instant } from '@duixian/kernel/legal-day';
import type { Vault } from '@duixian/postgres/vault';
import { subjectPlace } from '@duixian/search/rules/subject-place';
import { bulkInsert, date, int, json, jsonText, moment, region, text, uuid } from './bulk.ts';
import { SYSTEM } from './people.ts';
import type { Run } from './run.ts';
import type { CaseStory } from './story/case-story.ts';

/** 查控 · Rounds, questions and exchanges. The bytes of these exchanges were never kept, and no digest pretends they were. */
export async function loadSearch(run: Run, vault: Vault, stories: readonly CaseStory[], loadedAt: string): Promise<void> {
  const rounds = stories.flatMap(({ one, search }) => (search === null ? [] : [{ one, search }]));
  type Round = (typeof rounds)[number];
  await bulkInsert<Round>(
    run,
    'search.round',
    [
      region(),
      uuid('round_id', (row) => row.search.roundId),
      uuid('case_id', (row) => row.one.caseId),
      int('court_id', (row) => row.one.court.id),
      text('reason', () => 'filing'),
      date('launched_on', (row) => row.search.launchedOn),
      moment('launched_at', (row) => row.search.launchedAt),
      uuid('launched_by', () => SYSTEM.personId),
    ],
    rounds,
  );
  await loadExchanges(run, stories);
  const sources = rounds.flatMap(({ one, search }) => search.sources.map((source) => ({ one, search, source })));
  type Source = (typeof sources)[number];
  await bulkInsert<Source>(
    run,
    'search.source',
    [
      region(),
      uuid('source_id', (row) => row.source.sourceId),
      uuid('round_id', (row) => row.search.roundId),
      uuid('case_id', (row) => row.one.caseId),
      int('court_id', (row) => row.one.court.id),
      uuid('party_id', (row) => row.source.party.partyId),
      text('agency', (row) => row.source.agency.code),
      text('agency_zh', (row) => row.source.agency.nameZh),
      text('agency_en', (row) => row.source.agency.nameEn),
      text('asset_kind', (row) => row.source.agency.keeps),
      text('request_no', (row) => row.source.requestNo),
      jsonText('authority', (row) => authorityText(row.source.authority)),
      json('subject', (row) => vault.seal(JSON.stringify(row.source.subject), subjectPlace(row.source.sourceId))),
      text('state', (row) => row.source.state),
      int('attempts', (row) => (row.source.state === 'failed' ? USUAL_PATIENCE.attempts : 1)),
      moment('give_up_at', (row) => giveUpAt(row.source.askedAt)),
      moment('asked_at', (row) => row.source.askedAt),
      moment('settled_at', (row) => row.source.settledAt),
      int('assets_found', (row) => (row.source.state === 'answered' ? row.source.assets.length : null)),
      text('failure_kind', (row) => row.source.failure?.kind ?? null),
      text('failure_detail', (row) => row.source.failure?.detail ?? null),
      uuid('exchange_id', (row) => row.source.exchangeId),
      text('gap_reason', (row) => row.source.gap?.reason ?? null),
      uuid('gap_by', (row) => row.source.gap?.by ?? null),
    ],
    sources,
  );
  await carryOn(
    run,
    sources.filter((row) => row.source.state === 'sent'),
    instant(loadedAt),
  );
}

/** All questions of a round are asked in one moment under one authority: its words are made once. */
function lastOf<In, Out>(make: (from: In) => Out): (from: In) => Out {
  let last: { readonly from: In; readonly out: Out } | undefined;
  return (from) => {
    if (last?.from !== from) last = { from, out: make(from) };
    return last.out;
  };
}
const authorityText = lastOf((authority: Authority) => JSON.stringify(plain(authority)));
const giveUpAt = lastOf((askedAt: string) => instant(askedAt).add({ hours: USUAL_PATIENCE.giveUpAfterHours }).toString());

async function loadExchanges(run: Run, stories: readonly CaseStory[]): Promise<void> {
  const rows = stories.flatMap(({ one, search, control }) =>
    [...(search?.exchanges ?? []), ...(control?.exchanges ?? [])].map((exchange) => ({ one, exchange })),
  );
  type Row = (typeof rows)[number];
  await bulkInsert<Row>(
    run,
    'agencies.exchange',
    [
      region(),
      uuid('exchange_id', (row) => row.exchange.exchangeId),
      int('court_id', (row) => row.one.court.id),
      uuid('case_id', (row) => row.one.caseId),
      text('agency', (row) => row.exchange.agency),
      text('act', (row) => row.exchange.act),
      text('request_no', (row) => row.exchange.requestNo),
      text('officer_name', (row) => row.exchange.authority.officer.name),
      text('certificate_number', (row) => row.exchange.authority.officer.certificateNumber),
      text('verdict', (row) => row.exchange.verdict),
      text('detail', (row) => row.exchange.detail),
      int('tries', () => 1),
      int('request_bytes', () => 0),
      int('reply_bytes', () => 0),
      moment('started_at', (row) => row.exchange.at),
      moment('finished_at', (row) => row.exchange.at),
    ],
    rows,
  );
}

const FIRST_MINUTES = 10;
const APART_MINUTES = 20;

/** Questions that are out when the city begins are carried by the office's own jobs, one after the other over the first hours. */
async function carryOn(
  run: Run,
  waiting: readonly { one: CaseStory['one']; source: { sourceId: string } }[],
  from: Instant,
): Promise<void> {
  const rows = waiting.map(({ one, source }, at) => ({ one, source, at }));
  type Row = (typeof rows)[number];
  await bulkInsert<Row>(
    run,
    'audit.outbox',
    [
      region(),
      uuid('event_id', (row) => row.one.idOn(row.one.filedOn)),
      text('type', () => 'search.source-asked'),
      json('facts', (row) => ({ case: row.one.caseId, source: row.source.sourceId })),
      moment('run_at', (row) => from.add({ minutes: FIRST_MINUTES + row.at * APART_MINUTES }).toString()),
      moment('created_at', () => from.toString()),
    ],
    rows,
  );
}
