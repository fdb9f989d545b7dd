import { CITY_AGENCIES } from '@duixian/agencies/demo-city';
import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { authoriseForTests } from '@duixian/agencies/testing/officers';
import { keptInMemory, scriptedAgencies } from '@duixian/agencies/testing/scripted-agencies';
import type { JobDesk } from '@duixian/audit/job';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import type { UnlookedReceipt } from '@duixian/cases/rules/money-first';
import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom, type PartyId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decideProposal } from './commands/decide-proposal.ts';
import { enterReport } from './commands/enter-report.ts';
import { judgeReport } from './commands/judge-report.ts';
import { enterReportOrder, extendReport } from './commands/order-report.ts';
import { endSweep, orderSweep } from './commands/order-sweep.ts';
import { requestFreeze } from './commands/request-freeze.ts';
import { assetsJobs, assetsPolls } from './jobs.ts';
import { controlOrders, holdingsOf } from './queries.ts';
import { reportSheet } from './report-queries.ts';
import { sealedPapers } from './testing/sealed-papers.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const judge = office.as('judge');
const centre = office.as('centre');
const director = office.as('director');
const agencies = scriptedAgencies();
const raw = keptInMemory();
const sealedUnlessUnknown = await sealedPapers(raw);
let owed: Fen = fen(10_000_000n);
let unmatched: readonly UnlookedReceipt[] = [];
const ARRIVED: UnlookedReceipt = {
  receipt: '00000000-0000-7000-8000-000000000001',
  amount: fen(300_000n),
  on: day('2026-08-28'),
  payer: '王某',
  clue: 'debtor-in-remark',
  debtor: '陆某',
  caseNumber: null,
};
const settings = {
  directory: agencies.directory,
  patience: USUAL_PATIENCE,
  owedOf: async () => owed,
  unmatchedMoney: async () => unmatched,
  paperOf: sealedUnlessUnknown,
};
const jobs = assetsJobs({ ...settings, raw });
/** Jobs act with every right of the office; the director is the nearest to that. */
const desk: JobDesk = { act: director.act, signal: new AbortController().signal };

beforeAll(() => authoriseForTests(owner, office.actor('judge')));
beforeEach(() => {
  unmatched = [];
  agencies.answerNormally();
  owed = fen(10_000_000n);
  office.clock.moveTo('2026-09-01T02:00:00Z');
});

async function run(type: string, facts: object): Promise<void> {
  const event = { region: TEST_REGION, eventId: idFrom<'event'>('00000000-0000-7000-8000-0000000000ff'), type };
  await jobs[type]?.({ ...event, facts: JSON.parse(JSON.stringify(facts)) }, desk);
}

async function poll(name: string): Promise<void> {
  await must(
    assetsPolls(settings).find((each) => each.name === name),
    name,
  ).run(desk);
}

async function openCase() {
  const caseId = await fileTestCase(office.as('filing'));
  await bringToEnforcement(centre, caseId, { officer: office.actor('judge').personId, team: office.team });
  const [party] = await statement<{ party_id: string }>(owner, `select party_id from cases.party where case_id = $1 and role = 'debtor'`, [
    caseId,
  ]);
  const [row] = await statement<{ case_number: string }>(owner, 'select case_number from cases.case where case_id = $1', [caseId]);
  const number = must(row, 'case').case_number;
  return {
    caseId,
    number,
    party: idFrom<'party'>(must(party, 'debtor').party_id),
    rulingNumber: `${number}之一`,
    noticeNumber: `${number}之二`,
  };
}

const ACCOUNT = {
  kind: 'deposit',
  assetId: '6299990000000000019',
  accountNumber: '6299990000000000019',
  accountName: '陆某',
  branch: '衡江银行临水支行',
  balance: '8000000',
  available: '8000000',
  frozen: '0',
  nature: 'ordinary',
  holds: [],
  valueOn: '2026-09-01',
};

