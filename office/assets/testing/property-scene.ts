import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { authoriseForTests } from '@duixian/agencies/testing/officers';
import { keptInMemory, scriptedAgencies } from '@duixian/agencies/testing/scripted-agencies';
import type { JobDesk } from '@duixian/audit/job';
import { newsPlace } from '@duixian/audit/rules/news-place';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import type { UnlookedReceipt } from '@duixian/cases/rules/money-first';
import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { type Fen, fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { testVault } from '@duixian/postgres/testing/vault';
import { requestFreeze } from '../commands/request-freeze.ts';
import { assetsJobs, assetsPolls } from '../jobs.ts';
import { holdingsOf } from '../queries.ts';
import { sealedPapers } from './sealed-papers.ts';

export interface Listed {
  readonly rank: number;
  readonly court: string;
  readonly caseNumber: string;
  readonly amount: string | null;
}

export const ACCOUNT = '6299990000000000019';
export const DEPOSIT = {
  kind: 'deposit',
  accountNumber: ACCOUNT,
  accountName: '陆某',
  branch: '衡江银行临水支行',
  balance: '8000000',
  available: '8000000',
  frozen: '0',
  nature: 'ordinary',
};

/** A prepared office with its bank of one account of 80 000 yuan, whose cases are owed what `owes` says. */
export async function propertyScene() {
  const { db, owner } = await testDatabase();
  const office = await testOffice(db, owner);
  const judge = office.as('judge');
  const centre = office.as('centre');
  const agencies = scriptedAgencies();
  const raw = keptInMemory();
  const owes = { usually: fen(10_000_000n), of: new Map<CaseId, Fen>(), unmatched: [] as readonly UnlookedReceipt[] };
  const settings = {
    directory: agencies.directory,
    patience: USUAL_PATIENCE,
    owedOf: async (_ctx: unknown, caseId: CaseId) => owes.of.get(caseId) ?? owes.usually,
    unmatchedMoney: async () => owes.unmatched,
    paperOf: await sealedPapers(raw),
  };
  const jobs = assetsJobs({ ...settings, raw });
  const desk: JobDesk = { act: centre.act, signal: new AbortController().signal };
  await authoriseForTests(owner, office.actor('judge'));

  function startAnew(): void {
    agencies.answerNormally();
    owes.usually = fen(10_000_000n);
    owes.of.clear();
    owes.unmatched = [];
    office.clock.moveTo('2026-09-01T02:00:00Z');
  }

  async function run(type: string, facts: object): Promise<void> {
    const event = { region: TEST_REGION, eventId: idFrom<'event'>('00000000-0000-7000-8000-0000000000ff'), type };
    await jobs[type]?.({ ...event, facts: JSON.parse(JSON.stringify(facts)) }, desk);
  }

  /** Carries what is due of these kinds, as the outbox would. */
  async function carry(caseId: CaseId, ...types: readonly string[]): Promise<void> {
    const kinds = types.length === 0 ? ['assets.instruction-given'] : types;
    for (let round = 0; round < 20; round++) {
      const due = await statement<{ type: string; facts: object }>(
        owner,
        `update audit.outbox set done_at = $2 where done_at is null and facts->>'case' = $1 and type = any($3) and run_at <= $2 returning type, facts`,
        [caseId, office.clock.now().toString(), kinds],
      );
      if (due.length === 0) return;
      for (const event of due) await run(event.type, event.facts);
    }
  }

  async function poll(name: string): Promise<void> {
    await must(
      assetsPolls(settings).find((each) => each.name === name),
      name,
    ).run(desk);
  }

  async function openCase(over: Parameters<typeof fileTestCase>[1] = {}) {
    const caseId = await fileTestCase(office.as('filing'), over);
    await bringToEnforcement(centre, caseId, { officer: office.actor('judge').personId, team: office.team });
    const [row] = await statement<{ party_id: string; case_number: string }>(
      owner,
      `select p.party_id, c.case_number from cases.party p join cases.case c using (case_id) where case_id = $1 and role = 'debtor'`,
      [caseId],
    );
    const { party_id, case_number: number } = must(row, 'a case with its debtor');
    return { caseId, number, party: idFrom<'party'>(party_id), rulingNumber: `${number}之一`, noticeNumber: `${number}之二` };
  }
  type Opened = Awaited<ReturnType<typeof openCase>>;

  /** The bank names this one thing of the debtor, so many times, with the holds on it. */
  async function bankNames(of: Opened, holds: readonly Listed[] = [], thing: object = DEPOSIT, times = 1) {
    const asset = { assetId: ACCOUNT, valueOn: '2026-09-01', ...thing, holds: holds.map((hold) => ({ ...hold, until: '2027-08-31' })) };
    const matched = { name: '陆某', idType: 'resident-id', idNumber: '11010519491231002X' };
    const head = { outcome: 'found', requestNo: 'CX-00000001', agency: 'bank-hengjiang', answeredAt: '2026-09-01T02:00:00Z', matched };
    const { sha256 } = await raw.put(
      new TextEncoder().encode(JSON.stringify({ ...head, assets: Array.from({ length: times }, () => asset) })),
    );
    const exchange = await centre.act(async (ctx) => ok(ctx.newId<'exchange'>()));
    const agency = { agency: 'bank-hengjiang', agencyZh: '衡江银行', agencyEn: 'Bank of Hengjiang' };
    const facts = { case: of.caseId, party: of.party, ...agency, exchange: exchange.ok ? exchange.value : '', reply: sha256 };
    await run('search.assets-found', facts);
    return facts;
  }

  async function holdings(caseId: CaseId) {
    const found = await judge.act((ctx) => holdingsOf(ctx, caseId, settings.owedOf));
    if (!found.ok) throw new Error('not found');
    return found.value;
  }

  async function known(thing: object = DEPOSIT) {
    const of = await openCase();
    await bankNames(of, [], thing);
    return { ...of, asset: must((await holdings(of.caseId)).assets[0], 'the thing').assetId };
  }

  /** Held by an order of this case, and the agency has said so. */
  async function frozen(more: { amount?: Fen; until?: Parameters<typeof requestFreeze>[1]['until'] } = {}) {
    const of = await known();
    const wish = { ...of, case: of.caseId, amount: more.amount ?? fen(5_000_000n), until: more.until ?? null };
    const asked = await judge.act((ctx) => requestFreeze(ctx, wish, settings));
    if (!asked.ok) throw new Error(asked.refusal.kind);
    await carry(of.caseId);
    return { ...of, measure: must(asked.value.measure, 'it went out') };
  }

  const news = (caseId: CaseId, type: string) =>
    statement<{ facts: Record<string, unknown> }>(
      owner,
      `select facts from audit.outbox where facts->>'case' = $1 and type = $2 order by event_id`,
      [caseId, type],
    );

  /** What a paper is asked to say, which stands sealed in the news of it. */
  const saidIn = (facts: Record<string, unknown> | undefined): unknown =>
    JSON.parse(testVault.open(String(facts?.facts), newsPlace('documents.draft-asked', String(facts?.document))));

  const close = (caseId: CaseId) =>
    statement(owner, `update cases.case set state = 'closed', closed_on = '2026-09-01', closing_kind = 'withdrawn' where case_id = $1`, [
      caseId,
    ]);

  /** Money that stands in the case's account, as funds has booked it. */
  async function moneyArrives(of: Pick<Opened, 'caseId' | 'number'>, amount: bigint, payer: string, on = '2026-09-01') {
    const made = await centre.act(async (ctx) => ok(ctx.newId<'receipt'>()));
    const receipt = must(made.ok ? made.value : undefined, 'an id');
    const by = office.actor('finance').personId;
    await statement(
      owner,
      `with account as (
        insert into funds.book (region_id, book_id, court_id, kind, number, state, opened_on, chain_seq, chain_head)
        select region_id, case_id, court_id, 'case', account_number, 'open', '2026-09-01', 0, '' from cases.case where case_id = $2
        on conflict do nothing
      )
      insert into funds.receipt (region_id, receipt_id, court_id, reference, content_hash, amount_fen, value_on, payer_name, payer_account,
        payer_bank, sub_account, remark, recorded_by, recorded_on, recorded_at, state, book_id, case_id, claims, matched_how, claimed_on,
        performance_kind, performed_on, covered_fen)
      select region_id, $1::uuid, court_id, $1::text, '', $3, $4::date, $5, '', '', account_number, '', $6::uuid, $4::date, now(), 'claimed', case_id,
        case_id, 1, 'sub-account', $4::date, 'voluntary', $4::date, 0 from cases.case where case_id = $2`,
      [receipt, of.caseId, amount, on, payer, by],
    );
    return receipt;
  }

  const base = { db, owner, office, judge, centre, stranger: office.as('judge', office.courts.second), agencies, raw, owes, settings };
  return {
    ...base,
    jobs,
    desk,
    startAnew,
    run,
    carry,
    poll,
    openCase,
    bankNames,
    holdings,
    known,
    frozen,
    news,
    saidIn,
    close,
    moneyArrives,
  };
}

export type PropertyScene = Awaited<ReturnType<typeof propertyScene>>;
