import { reportInterference } from '@duixian/cases/interference-contract';
import { listOrders, moneyPanel } from '@duixian/funds/contract';
import { claimReceipt, recordReceipt } from '@duixian/funds/receipt-contract';
import { must } from '@duixian/kernel/assert';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { planCity } from '@duixian/seed/load-city';
import { afterAll, describe, expect, test } from 'vitest';
import { addressesOfLists } from './testing/addresses-of-lists.ts';
import { asApp, asParty, casesReached, filledFor, OF_THE_REGION, ownOfParty, REGION } from './testing/as-app.ts';
import { atOnce } from './testing/at-once.ts';
import { FIXED, isOfCase, knock, paramsOf } from './testing/knock.ts';
import { seatObserver } from './testing/observer-seat.ts';
import { openOffice } from './testing/open-office.ts';
import { walkCase } from './testing/walk-case.ts';

const { db, owner } = await testDatabase();
const office = await openOffice({ db, owner, startsAt: '2026-09-01T02:00:00Z', cases: 20 });
afterAll(() => office.close());

/** The fast team's judge has theirs, the ordinary team's judge has mine: one court, two officers. */
const theirs = await walkCase(office, {
  officer: 'judge2.linshui',
  applicant: '衡江澹台精密铸造有限公司',
  debtor: '钟离昶旻',
  debtorNumber: '110105198504120014',
  titleSerial: 7_301,
  account: '6222000000000077301',
});
const mine = await walkCase(office, {
  officer: 'judge.linshui',
  applicant: '衡江百里丝织有限公司',
  debtor: '令狐思远',
  debtorNumber: '110105198504120030',
  titleSerial: 7_302,
  account: '6222000000000077302',
});
office.clock.moveTo('2026-12-20T02:00:00Z');
office.signInAnew();
await office.settle();
const [warned] = await statement<{ warning_id: string }>(
  owner,
  'select warning_id::text from deadlines.warning where region_id = 1 and case_id = $1 limit 1',
  [theirs.caseId],
);
const { interferenceId } = await office.done('judge2.linshui', reportInterference, {
  params: { case: theirs.caseId },
  body: { kind: 'official', who: '某局长', whoPost: '某局', manner: 'telephone', happenedOn: day('2026-09-10'), words: '问何时放款' },
});
const ids: Readonly<Record<string, string>> = {
  ...theirs.ids,
  interference: interferenceId,
  warning: must(warned, 'a warning of their case').warning_id,
};

/** Out of the case’s scope: another officer, another team’s assistant, every right there is at a sister court, and an observer of another case. */
const people = planCity().people;
await seatObserver(office, owner, { login: 'observer', caseId: mine.caseId, court: 2 });
const outsiders = ['judge.linshui', 'assistant.linshui', 'observer'].concat(
  people.filter((person) => /^[a-z]+\.yunlu$/.test(person.login)).map((person) => person.login),
);

const doors = office.endpoints.map((endpoint) => ({ endpoint, name: `${endpoint.method} ${endpoint.path}`, params: paramsOf(endpoint) }));
const ofCases = doors.filter(({ endpoint }) => isOfCase(endpoint));

