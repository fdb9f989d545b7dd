import { caseFile } from '@duixian/cases/queries';
import { ROLES } from '@duixian/courts/rules/roles';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { acceptApplication } from './commands/accept-application.ts';
import { amendApplication } from './commands/amend-application.ts';
import { checkFiling } from './commands/check-filing.ts';
import { fileApplication } from './commands/file-application.ts';
import { saveDraft } from './commands/save-draft.ts';
import * as contract from './contract.ts';
import { applicationFile, countApplications, listApplications, myDraft, myDrafts } from './queries.ts';
import type { ApplicationForm } from './rules/application.ts';
import { hasTitleText, titleTextOf } from './store/title-texts.ts';
import { testForm, testTitle } from './testing/form.ts';
import { withinText } from './title-text-json.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const window = office.as('filing');
const reception = office.as('reception');
const centre = office.as('centre');
let serial = 1000;

async function receive(form: ApplicationForm = testForm({ title: testTitle(++serial) }), desk = reception) {
  const accepted = await desk.act((ctx) => acceptApplication(ctx, { form, confirmed: [], titleSum: null, draft: null }));
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.refusal, (_, value) => String(value)));
  return accepted.value.application;
}

async function file(application = receive()) {
  const filed = await window.act(async (ctx) => fileApplication(ctx, { application: await application }));
  if (!filed.ok) throw new Error(filed.refusal.kind);
  return { application: await application, ...filed.value };
}

describe('收取申请：首问负责，任何窗口', () => {
  test('a window of another court takes an application in; both courts see it, a third does not, and the receiver stays', async () => {
    const elsewhere = office.as('filing', office.courts.second);
    const application = await receive(testForm({ title: testTitle(++serial) }), elsewhere);
    const seen = await window.act(async (ctx) => ok(await applicationFile(ctx, application)));
    expect(seen.ok && seen.value?.row).toMatchObject({
      court_id: 2,
      received_court_id: 3,
      received_by_name: office.actor('filing', office.courts.second).name,
    });
    const own = await elsewhere.act(async (ctx) => ok(await applicationFile(ctx, application)));
    expect(own.ok && own.value?.row.state).toBe('received');
    const above = await office.as('filing', office.courts.intermediate).act(async (ctx) => ok(await applicationFile(ctx, application)));
    expect(above).toEqual({ ok: true, value: undefined });
    const filedThere = await elsewhere.act((ctx) => fileApplication(ctx, { application }));
    expect(filedThere).toEqual({ ok: false, refusal: { kind: 'other-court-files' } });
  });

  test('what is missing is named and nothing is taken in', async () => {
    const before = await statement<{ n: bigint }>(owner, 'select count(*) as n from intake.application');
    const refused = await reception.act((ctx) =>
      acceptApplication(ctx, { form: testForm({ cause: ' ', risksTold: false }), confirmed: [], titleSum: null, draft: null }),
    );
    expect(refused).toMatchObject({
      ok: false,
      refusal: { kind: 'application-not-complete', findings: [{ fact: 'cause' }, { fact: 'risks-told' }] },
    });
    expect(await statement(owner, 'select count(*) as n from intake.application')).toEqual(before);
  });

  test('执行工作规定第十六条: a performance period still running is taken in only when somebody says it is meant so', async () => {
    const form = testForm({ title: { ...testTitle(++serial), performanceEndsOn: (await today()).add({ days: 3 }) } });
    const asked = await reception.act((ctx) => acceptApplication(ctx, { form, confirmed: [], titleSum: null, draft: null }));
    expect(asked).toMatchObject({ ok: false, refusal: { findings: [{ kind: 'performance-not-over' }] } });
    const meant = await reception.act((ctx) =>
      acceptApplication(ctx, { form, confirmed: ['performance-not-over'], titleSum: null, draft: null }),
    );
    expect(meant.ok).toBe(true);
  });

  test('the same title by the same applicant is pointed out', async () => {
    const form = testForm({ title: testTitle(++serial) });
    await receive(form);
    const again = await reception.act((ctx) => acceptApplication(ctx, { form, confirmed: [], titleSum: null, draft: null }));
    expect(again).toMatchObject({ ok: false, refusal: { findings: [{ kind: 'duplicate-filing', cases: [form.title.number] }] } });
  });

  test('a court outside the region is refused', async () => {
    const form = testForm({ title: testTitle(++serial), court: must(office.courts.first, '') });
    const refused = await reception.act((ctx) =>
      acceptApplication(ctx, { form: { ...form, court: courtIdFrom(99) }, confirmed: [], titleSum: null, draft: null }),
    );
    expect(refused).toEqual({ ok: false, refusal: { kind: 'court-not-in-region' } });
  });
});