/** The bank names these things of the case's debtor, as a search would bring them. */
async function replies(of: { caseId: CaseId; party: PartyId }, assets: readonly object[], agency = must(CITY_AGENCIES[0], 'bank')) {
  const reply = {
    outcome: 'found',
    requestNo: 'CX-00000001',
    agency: agency.code,
    answeredAt: '2026-09-01T02:00:00Z',
    matched: { name: '陆某', idType: 'resident-id', idNumber: '11010519491231002X' },
    assets,
  };
  const { sha256 } = await raw.put(new TextEncoder().encode(JSON.stringify(reply)));
  const exchange = await centre.act(async (ctx) => ok(ctx.newId<'exchange'>()));
  await run('search.assets-found', {
    case: of.caseId,
    party: of.party,
    agency: agency.code,
    agencyZh: agency.nameZh,
    agencyEn: agency.nameEn,
    exchange: exchange.ok ? exchange.value : '',
    reply: sha256,
  });
}

async function carry(caseId: CaseId): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const due = await statement<{ type: string; facts: Record<string, string> }>(
      owner,
      `update audit.outbox set done_at = $2 where done_at is null and facts->>'case' = $1 and type in ('assets.instruction-given', 'assets.hold-ended') and run_at <= $2 returning type, facts`,
      [caseId, office.clock.now().toString()],
    );
    if (due.length === 0) return;
    for (const event of due) await run(event.type, event.facts);
  }
}

async function holdings(caseId: CaseId) {
  const found = await judge.act((ctx) => holdingsOf(ctx, caseId, settings.owedOf));
  if (!found.ok) throw new Error('not found');
  return found.value;
}

const events = (caseId: CaseId, type: string) =>
  statement<{ facts: Record<string, unknown> }>(owner, `select facts from audit.outbox where type = $2 and facts->>'case' = $1`, [
    caseId,
    type,
  ]);

describe('持续查冻', () => {
  const sweep = (of: Awaited<ReturnType<typeof openCase>>, over: object = {}) =>
    judge.act((ctx) =>
      orderSweep(
        ctx,
        {
          case: of.caseId,
          everyHours: 24,
          until: day('2026-10-01'),
          rulingNumber: of.rulingNumber,
          noticeNumber: of.noticeNumber,
          ...over,
        },
        settings,
      ),
    );

  test('under the order what is found is held at once, over two accounts to the exact sum, and the order ends when the debt is covered', async () => {
    const of = await openCase();
    owed = fen(9_000_000n);
    expect(await sweep(of)).toMatchObject({ ok: true });
    expect(await sweep(of)).toMatchObject({ refusal: { kind: 'sweep-running' } });
    await poll('assets.deposit-sweeps');
    await poll('assets.deposit-sweeps');
    expect(await events(of.caseId, 'assets.deposits-wanted')).toHaveLength(1);
    await replies(of, [ACCOUNT, { ...ACCOUNT, assetId: '6299990000000000027', accountNumber: '6299990000000000027' }]);
    await carry(of.caseId);
    const { measures, meter } = await holdings(of.caseId);
    expect(measures.map(({ state, held }) => ({ state, held }))).toEqual([
      { state: 'held', held: 8_000_000n },
      { state: 'held', held: 1_000_000n },
    ]);
    expect(meter).toMatchObject({ headroom: 0n, excess: 0n });
    office.clock.moveTo('2026-09-02T03:00:00Z');
    await poll('assets.deposit-sweeps');
    const orders = await judge.act((ctx) => controlOrders(ctx, of.caseId));
    expect(orders.ok && orders.value.sweeps).toMatchObject([{ endReason: 'debt-covered', rounds: 1 }]);
  });

  test('查扣冻规定第三条: social aid is left alone, wages keep what somebody lives on and wait for a second person', async () => {
    const of = await openCase();
    await sweep(of);
    await replies(of, [
      { ...ACCOUNT, nature: 'social-aid' },
      {
        ...ACCOUNT,
        assetId: '6299990000000000027',
        accountNumber: '6299990000000000027',
        nature: 'wages',
        balance: '500000',
        available: '500000',
      },
    ]);
    // The job acts with every right of the office; the ground that remains is the living.
    const orders = await judge.act((ctx) => controlOrders(ctx, of.caseId));
    expect(orders.ok && orders.value.proposals).toMatchObject([{ amount: 350_000n, state: 'proposed', mayDecide: true }]);
    expect(orders.ok && orders.value.proposals[0]?.grounds).toContain('living-needs');
    expect((await holdings(of.caseId)).measures).toEqual([]);
  });

  test('it ends on its day and by hand, and without an order nothing is taken', async () => {
    const of = await openCase();
    await replies(of, [ACCOUNT]);
    expect((await holdings(of.caseId)).measures).toEqual([]);
    await sweep(of, { until: day('2026-09-01') });
    office.clock.moveTo('2026-09-02T03:00:00Z');
    await poll('assets.deposit-sweeps');
    expect(await judge.act((ctx) => endSweep(ctx, { case: of.caseId }))).toMatchObject({ refusal: { kind: 'no-sweep-running' } });
    await sweep(of);
    expect(await judge.act((ctx) => endSweep(ctx, { case: of.caseId }))).toMatchObject({ ok: true });
    const orders = await judge.act((ctx) => controlOrders(ctx, of.caseId));
    expect(orders.ok && orders.value.sweeps.map((each) => each.endReason)).toEqual(['by-hand', 'time-over']);
  });
});