describe('他人承办的案件，从哪个编号都进不去', () => {
  test('no door of a case opens for whoever may not see it: each door, each outsider', async () => {
    const seen: string[] = [];
    await atOnce(
      ofCases.flatMap((door) => outsiders.map((login) => ({ ...door, login }))),
      async ({ endpoint, name, login }) => {
        const { status, kind } = await knock(office, login, endpoint, ids);
        if (status !== 404 && !(status === 403 && kind === 'no-right')) seen.push(`${name}, ${login}: ${status} ${kind}`);
      },
    );
    expect(seen).toEqual([]);
  });

  const twoIds = ofCases.filter(({ params }) => params.includes('case') && params.some((name) => name !== 'case' && ids[name]));
  test.each(twoIds)('$name: their thing is not there under my case', async ({ endpoint }) => {
    const answer = await knock(office, 'judge.linshui', endpoint, { ...ids, case: mine.caseId });
    expect([404, 403]).toContain(answer.status);
  });

  test('the paths are open to the officer whose case it is, so the answers above are about scope', async () => {
    const reads = ofCases.filter(({ endpoint, params }) => endpoint.method === 'GET' && params.every((name) => ids[name] ?? FIXED[name]));
    const shut: string[] = [];
    await atOnce(reads, async ({ endpoint, name }) => {
      const answer = await knock(office, 'judge2.linshui', endpoint, ids);
      if (answer.kind === 'not-found') shut.push(name);
    });
    // A paper has a second form once its job has made it; here none has run.
    expect(shut).toEqual(['GET /documents/:document/ofd']);
  });

  test('a paper of mine cannot be made out to their debtor, nor their case put into my batch', async () => {
    const draft = must(
      ofCases.find(({ name }) => name === 'POST /cases/:case/documents'),
      'drafting',
    ).endpoint;
    const crossed = await knock(office, 'judge.linshui', draft, { ...mine.ids, party: theirs.ids.party });
    expect(crossed.status).not.toBe(200);
    const batch = await office.raw('judge.linshui', 'POST', '/document-batches', {
      payload: JSON.stringify({ cases: [mine.caseId, theirs.caseId], kinds: ['enforcement-notice'] }),
    });
    expect(batch.status).toBe(404);
    const triage = await office.raw('judge.linshui', 'POST', '/triage/confirmations', {
      payload: JSON.stringify({ items: [{ case: theirs.caseId, lane: 'simple', reason: null }] }),
    });
    expect(triage.text).not.toContain(theirs.caseNumber);
  });

  test('money a colleague has claimed says so without naming the case', async () => {
    const line = { payerAccount: '1', payerBank: '', subAccount: '', remark: '执行款', valueOn: day('2026-09-02') };
    const { receiptId } = await office.done('finance.linshui', recordReceipt, {
      body: { ...line, reference: 'SCOPE-1', amount: fen(1_000n), payerName: '某甲' },
    });
    await office.done('judge2.linshui', claimReceipt, { params: { receipt: receiptId }, body: { case: theirs.caseId } });
    const late = await office.raw('judge.linshui', 'POST', `/receipts/${receiptId}/claim`, {
      payload: JSON.stringify({ case: mine.caseId }),
    });
    expect(late).toMatchObject({ status: 409, kind: 'receipt-already-claimed' });
    expect(late.text).not.toContain(theirs.caseId);
  });
});

describe('清单里没有他人的案件', () => {
  const secrets = [theirs.caseNumber, theirs.debtor, theirs.applicant, theirs.account, '民初7301号', ...Object.values(ids)];
  const addresses = addressesOfLists(office.endpoints, { words: [theirs.caseNumber, theirs.debtor], caseId: theirs.caseId });

  async function crawl(login: string, of: readonly string[]): Promise<{ said: string; leaks: readonly string[] }> {
    const leaks: string[] = [];
    let said = '';
    await atOnce(addresses, async (address) => {
      const { status, text } = await office.raw(login, 'GET', address);
      if (status !== 200) return;
      said += text;
      leaks.push(...of.filter((secret) => text.includes(secret)).map((secret) => `${address}: ${secret}`));
    });
    return { said, leaks };
  }

  test.each(outsiders)('%s finds nothing of it in any list', async (login) => {
    const { leaks } = await crawl(login, secrets);
    expect(leaks).toEqual([]);
  });

  test('the numbers of the money panel are those of the lists behind it', async () => {
    const panel = await office.done('judge.linshui', moneyPanel, {});
    const orders = await office.done('judge.linshui', listOrders, { query: { state: 'waiting' } });
    expect(panel.toPay.count).toBe(orders.rows.length);
    const all = await office.done('finance.linshui', moneyPanel, {});
    expect(all.toPay.count).toBeGreaterThan(panel.toPay.count);
  });

  test('the officer finds his own in them, so the crawl reads what it should', async () => {
    const { said } = await crawl('judge.linshui', []);
    for (const word of [mine.caseNumber, mine.debtor, mine.ids.receipt, mine.ids.payout, mine.ids.order, mine.ids.clock]) {
      expect(said).toContain(word);
    }
  });
});