async function today() {
  const at = await reception.act(async (ctx) => ok(ctx.today));
  if (!at.ok) throw new Error('no day');
  return at.value;
}

describe('立案', () => {
  test('gives number and account, writes the case, starts the clocks from the day of the window and opens the check', async () => {
    const { caseId, caseNumber, accountNumber } = await file();
    expect(caseNumber).toMatch(/^（2026）衡0101执\d+号$/);
    const read = await window.act((ctx) => caseFile(ctx, caseId));
    expect(read).toMatchObject({
      ok: true,
      value: { stage: 'check', accountNumber, claim: 12_000_000n, parties: [{ role: 'applicant' }, { role: 'debtor', name: '陆某' }] },
    });
    const act = window.acts.at(-1);
    expect(act?.type).toBe('intake.case-filed');
    expect(act?.clocks?.map((clock) => `${clock.kind} ${'term' in clock ? clock.term : ''}`)).toEqual([
      'start filing-decision',
      'satisfy filing-decision',
      'start exec-notice-statutory',
      'start assign-judge',
      'start term-6m',
    ]);
    expect(act?.tasks).toMatchObject([{ kind: 'open', task: 'check-filing' }]);
  });

  test('fifty windows at once: numbers without gap or double (案号规定第九、十条)', async () => {
    const received = await Promise.all(Array.from({ length: 50 }, () => receive()));
    const filed = await Promise.all(received.map((application) => window.act((ctx) => fileApplication(ctx, { application }))));
    expect(filed.every((one) => one.ok)).toBe(true);
    const rows = await statement<{ serial: number; account_number: string }>(
      owner,
      'select serial, account_number from cases.case where court_id = 2 order by serial',
    );
    expect(rows.map((row) => row.serial)).toEqual(Array.from({ length: rows.length }, (_, at) => at + 1));
    expect(new Set(rows.map((row) => row.account_number)).size).toBe(rows.length);
  });

  test('a double click files once: the second finds the case of the first', async () => {
    const application = await receive();
    const [one, two] = await Promise.all([1, 2].map(() => window.act((ctx) => fileApplication(ctx, { application }))));
    const results = [one, two].map((result) => (result?.ok ? 'filed' : result?.refusal.kind)).sort();
    expect(results).toEqual(['filed', 'filed-already']);
    expect(await statement(owner, 'select case_id from intake.application where application_id = $1', [application])).toHaveLength(1);
  });

  test('an unknown application is not found', async () => {
    const refused = await window.act((ctx) =>
      fileApplication(ctx, { application: idFrom<'application'>('00000000-0000-7000-8000-00000000ffff') }),
    );
    expect(refused).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});

describe('核查立案信息：经办与核查分离', () => {
  test('passed, the case goes on to the search and says so to the modules above', async () => {
    const { application, caseId } = await file();
    const passed = await centre.act((ctx) => checkFiling(ctx, { application, verdict: { kind: 'pass' } }));
    expect(passed).toEqual({ ok: true, value: { caseId, state: 'passed' } });
    expect(centre.acts.at(-1)).toMatchObject({
      type: 'intake.filing-passed',
      events: [{ type: 'intake.filing-passed', facts: { case: caseId } }],
      clocks: [{ term: 'net-query-start' }],
    });
    const [row] = await statement<{ stage: string }>(owner, 'select stage from cases.case where case_id = $1', [caseId]);
    expect(row?.stage).toBe('search');
    const again = await centre.act((ctx) => checkFiling(ctx, { application, verdict: { kind: 'pass' } }));
    expect(again).toEqual({ ok: false, refusal: { kind: 'not-waiting-for-check', state: 'passed' } });
  });

  test('the hand that filed does not check, nor the hand that received', async () => {
    const { application } = await file();
    const own = await window.act((ctx) => checkFiling(ctx, { application, verdict: { kind: 'pass' } }));
    expect(own).toEqual({ ok: false, refusal: { kind: 'own-filing', did: 'filed' } });
    const received = await reception.act((ctx) => checkFiling(ctx, { application, verdict: { kind: 'pass' } }));
    expect(received).toEqual({ ok: false, refusal: { kind: 'own-filing', did: 'received' } });
  });

  test('returned with a reason, amended into a new version, and checked again; the former version stays', async () => {
    const { application, caseId } = await file();
    const returned = await centre.act((ctx) =>
      checkFiling(ctx, { application, verdict: { kind: 'return', code: 'amount-wrong', words: '判决主文为13万元' } }),
    );
    expect(returned).toMatchObject({ ok: true, value: { state: 'returned' } });
    expect(centre.acts.at(-1)?.tasks).toMatchObject([
      { task: 'check-filing' },
      { kind: 'open', task: 'amend-application', facts: { code: 'amount-wrong' } },
    ]);

    const form = testForm({
      title: testTitle(serial),
      obligations: [{ ...must(testForm().obligations[0], ''), amount: fen(13_000_000n) }],
    });
    const stale = await window.act((ctx) => amendApplication(ctx, { application, version: 7, form, confirmed: [] }));
    expect(stale).toMatchObject({ ok: false, refusal: { kind: 'changed-meanwhile', version: 1 } });
    const amended = await window.act((ctx) => amendApplication(ctx, { application, version: 1, form, confirmed: [] }));
    expect(amended).toEqual({ ok: true, value: { version: 2 } });
    // Whoever still has the former version before them learns who changed what of it.
    const second = await window.act((ctx) => amendApplication(ctx, { application, version: 1, form, confirmed: [] }));
    expect(second).toMatchObject({
      ok: false,
      refusal: { kind: 'changed-meanwhile', version: 2, by: [expect.stringMatching(/./)], fields: ['obligations'] },
    });
    const read = await window.act((ctx) => caseFile(ctx, caseId));
    expect(read.ok && [read.value.claim, read.value.obligations.map((sum) => sum.amount)]).toEqual([13_000_000n, [13_000_000n]]);
    const kept = await window.act(async (ctx) => ok((await applicationFile(ctx, application))?.versions.map((version) => version.version)));
    expect(kept).toEqual({ ok: true, value: [2, 1] });
    const passed = await centre.act((ctx) => checkFiling(ctx, { application, verdict: { kind: 'pass' } }));
    expect(passed.ok).toBe(true);
    const late = await window.act((ctx) => amendApplication(ctx, { application, version: 2, form, confirmed: [] }));
    expect(late).toEqual({ ok: false, refusal: { kind: 'not-open-to-amendment', state: 'passed' } });
  });

  test('another court may not know of the filing', async () => {
    const { application } = await file();
    const refused = await office
      .as('centre', office.courts.second)
      .act((ctx) => checkFiling(ctx, { application, verdict: { kind: 'pass' } }));
    expect(refused).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});

describe('草稿', () => {
  const draft = idFrom<'draft'>('00000000-0000-7000-8000-0000000000d1');

  test('saving twice is saving once; another person neither sees nor overwrites it; a used draft is closed', async () => {
    for (const cause of ['买', '买卖合同纠纷']) {
      const saved = await reception.act((ctx) => saveDraft(ctx, { draft, form: testForm({ cause, court: null, parties: [] }) }));
      expect(saved.ok).toBe(true);
    }
    const mine = await reception.act(async (ctx) => ok([(await myDrafts(ctx)).length, (await myDraft(ctx, draft))?.form.cause]));
    expect(mine).toEqual({ ok: true, value: [1, '买卖合同纠纷'] });
    const theirs = await window.act(async (ctx) => ok([await myDrafts(ctx), await myDraft(ctx, draft)]));
    expect(theirs).toEqual({ ok: true, value: [[], undefined] });
    const overwritten = await window.act((ctx) => saveDraft(ctx, { draft, form: testForm() }));
    expect(overwritten).toEqual({ ok: false, refusal: { kind: 'draft-not-open' } });
    const accepted = await reception.act((ctx) =>
      acceptApplication(ctx, { form: testForm({ title: testTitle(++serial) }), confirmed: [], titleSum: null, draft }),
    );
    expect(accepted.ok).toBe(true);
    const late = await reception.act((ctx) => saveDraft(ctx, { draft, form: testForm() }));
    expect(late).toEqual({ ok: false, refusal: { kind: 'draft-not-open' } });
  });
});

describe('执行依据文本', () => {
  test('the text the form was filled from stays with it, sealed; the checker reads it, another court does not', async () => {
    const text = '临水区人民法院民事判决书：被告支付原告货款五万元。';
    const titleText = { text, marks: [{ field: 'obligations.0.amount', start: 18, end: 21, confidence: 'certain' as const }] };
    const form = testForm({ title: testTitle(++serial) });
    const accepted = await reception.act((ctx) => acceptApplication(ctx, { form, confirmed: [], titleSum: null, draft: null, titleText }));
    const application = accepted.ok ? accepted.value.application : idFrom<'application'>('');
    const seen = await centre.act(async (ctx) => ok([await hasTitleText(ctx, application), await titleTextOf(ctx, application)]));
    expect(seen).toEqual(ok([true, titleText]));
    const [row] = await statement<{ paper: string }>(owner, 'select paper::text from intake.title_text where application_id = $1', [
      application,
    ]);
    expect(row?.paper).not.toContain('货款');
    const elsewhere = await office.as('filing', office.courts.second).act(async (ctx) => ok(await titleTextOf(ctx, application)));
    expect(elsewhere).toEqual(ok(undefined));
    expect(withinText({ text, marks: [...titleText.marks, { field: 'x', start: 5, end: 5_000, confidence: 'certain' }] })).toEqual(
      titleText,
    );
  });
});

describe('列表与权限', () => {
  test('newest first or oldest first, page by page, and found by a part of a name or number', async () => {
    const form = testForm({ title: testTitle(++serial) });
    const newest = await receive(form);
    const page = (order: 'newest' | 'oldest', filter: { text?: string } = {}) =>
      window.act(async (ctx) => {
        const first = await listApplications(ctx, { ...filter, order }, undefined, 2);
        const last = first.at(-1);
        const key = last && { receivedOn: last.receivedOn.toString(), id: last.application };
        const rest = key === undefined ? [] : await listApplications(ctx, { ...filter, order }, key, 500);
        return ok([...first, ...rest].map((row) => row.application));
      });
    const [down, up] = [await page('newest'), await page('oldest')];
    if (!down.ok || !up.ok) throw new Error('the list is read');
    expect(down.value[0]).toBe(newest);
    expect(up.value).toEqual([...down.value].reverse());
    const byNumber = await page('newest', { text: form.title.number.slice(-8) });
    expect(byNumber.ok && byNumber.value).toContain(newest);
    expect(await page('newest', { text: '%' })).toEqual(ok([]));
    const { caseNumber } = await file(Promise.resolve(newest));
    expect(await page('newest', { text: caseNumber })).toEqual(ok([newest]));
  });

  test('the number of a queue is the number of its rows', async () => {
    const seen = await window.act(async (ctx) =>
      ok({
        count: await countApplications(ctx, { state: 'filed' }),
        rows: await listApplications(ctx, { state: 'filed', order: 'newest' }, undefined, 500),
      }),
    );
    expect(seen.ok && seen.value.count).toEqual({ count: seen.ok && seen.value.rows.length, capped: false });
  });

  test('no role both files and checks, and the doors ask for these rights', () => {
    expect([contract.fileApplication.permission, contract.checkFiling.permission]).toEqual(['intake.file', 'intake.check']);
    for (const role of Object.values(ROLES)) {
      const held: readonly string[] = role.permissions;
      expect(held.includes('intake.file') && held.includes('intake.check')).toBe(false);
    }
    expect(ROLES.judge.permissions).not.toContain('intake.file');
  });
});