describe('审批', () => {
  test('an assistant proposes, another person approves, and only then the bank is told', async () => {
    const of = await openCase();
    await replies(of, [ACCOUNT]);
    const asset = must((await holdings(of.caseId)).assets[0], 'account').assetId;
    const assistant = office.as('assistant');
    const wish = { case: of.caseId, asset, amount: fen(100n), until: null, rulingNumber: of.rulingNumber, noticeNumber: of.noticeNumber };
    const proposed = await assistant.act((ctx) => requestFreeze(ctx, wish, settings));
    if (!proposed.ok) throw new Error(proposed.refusal.kind);
    expect(proposed.value).toMatchObject({ measure: null });
    expect(assistant.acts.at(-1)?.tasks).toMatchObject([{ kind: 'complete' }, { kind: 'open', task: 'approve-control' }]);
    expect(await assistant.act((ctx) => requestFreeze(ctx, wish, settings))).toMatchObject({ refusal: { kind: 'already-proposed' } });
    expect(await events(of.caseId, 'assets.instruction-given')).toHaveLength(0);
    const proposal = must(proposed.value.proposal, 'a proposal');
    const decide = (who: typeof judge, approve = true) =>
      who.act((ctx) => decideProposal(ctx, { case: of.caseId, proposal, approve, reason: '同意' }, settings));
    expect(await decide(assistant)).toMatchObject({ refusal: { kind: 'own-proposal' } });
    expect(await decide(judge)).toMatchObject({ ok: true });
    expect(await decide(judge)).toMatchObject({ refusal: { kind: 'proposal-decided' } });
    await carry(of.caseId);
    expect((await holdings(of.caseId)).measures).toMatchObject([{ state: 'held', held: 100n }]);
  });

  test('money that arrived meanwhile stops the approval too, until the approver says why', async () => {
    const of = await openCase();
    await replies(of, [ACCOUNT]);
    const asset = must((await holdings(of.caseId)).assets[0], 'account').assetId;
    const wish = { case: of.caseId, asset, amount: fen(100n), until: null, rulingNumber: of.rulingNumber, noticeNumber: of.noticeNumber };
    const proposed = await office.as('assistant').act((ctx) => requestFreeze(ctx, wish, settings));
    const proposal = must(proposed.ok ? proposed.value.proposal : null, 'a proposal');
    unmatched = [ARRIVED];
    const decide = (despiteMoney: string | null) =>
      judge.act((ctx) => decideProposal(ctx, { case: of.caseId, proposal, approve: true, reason: '同意', despiteMoney }, settings));
    expect(await decide(null)).toMatchObject({ refusal: { kind: 'money-not-looked-at', count: 1 } });
    expect(await decide('汇款人系同名')).toMatchObject({ ok: true });
  });

  test('what has become too much by then is refused, and the proposal stays open', async () => {
    const of = await openCase();
    await replies(of, [{ ...ACCOUNT, nature: 'wages' }]);
    const asset = must((await holdings(of.caseId)).assets[0], 'account').assetId;
    const wish = { case: of.caseId, asset, amount: fen(5_000n), until: null, rulingNumber: of.rulingNumber, noticeNumber: of.noticeNumber };
    const proposed = await judge.act((ctx) => requestFreeze(ctx, wish, settings));
    const proposal = must(proposed.ok ? proposed.value.proposal : null, 'wages need a second person');
    owed = fen(4_999n);
    const decide = (approve: boolean) =>
      director.act((ctx) => decideProposal(ctx, { case: of.caseId, proposal, approve, reason: '核对' }, settings));
    expect(await decide(true)).toMatchObject({ refusal: { kind: 'over-seizure' } });
    expect(await decide(false)).toEqual({ ok: true, value: { measure: null } });
    expect((await holdings(of.caseId)).measures).toEqual([]);
  });
});

