import { caseReports, enterReport, enterReportOrder, revealReportedNumber } from '@duixian/assets/report-contract';
import { caseLooks, caseTrail, listCases, revealNumber, revealTelephone, showCase } from '@duixian/cases/contract';
import { ROLES } from '@duixian/courts/rules/roles';
import { acceptApplication, checkFiling, fileApplication, revealForm, showApplication } from '@duixian/intake/contract';
import { testForm } from '@duixian/intake/testing/form';
import { must } from '@duixian/kernel/assert';
import { plusDays } from '@duixian/kernel/legal-day';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { planCity } from '@duixian/seed/load-city';
import { afterAll, describe, expect, test } from 'vitest';
import { addressesOfLists } from './testing/addresses-of-lists.ts';
import { atOnce } from './testing/at-once.ts';
import { askFor, FIXED, isOfCase } from './testing/knock.ts';
import { openOffice } from './testing/open-office.ts';
import { walkCase } from './testing/walk-case.ts';
import { NOT_OF_A_PERSON, OWN_TYPING, plainNumberFields, WHOLE_BY_PURPOSE } from './testing/whole-numbers.ts';

const { db, owner } = await testDatabase();
const office = await openOffice({ db, owner, startsAt: '2026-09-01T02:00:00Z', cases: 10 });
afterAll(() => office.close());
const walked = await walkCase(office, {
  officer: 'judge.linshui',
  applicant: '衡江澹台精密铸造有限公司',
  debtor: '钟离昶旻',
  debtorNumber: '110105198504120014',
  titleSerial: 7_401,
  account: '6222000000000077401',
});

async function looks(): Promise<bigint> {
  const [row] = await statement<{ n: bigint }>(owner, 'select count(*) as n from audit.look');
  return must(row, 'a count').n;
}

async function lastLook() {
  const rows = await statement<{ what: string; case_id: string | null; facts: object; address: string | null }>(
    owner,
    'select what, case_id::text, facts, address from audit.look order by look_id desc limit 1',
  );
  return rows[0];
}