describe('直接用应用角色查库', () => {
  test('without a scope no row of any table, with the scope of a court that is not theirs none of a court', async () => {
    expect(await filledFor(owner, [])).toEqual([]);
    const elsewhere = await filledFor(owner, [...REGION, "set local app.courts = '999'"]);
    expect(elsewhere.filter((name) => !OF_THE_REGION.includes(name))).toEqual([]);
    const officers = await filledFor(owner, [...REGION, "set local app.reach = 'own'", "set local app.courts = '2'"]);
    expect(officers).not.toContain('agencies.statement_line');
    // The same questions with the court's own scope find rows in most tables, so the emptiness above is the policy's.
    const own = await filledFor(owner, [...REGION, "set local app.courts = '2'"]);
    expect(own.filter((name) => !OF_THE_REGION.includes(name)).length).toBeGreaterThan(30);
  });

  test('every row of a case opens to its officer, its team and a grant by name, as the case does', async () => {
    const at = [...REGION, "set local app.courts = '2'"];
    const reach = async (to: string, ...more: readonly string[]) => {
      const cases = await casesReached(owner, [...at, `set local app.reach = '${to}'`, ...more]);
      return [theirs, mine].filter(({ caseId }) => cases.has(caseId));
    };
    const actor = (login: string) => `set local app.actor = '${must(people.find((one) => one.login === login)?.personId, login)}'`;
    expect(await reach('court')).toEqual([theirs, mine]);
    expect(await reach('own', actor('judge2.linshui'))).toEqual([theirs]);
    expect(await reach('own', actor('judge.linshui'))).toEqual([mine]);
    const [team] = await statement<{ id: string }>(owner, 'select team_id::text as id from cases.case where case_id = $1', [mine.caseId]);
    const ofTeam = `set local app.teams = '${team?.id}'`;
    expect(await reach('team', actor('assistant.linshui'), ofTeam)).toEqual([mine]);
    expect(await reach('team', actor('assistant.linshui'), "set local app.teams = ''")).toEqual([]);
    const granted = await casesReached(owner, [...at, "set local app.reach = 'granted'", `set local app.cases = '${theirs.caseId}'`]);
    expect([...granted]).toEqual([theirs.caseId]);
    const nothing = await filledFor(owner, [...at, "set local app.inspects = 'no'", "set local app.reach = 'granted'"]);
    // How the court's paper is headed stands on every paper it sends.
    expect(nothing.filter((name) => !OF_THE_REGION.includes(name))).toEqual(['documents.letterhead']);
  });

  test('finance meets the money of its court and what money needs, of no case anything else', async () => {
    const at = [...REGION, "set local app.courts = '2'", "set local app.reach = 'money'", "set local app.inspects = 'no'"];
    const filled = await filledFor(owner, at);
    const others = filled.filter((name) => !/^(cases|deadlines|funds|tasks)\./.test(name) && !OF_THE_REGION.includes(name));
    expect(others).toEqual(['documents.letterhead']);
    for (const name of [
      'cases.case',
      'cases.party',
      'deadlines.clock',
      'funds.receipt',
      'funds.payment_order',
      'funds.transfer',
      'tasks.task',
    ])
      expect(filled).toContain(name);
    const elsewhere = await filledFor(owner, [...at, "set local app.courts = '999'"]);
    expect(elsewhere.filter((name) => !OF_THE_REGION.includes(name) && name !== 'agencies.statement_line')).toEqual([]);
  });

  test('the functions that ask an index name rows of the courts of the scope alone', async () => {
    const named = (settings: readonly string[]) =>
      asApp(owner, settings, async (client) => {
        const asked = `select (select count(*)::int from cases.cases_with(array['执'], 9999)) as cases, (select count(*)::int from documents.pages_with(array['执'], 9999)) as pages`;
        return (await client.query<{ cases: number; pages: number }>(asked)).rows[0];
      });
    expect(await named([])).toEqual({ cases: 0, pages: 0 });
    expect(await named([...REGION, "set local app.courts = '999'"])).toEqual({ cases: 0, pages: 0 });
    expect((await named([...REGION, "set local app.courts = '2'"]))?.cases).toBeGreaterThan(0);
  });

  test('a party sees its case, itself, the papers served on it and the money paid to it: of another party or another case nothing', async () => {
    const [applicant] = await statement<{ party_id: string }>(
      owner,
      "select party_id::text from cases.party where case_id = $1 and role = 'applicant'",
      [theirs.caseId],
    );
    const own = (settings: readonly string[]) => ownOfParty(owner, settings);
    const debtor = must(ids.party, 'the debtor of their case');
    const creditor = must(applicant, 'the applicant of their case').party_id;
    expect(await own(asParty(debtor, theirs.caseId))).toEqual({ case: theirs.caseId, party: debtor, paper: debtor });
    expect(await own(asParty(creditor, theirs.caseId))).toEqual({ case: theirs.caseId, party: creditor, money: creditor });
    // A case that names somebody else, no name, and the same names under an officer's reach: nothing.
    expect(await own(asParty(debtor, mine.caseId))).toEqual({});
    expect(await own(asParty('', theirs.caseId))).toEqual({});
    expect(await own([...asParty(debtor, theirs.caseId), "set local app.reach = 'court'"])).toEqual({});
    const tables = await filledFor(owner, asParty(debtor, theirs.caseId));
    expect(tables.filter((name) => !OF_THE_REGION.includes(name))).toEqual([]);
  });
});