describe('轮候', () => {
  const otherCourt = { rank: 1, court: '衡浦市人民法院', caseNumber: '（2026）衡0201执9号', amount: null, until: '2027-03-01' };
  const FLAT = {
    kind: 'real-estate',
    assetId: 'FLAT-1',
    certificateNumber: '衡（2020）衡江市不动产权第0000001号',
    unitNumber: 'FLAT-1',
    address: '衡江市临水区临江路1号',
    areaSquareCentimetres: 900_000,
    use: '成套住宅',
    share: { numerator: 1, denominator: 1 },
    mortgages: [],
    holds: [otherCourt],
    valueOn: '2026-09-01',
  };
  const registry = must(CITY_AGENCIES[1], 'registry');

  async function waitingFlat() {
    const of = await openCase();
    await replies(of, [FLAT], registry);
    const asset = must((await holdings(of.caseId)).assets[0], 'flat').assetId;
    agencies.script(registry.code, [{ reply: { rank: 2, held: null, waiting: null } }]);
    await judge.act((ctx) =>
      requestFreeze(
        ctx,
        { case: of.caseId, asset, amount: null, until: null, rulingNumber: of.rulingNumber, noticeNumber: of.noticeNumber },
        settings,
      ),
    );
    await carry(of.caseId);
    expect((await holdings(of.caseId)).measures).toMatchObject([{ state: 'waiting', rank: 2 }]);
    const [court] = await statement<{ name_zh: string }>(
      owner,
      'select c.name_zh from courts.court c join cases.case k on k.court_id = c.court_id where k.case_id = $1',
      [of.caseId],
    );
    return { of, asset, mine: { ...otherCourt, court: must(court, 'court').name_zh, caseNumber: of.number, until: '2029-08-31' } };
  }

  test('查扣冻规定第二十六条: the earlier hold is gone, the agency lists ours first: in force, its printed term unchanged', async () => {
    const { of, mine } = await waitingFlat();
    await replies(of, [{ ...FLAT, holds: [otherCourt, { ...mine, rank: 2 }] }], registry);
    expect((await holdings(of.caseId)).measures).toMatchObject([{ state: 'waiting', rank: 2 }]);
    await replies(of, [{ ...FLAT, holds: [{ ...mine, rank: 1 }] }], registry);
    const { measures } = await holdings(of.caseId);
    expect(measures).toMatchObject([{ state: 'held', rank: 1 }]);
    expect(measures[0]?.printedEnd.toString()).toBe('2029-08-31');
    expect(director.acts.findLast((act) => act.type === 'assets.rank-promoted')).toMatchObject({
      tasks: [{ kind: 'open', task: 'control-property' }],
    });
  });

  test('when a hold of this office ends, whoever waits behind it on the same thing is asked about', async () => {
    const { of, asset } = await waitingFlat();
    await run('assets.hold-ended', { case: of.caseId, asset });
    expect(await events(of.caseId, 'assets.rank-wanted')).toMatchObject([{ facts: { agency: registry.code, party: of.party } }]);
  });

  test('a hold the agency does not list is work at once, and not a surprise on its last day', async () => {
    const { of } = await waitingFlat();
    await replies(of, [{ ...FLAT, holds: [otherCourt] }], registry);
    expect(director.acts.findLast((act) => act.case === of.caseId)).toMatchObject({
      type: 'assets.hold-not-listed',
      tasks: [{ kind: 'open', task: 'control-property' }],
    });
  });
});

