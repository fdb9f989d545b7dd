import { closeCase } from '@duixian/cases/commands/move-case';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom, type PartyId } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { discardDraft } from './commands/discard-draft.ts';
import { setLetterhead } from './commands/set-letterhead.ts';
import { factsAheadOf } from './queries/facts-ahead.ts';
import { fieldsOf } from './queries/papers.ts';
import { papersOfCase } from './queries.ts';
import type { CollectedFact, FactName } from './rules/facts.ts';
import { TEST_LETTERHEAD } from './testing/machinery.ts';
import { openedPapers } from './testing/opened-papers.ts';
import { NO_FACTS, paperOffice, typed } from './testing/paper-office.ts';

const { db, owner } = await testDatabase();
const papers = await paperOffice(db, owner);
const { office, machinery, clerk, newCase, draft, drafted } = papers;

afterAll(() => machinery.close());

describe('用笺未设置', () => {
  test('法发〔2017〕6号第五条: without account, hotline and address the notice is refused and each missing fact is named', async () => {
    const { caseId, debtor } = await newCase();
    const result = await draft(caseId, 'enforcement-notice', debtor);
    expect(result).toEqual({
      ok: false,
      refusal: {
        kind: 'facts-not-ready',
        missing: ['account.holder', 'account.bank', 'court.hotline', 'officer.name', 'officer.phone', 'court.address'],
        guessed: [],
        entered: [],
      },
    });
  });

  test('before drafting the same facts are named as missing, and nothing is made', async () => {
    const { caseId, debtor } = await newCase();
    const look = (of: typeof clerk) => of.act((ctx) => factsAheadOf(ctx, { case: caseId, kind: 'enforcement-notice', party: debtor }));
    const ahead = await look(clerk);
    expect(ahead.ok && ahead.value.flatMap((one) => (one.state === 'missing' ? [one.fact] : []))).toEqual([
      'account.holder',
      'account.bank',
      'court.hotline',
      'officer.name',
      'officer.phone',
      'court.address',
    ]);
    expect(ahead.ok && ahead.value.find((one) => one.fact === 'debtor.name')).toEqual({
      fact: 'debtor.name',
      state: 'ready',
      text: '陆某',
      source: 'party',
    });
    expect(await clerk.act(async (ctx) => ok(await papersOfCase(ctx, caseId)))).toEqual({ ok: true, value: [] });
    expect(await look(office.as('clerk', office.courts.second))).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });

  test('the administrator of another court cannot set it', async () => {
    const act = office
      .as('administrator', office.courts.second)
      .act((ctx) => setLetterhead(ctx, { court: office.courts.first, letterhead: TEST_LETTERHEAD }));
    expect(await act).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});

describe('制作文书', () => {
  let caseId: CaseId;
  let debtor: PartyId;
  beforeAll(async () => {
    const set = await office
      .as('administrator')
      .act((ctx) => setLetterhead(ctx, { court: office.courts.first, letterhead: TEST_LETTERHEAD }));
    expect(set.ok).toBe(true);
    ({ caseId, debtor } = await newCase());
  });

  test('every printed field carries the record it came from, amounts with their capitals', async () => {
    const documentId = await drafted(caseId, 'enforcement-notice', debtor);
    const fields = await clerk.act(async (ctx) => ok(await fieldsOf(ctx, documentId)));
    const byFact = new Map(fields.ok ? fields.value.map((field) => [field.fact, field]) : []);
    expect(byFact.get('debtor.name')).toEqual({ fact: 'debtor.name', text: '陆某', source: 'cases.party', reference: debtor });
    expect(byFact.get('claim.amount')).toMatchObject({ text: '100,000.00元', source: 'cases.case' });
    expect(byFact.get('fee.execution')?.text).toBe('1,400.00元');
    expect(byFact.get('account.bank')?.source).toBe('documents.letterhead');
    const row = (await openedPapers(owner, caseId)).find(({ id }) => id === documentId);
    expect(row?.paper).toMatchObject({ claim: { capitals: '壹拾万元整' } });
  });

  test('a second one for the same debtor is refused; after the draft is discarded it may be made anew', async () => {
    const again = await draft(caseId, 'enforcement-notice', debtor);
    expect(again).toMatchObject({ ok: false, refusal: { kind: 'already-drafted' } });
    const existing = again.ok || again.refusal.kind !== 'already-drafted' ? '' : again.refusal.existing;
    const discarded = await clerk.act((ctx) => discardDraft(ctx, { document: idFrom<'document'>(existing), reason: '地址有误' }));
    expect(discarded.ok).toBe(true);
    expect((await draft(caseId, 'enforcement-notice', debtor)).ok).toBe(true);
  });

  test.each([
    {
      facts: new Map<FactName, CollectedFact>([['debtor.name', typed('别人')]]),
      kind: 'facts-not-ready',
      because: 'a fact of the record may not be typed',
    },
    {
      facts: new Map<FactName, CollectedFact>([['measure.text', typed('x')]]),
      kind: 'fact-not-asked',
      because: 'the notice prints no measure',
    },
  ])('$kind: $because', async ({ facts, kind }) => {
    const { caseId: fresh, debtor: party } = await newCase();
    expect(await draft(fresh, 'enforcement-notice', party, facts)).toMatchObject({ ok: false, refusal: { kind } });
  });

  test('a guessed fact blocks the paper and is named', async () => {
    const { caseId: fresh, debtor: party } = await newCase();
    const guess: CollectedFact = { value: { kind: 'text', text: '十五' }, source: { kind: 'guessed', from: 'judgment text' } };
    const result = await draft(fresh, 'property-report-order', party, new Map([['report.days', guess]]));
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'facts-not-ready', guessed: ['report.days'] } });
  });

  test('GB 18030-2022: a name with a character no font draws is refused by that character', async () => {
    const { caseId: fresh, debtor: party } = await newCase();
    await statement(owner, `update cases.party set name = '王\u{31350}' where case_id = $1 and role = 'debtor'`, [fresh]);
    expect(await draft(fresh, 'enforcement-notice', party)).toEqual({
      ok: false,
      refusal: { kind: 'glyph-missing', characters: ['\u{31350}'] },
    });
  });

  test('a notice needs a debtor; the creditor is not one; another case’s party is nobody here', async () => {
    const { caseId: fresh } = await newCase();
    const [row] = await statement<{ party_id: string }>(
      owner,
      `select party_id from cases.party where case_id = $1 and role = 'applicant'`,
      [fresh],
    );
    expect(await draft(fresh, 'enforcement-notice', null)).toMatchObject({ refusal: { kind: 'addressee-needed' } });
    expect(await draft(fresh, 'enforcement-notice', idFrom<'party'>(must(row, 'applicant').party_id))).toMatchObject({
      refusal: { kind: 'not-addressee' },
    });
    expect(await draft(fresh, 'enforcement-notice', debtor)).toMatchObject({ refusal: { kind: 'not-addressee' } });
  });

  test('a closed case gets no notice', async () => {
    const { caseId: fresh, debtor: party } = await newCase();
    await office.as('judge').act((ctx) => closeCase(ctx, fresh, { on: ctx.today, kind: 'paid-in-full' }));
    expect(await draft(fresh, 'enforcement-notice', party)).toMatchObject({ refusal: { kind: 'case-closed' } });
  });

  test('制发文书 is done only when each debtor has both papers', async () => {
    const { caseId: fresh, debtor: party } = await newCase();
    await drafted(fresh, 'enforcement-notice', party);
    expect(must(clerk.acts.at(-1), 'act').tasks).toEqual([]);
    await drafted(fresh, 'property-report-order', party);
    expect(must(clerk.acts.at(-1), 'act').tasks).toEqual([{ kind: 'complete', task: 'make-notices' }]);
  });

  test('a sister court may not know of the case, nor of its papers', async () => {
    const other = office.as('clerk', office.courts.second);
    expect(await draft(caseId, 'enforcement-notice', debtor, NO_FACTS, other)).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    const seen = await other.act(async (ctx) => ok(await papersOfCase(ctx, caseId)));
    expect(seen).toEqual({ ok: true, value: [] });
  });
});