describe('看过就留痕', () => {
  const reads = office.endpoints.filter((one) => one.method === 'GET' && one.permission !== 'public' && isOfCase(one));

  test.each(reads.map((endpoint) => ({ endpoint, name: endpoint.path })))(
    '$name leaves a row with its case when it shows something',
    async ({ endpoint }) => {
      const ids: Readonly<Record<string, string>> = { ...walked.ids, ...FIXED };
      const { path } = askFor(endpoint, ids);
      const before = await looks();
      const answer = await office.raw('supervisor.linshui', 'GET', path);
      const after = await looks();
      // What was not shown is no look; the answer to somebody without the right is no look either.
      expect(after - before).toBe(answer.status === 200 ? 1n : 0n);
      // A batch is of many cases: its look names the batch.
      const of = endpoint.path.startsWith('/document-batches/') ? null : walked.caseId;
      if (answer.status === 200) expect(await lastLook()).toMatchObject({ case_id: of, address: '127.0.0.1' });
    },
  );

  test('a whole number is shown for a purpose, and who asked for it says so for good', async () => {
    const path = revealNumber.path.replace(':case', walked.caseId).replace(':party', walked.ids.party ?? '');
    const without = await office.raw('judge.linshui', 'GET', `${path}?of=identity`);
    expect(without).toMatchObject({ status: 422, kind: 'bad-request' });
    const asked = await office.raw('judge.linshui', 'GET', `${path}?of=identity&purpose=${encodeURIComponent('核对送达回证')}`);
    expect(asked.text).toContain('110105198504120014');
    const read = await office.done('director.linshui', caseLooks, { params: { case: walked.caseId }, query: {} });
    expect(read.rows.find((row) => row.what === 'cases.reveal-number')).toMatchObject({ purpose: '核对送达回证', address: '127.0.0.1' });
    // The supervisor reads the case with its numbers masked, and has no right to the whole one.
    const supervisor = await office.raw('supervisor.linshui', 'GET', `${path}?of=identity&purpose=${encodeURIComponent('看看这个人')}`);
    expect(supervisor).toMatchObject({ status: 403, kind: 'no-right' });
  });

  test('a list is a look too, with what was searched for', async () => {
    await office.done('judge.linshui', listCases, { query: { words: '钟离' } });
    expect(await lastLook()).toMatchObject({ what: '/cases', case_id: null, facts: { words: '钟离' } });
  });

  test('a look at the record of who looked is on that record', async () => {
    await office.done('director.linshui', caseLooks, { params: { case: walked.caseId }, query: {} });
    const again = await office.done('director.linshui', caseLooks, { params: { case: walked.caseId }, query: {} });
    expect(again.rows[0]).toMatchObject({ what: '/cases/{case}/looks' });
  });

  test('a page that asks every few seconds leaves one row in ten minutes, and a new one after them', async () => {
    const before = await looks();
    for (let i = 0; i < 20; i++) {
      office.clock.advance(20_000);
      await office.done('judge.linshui', caseTrail, { params: { case: walked.caseId }, query: {} });
    }
    expect((await looks()) - before).toBe(1n);
    office.clock.advance(600_000);
    const then = await looks();
    await office.done('judge.linshui', caseTrail, { params: { case: walked.caseId }, query: {} });
    expect((await looks()) - then).toBe(1n);
  });

  test('who has to call a party reads its telephone, on record, and neither its identity number nor its account', async () => {
    const shown = await office.done('judge.linshui', showCase, { params: { case: walked.caseId } });
    const applicant = must(
      shown.parties.find((party) => party.phoneMasked !== null),
      'the applicant has given a telephone',
    );
    const { phoneMasked } = applicant;
    expect(phoneMasked).toMatch(/^\*+\d{4}$/);
    const at = (path: string) => path.replace(':case', walked.caseId).replace(':party', applicant.partyId);
    const purpose = encodeURIComponent('电话联系当事人');
    const called = await office.raw('centre.linshui', 'GET', `${at(revealTelephone.path)}?of=phone&purpose=${purpose}`);
    expect(called.text).toMatch(new RegExp(`"[\\d-]{8}${phoneMasked?.slice(-4)}"`));
    expect(await lastLook()).toMatchObject({ what: 'cases.reveal-telephone', facts: { party: applicant.partyId, of: 'phone' } });
    for (const of of ['identity', 'account']) {
      const asked = await office.raw('centre.linshui', 'GET', `${at(revealNumber.path)}?of=${of}&purpose=${purpose}`);
      expect(asked).toMatchObject({ status: 403, kind: 'no-right' });
      const round = await office.raw('centre.linshui', 'GET', `${at(revealTelephone.path)}?of=${of}&purpose=${purpose}`);
      expect(round).toMatchObject({ status: 422, kind: 'bad-request' });
    }
    const supervisor = await office.raw('supervisor.linshui', 'GET', `${at(revealTelephone.path)}?of=phone&purpose=${purpose}`);
    expect(supervisor).toMatchObject({ status: 403, kind: 'no-right' });
  });

  test('a number a debtor reported is masked; whole by the right alone, for a purpose on record, and under its own case', async () => {
    const params = { case: walked.caseId };
    const on = office.clock.today();
    const shown = await office.done('judge.linshui', showCase, { params });
    const { partyId } = must(
      shown.parties.find((party) => party.role === 'debtor'),
      'the debtor',
    );
    const ordered = { party: partyId, orderNumber: `${walked.caseNumber}之三`, servedOn: on, dueOn: plusDays(on, 10) };
    const { order } = await office.done('judge.linshui', enterReportOrder, { params, body: ordered });
    const number = '6222000000000099887';
    const item = { heading: 'deposit', description: '存款', number, value: null, note: '' } as const;
    await office.done('judge.linshui', enterReport, {
      params: { ...params, order },
      body: { kind: 'first', receivedOn: on, changedOn: null, statement: '以上属实', items: [item] },
    });
    const sheet = await office.raw('judge.linshui', 'GET', caseReports.path.replace(':case', walked.caseId));
    expect([sheet.text.includes('*'), sheet.text.includes(number)]).toEqual([true, false]);
    const read = await office.done('judge.linshui', caseReports, { params });
    const { reportId } = must(read.orders[0]?.reports[0], 'the report');
    const asked = (login: string, of: { item?: number; case?: string; purpose?: string }) => {
      const path = revealReportedNumber.path.replace(':case', of.case ?? walked.caseId).replace(':report', reportId);
      const purpose = of.purpose ?? '核对存款';
      return office.raw(login, 'GET', `${path}?item=${of.item ?? 0}&purpose=${encodeURIComponent(purpose)}`);
    };
    expect((await asked('judge.linshui', {})).text).toContain(number);
    expect(await lastLook()).toMatchObject({ what: 'assets.reveal-number', case_id: walked.caseId, facts: { report: reportId } });
    const others = await office.done('director.linshui', listCases, { query: {} });
    const other = must(
      others.rows.find((row) => row.caseId !== walked.caseId),
      'another case',
    ).caseId;
    const before = await looks();
    expect(await asked('finance.linshui', {})).toMatchObject({ status: 403, kind: 'no-right' });
    expect(await asked('judge.linshui', { purpose: '-' })).toMatchObject({ status: 422 });
    expect(await asked('judge.linshui', { item: 1 })).toMatchObject({ status: 404 });
    expect(await asked('director.linshui', { case: other })).toMatchObject({ status: 404, kind: 'not-found' });
    expect(await asked('director.yunlu', {})).toMatchObject({ status: 404, kind: 'not-found' });
    expect(await looks()).toBe(before);
  });

  test('what was refused is not a look', async () => {
    const before = await looks();
    const answer = await office.send('judge.yunlu', showCase, { params: { case: walked.caseId } });
    expect(answer).toMatchObject({ ok: false, status: 404 });
    expect(await looks()).toBe(before);
  });

  test('a door without anything of a case leaves nothing', async () => {
    const before = await looks();
    for (const path of ['/session', '/courts', '/courts/2/teams']) await office.raw('judge.linshui', 'GET', path);
    expect(await looks()).toBe(before);
  });
});