describe('报告财产', () => {
  async function ordered() {
    const of = await openCase();
    await replies(of, [ACCOUNT]);
    const order = await judge.act((ctx) =>
      enterReportOrder(ctx, {
        case: of.caseId,
        party: of.party,
        orderNumber: `${of.number}之三`,
        servedOn: day('2026-09-01'),
        dueOn: day('2026-09-11'),
      }),
    );
    if (!order.ok) throw new Error(order.refusal.kind);
    return { ...of, order: order.value.order, from: order.value.lookBackFrom.toString() };
  }
  const first = { kind: 'first', receivedOn: day('2026-09-01'), changedOn: null, statement: '以上属实' } as const;
  const sheetOf = async (caseId: CaseId) => {
    const sheet = await judge.act((ctx) => reportSheet(ctx, caseId));
    return sheet.ok ? must(sheet.value.orders[0], 'an order') : undefined;
  };

  test('法释〔2017〕8号第六条、第八条: what the bank named and the debtor did not is shown beside the report', async () => {
    const { caseId, order, from } = await ordered();
    expect(from).toBe('2025-09-01');
    const car = { heading: 'vehicle', description: '小轿车', number: '衡A12345', value: null, note: '' } as const;
    expect(await judge.act((ctx) => enterReport(ctx, { case: caseId, order, ...first, items: [car] }))).toMatchObject({ ok: true });
    expect(judge.acts.at(-1)?.tasks).toMatchObject([{ kind: 'open', task: 'check-report' }]);
    expect(await sheetOf(caseId)).toMatchObject({
      state: 'reported',
      differences: [
        { kind: 'not-known', number: '衡A12345' },
        { kind: 'not-reported', label: '衡江银行临水支行 ****0019' },
      ],
    });
    const account = { heading: 'deposit', description: '存款', number: '0019', value: fen(8_000_000n), note: '' } as const;
    const supplement = {
      ...first,
      kind: 'supplement',
      receivedOn: day('2026-09-01'),
      changedOn: day('2026-08-20'),
      items: [account],
    } as const;
    expect(await judge.act((ctx) => enterReport(ctx, { case: caseId, order, ...supplement }))).toMatchObject({ ok: true });
    expect(await sheetOf(caseId)).toMatchObject({ reports: [{ late: false }, { late: true }], differences: [{ kind: 'not-known' }] });
    const verdict = { case: caseId, order, verdict: 'false', consequence: 'fine', reason: '隐瞒账户' } as const;
    expect(await judge.act((ctx) => judgeReport(ctx, verdict))).toMatchObject({ ok: true });
    expect(await judge.act((ctx) => judgeReport(ctx, verdict))).toMatchObject({ refusal: { kind: 'already-judged' } });
  });

  test('第五条: silence is seen the day after the ordered day, told once, and more time can be given', async () => {
    const { caseId, order } = await ordered();
    office.clock.moveTo('2026-09-11T02:00:00Z');
    await poll('assets.silent-reports');
    expect((await sheetOf(caseId))?.state).toBe('awaited');
    office.clock.moveTo('2026-09-12T02:00:00Z');
    expect((await sheetOf(caseId))?.state).toBe('overdue');
    await poll('assets.silent-reports');
    await poll('assets.silent-reports');
    expect(director.acts.filter((act) => act.case === caseId && act.type === 'assets.report-overdue')).toHaveLength(1);
    const more = (on: string) => judge.act((ctx) => extendReport(ctx, { case: caseId, order, dueOn: day(on), reason: '在外地' }));
    expect(await more('2026-09-11')).toMatchObject({ refusal: { kind: 'not-later' } });
    expect(await more('2026-09-20')).toMatchObject({ ok: true });
    expect((await sheetOf(caseId))?.state).toBe('awaited');
    const verdict = { case: caseId, order, verdict: 'refused', consequence: 'detention', reason: '拒不报告' } as const;
    expect(await judge.act((ctx) => judgeReport(ctx, verdict))).toMatchObject({ refusal: { kind: 'not-due-yet' } });
  });

  test('an order for the creditor, of another case, or entered twice is refused', async () => {
    const { caseId, party, number } = await ordered();
    const [creditor] = await statement<{ party_id: string }>(
      owner,
      `select party_id from cases.party where case_id = $1 and role <> 'debtor'`,
      [caseId],
    );
    const enter = (over: object) =>
      judge.act((ctx) =>
        enterReportOrder(ctx, {
          case: caseId,
          party,
          orderNumber: `${number}之三`,
          servedOn: day('2026-09-01'),
          dueOn: day('2026-09-11'),
          ...over,
        }),
      );
    expect(await enter({ party: must(creditor, 'creditor').party_id })).toMatchObject({ refusal: { kind: 'not-a-debtor' } });
    expect(await enter({ orderNumber: '（2020）衡0101执1号之一' })).toMatchObject({ refusal: { kind: 'ruling-not-of-this-case' } });
    expect(await enter({})).toMatchObject({ refusal: { kind: 'order-already-entered' } });
    expect(await enter({ orderNumber: `${number}之四`, dueOn: day('2026-08-31') })).toMatchObject({
      refusal: { kind: 'due-before-service' },
    });
  });
});