describe('号码只凭目的完整出门', () => {
  const [applicant] = testForm().parties;
  const ofApplicant = [applicant?.identityNumber, applicant?.phone, applicant?.service?.address, applicant?.payee?.account];
  const numbers = [walked.debtorNumber, walked.account, '13900008265', '13900001111', ...ofApplicant.map((one) => must(one, 'a number'))];
  const rightsOf = (login: string): ReadonlySet<string> => {
    const { role } = must(
      planCity().people.find((person) => person.login === login),
      login,
    );
    return new Set(ROLES[role].permissions);
  };
  const nameOf = (endpoint: { method: string; path: string }) => `${endpoint.method} ${endpoint.path}`;
  /** Of each door the first who may ask: what is masked does not hang on the role, but for one's own typing. */
  const ASKERS = [
    'director.linshui',
    'centre.linshui',
    'finance.linshui',
    'clerk.linshui',
    'filing.linshui',
    'administrator.hengjiang',
  ].concat(planCity().people.map((person) => person.login));
  const looked = office.endpoints.filter((one) => one.method === 'GET' && one.permission !== 'public' && one.carries !== 'bytes');

  test('no reply of any door holds a whole number of the case, but of the doors that ask what for', async () => {
    const ids: Readonly<Record<string, string>> = { ...walked.ids, ...FIXED };
    const whole = new Set<string>();
    const shut: string[] = [];
    await atOnce(looked, async (endpoint) => {
      const wanted = { words: [walked.debtor, walked.debtorNumber.slice(0, 12)], caseId: walked.caseId };
      const lists = isOfCase(endpoint)
        ? []
        : addressesOfLists([endpoint], wanted).filter((path, at) => at === 0 || path.includes('words='));
      for (const path of lists.length > 0 ? lists : [askFor(endpoint, ids).path]) {
        const asker = must(
          ASKERS.find((login) => endpoint.permission === 'signed-in' || rightsOf(login).has(endpoint.permission)),
          endpoint.permission,
        );
        const { status, text } = await office.raw(asker, 'GET', path);
        if (status === 403) shut.push(path);
        if (numbers.some((number) => text.includes(number))) whole.add(nameOf(endpoint));
      }
    });
    // Of the case at hand there is no ruling, no diversion and no report; its application has passed.
    const none = ['/payees/', '/diversions/', 'reports-received', 'whole-form'];
    expect(shut).toEqual([]);
    expect([...whole].sort()).toEqual(WHOLE_BY_PURPOSE.filter((door) => !none.some((part) => door.includes(part))).toSorted());
  });

  test('no answer to a change holds one', () => {
    expect(office.changeReplies.length).toBeGreaterThan(15);
    expect(office.changeReplies.filter(({ text }) => numbers.some((number) => text.includes(number)))).toEqual([]);
  });

  test('every field that can hold a number is masked on its way out, is no number of a person, or stands in the list of what may leave whole', () => {
    const plain = office.endpoints
      .filter((endpoint) => ![...WHOLE_BY_PURPOSE, ...OWN_TYPING].includes(nameOf(endpoint)))
      .flatMap((endpoint) => plainNumberFields(endpoint).map((field) => `${nameOf(endpoint)} ${field}`));
    expect(plain.filter((field) => !NOT_OF_A_PERSON.includes(field))).toEqual([]);
    expect(NOT_OF_A_PERSON.filter((field) => !plain.includes(field))).toEqual([]);
  });

  test('every door that shows one whole asks what for', () => {
    for (const door of office.endpoints.filter((endpoint) => WHOLE_BY_PURPOSE.includes(nameOf(endpoint))))
      expect([door.path, door.query?.safeDecode({ of: 'identity' } as never).success]).toEqual([door.path, false]);
  });

  test('an application: whole for whoever typed it until it is filed, masked for whoever files and checks, whole for them for a purpose on record', async () => {
    const form = testForm({ title: { ...testForm().title, number: '（2026）衡0101民初7409号' } });
    const { application } = await office.done('reception.linshui', acceptApplication, {
      body: { form, confirmed: [], titleSum: null, draft: null },
    });
    const params = { application };
    const seenBy = async (login: string) => {
      const seen = await office.done(login, showApplication, { params });
      return [seen.whole, seen.form.parties[1]?.identityNumber];
    };
    expect(await seenBy('reception.linshui')).toEqual([true, '11010519491231002X']);
    expect(await seenBy('filing.linshui')).toEqual([false, '110105********002X']);
    const { caseId } = await office.done('filing.linshui', fileApplication, { params });
    expect(await seenBy('reception.linshui')).toEqual([false, '110105********002X']);
    const whole = await office.done('centre.linshui', revealForm, { params, query: { purpose: '核对当事人证件' } });
    expect(whole.form.parties[1]?.identityNumber).toBe('11010519491231002X');
    expect(await lastLook()).toMatchObject({ what: 'intake.reveal-form', case_id: caseId, facts: { application, version: 1 } });
    expect(await office.send('supervisor.linshui', revealForm, { params, query: { purpose: '看看这个人' } })).toMatchObject({
      kind: 'no-right',
    });
    await office.done('centre.linshui', checkFiling, { params, body: { verdict: { kind: 'pass' } } });
    expect(await office.send('centre.linshui', revealForm, { params, query: { purpose: '再看一眼' } })).toMatchObject({
      kind: 'numbers-with-case',
    });
  });
});
