import { must } from '@duixian/kernel/assert';
import type { CaseId, DocumentId, PartyId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { verifyPdf } from '@duixian/seal/pdf-signature';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approveDocument } from './commands/approve-document.ts';
import { discardDraft } from './commands/discard-draft.ts';
import { sealDocument, sealDocuments } from './commands/seal-document.ts';
import { fileOfCase } from './queries/case-file.ts';
import { openPapersOf } from './queries/open-papers.ts';
import { publicPaper } from './queries/papers.ts';
import { papersOfCase } from './queries.ts';
import type { CollectedFact, FactName } from './rules/facts.ts';
import { openedPapers } from './testing/opened-papers.ts';
import { type Facts, noMoney, paperOffice, RULING, typed } from './testing/paper-office.ts';

const { db, owner } = await testDatabase();
const papers = await paperOffice(db, owner);
const { office, machinery, clerk, seal, newCase, draft, drafted, deliver } = papers;

afterAll(() => machinery.close());

describe('用印', () => {
  let caseId: CaseId;
  let debtor: PartyId;
  beforeAll(async () => {
    await papers.setLetterhead();
    ({ caseId, debtor } = await newCase());
  });

  test('whoever drafted may not seal, even with the right', async () => {
    const documentId = await drafted(caseId, 'freeze-deduct-ruling', null, RULING);
    expect(await clerk.act((ctx) => sealDocument(ctx, { document: documentId }, noMoney))).toEqual({
      ok: false,
      refusal: { kind: 'drafter-may-not-seal' },
    });
    await expect(
      statement(owner, 'update documents.document set sealed_by = drafted_by where document_id = $1', [documentId]),
    ).rejects.toThrow('document_two_hands');
  });

  test('sealed: number printed, signature holds, the same bytes are in the store, in the file and behind the public code', async () => {
    const documentId = await drafted(caseId, 'enforcement-notice', debtor);
    const ordered = await seal.act((ctx) => sealDocument(ctx, { document: documentId }, noMoney));
    expect(ordered).toMatchObject({ ok: true, value: { number: expect.stringMatching(/^（2026）衡0101执\d+号$/) } });
    const before = await clerk.act(async (ctx) => ok(await fileOfCase(ctx, caseId)));
    expect(before).toEqual({ ok: true, value: [] });
    await deliver();
    const papers = await seal.act(async (ctx) => ok(await papersOfCase(ctx, caseId)));
    const paper = must(papers.ok ? papers.value.find((one) => one.documentId === documentId) : undefined, 'paper');
    expect(paper.state).toBe('sealed');
    const sha256 = must(paper.sha256, 'hash');
    const bytes = must(await machinery.blobs.get(sha256), 'bytes');
    expect(verifyPdf(bytes, [machinery.seal])).toMatchObject({ ok: true, value: { sha256 } });
    const file = await clerk.act(async (ctx) => ok(await fileOfCase(ctx, caseId)));
    expect(file).toMatchObject({ ok: true, value: [{ title: '执行通知书', sha256, section: 'notice', documentId }] });
    const shown = await office.as('reception').act(async (ctx) => ok(await publicPaper(ctx, must(paper.shortCode, 'code'))));
    expect(shown).toMatchObject({ ok: true, value: { kind: 'enforcement-notice', sha256, legal: false, courtZh: '衡江市临水区人民法院' } });
  });

  test('a job that runs twice seals once, and a sealed paper is not sealed again', async () => {
    const documentId = await drafted(caseId, 'property-report-order', debtor);
    await seal.act((ctx) => sealDocument(ctx, { document: documentId }, noMoney));
    await deliver();
    await statement(owner, `update audit.outbox set done_at = null where type = 'documents.seal-ordered' and facts->>'document' = $1`, [
      documentId,
    ]);
    await deliver();
    const rows = await statement(owner, 'select entry_id from documents.file_entry where document_id = $1', [documentId]);
    expect(rows).toHaveLength(1);
    expect(await seal.act((ctx) => sealDocument(ctx, { document: documentId }, noMoney))).toEqual({
      ok: false,
      refusal: { kind: 'not-a-draft', state: 'sealed' },
    });
    expect(await clerk.act((ctx) => discardDraft(ctx, { document: documentId, reason: 'x' }))).toMatchObject({
      refusal: { kind: 'not-a-draft' },
    });
  });

  test('文号: twenty rulings of one case sealed at once stand in one unbroken row', async () => {
    const { caseId: fresh } = await newCase();
    const rulings: DocumentId[] = [];
    for (let i = 0; i < 20; i++) rulings.push(await drafted(fresh, 'freeze-deduct-ruling', null, RULING));
    const results = await Promise.all(rulings.map((document) => seal.act((ctx) => sealDocument(ctx, { document }, noMoney))));
    expect(results.every((result) => result.ok)).toBe(true);
    const rows = await statement<{ sequence: number; number: string }>(
      owner,
      `select sequence, number from documents.document where case_id = $1 and family = 'ruling' order by sequence`,
      [fresh],
    );
    expect(rows.map((row) => row.sequence)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(rows[0]?.number).toMatch(/号之一$/);
    expect(rows[19]?.number).toMatch(/号之二十$/);
  });

  test('a form carries no seal: it is set and filed by itself', async () => {
    const { caseId: fresh } = await newCase();
    const recorded = (text: string): CollectedFact => ({
      value: { kind: 'text', text },
      source: { kind: 'recorded', record: 'funds.payout', id: 'x' },
    });
    const amount: CollectedFact = {
      value: { kind: 'amount', amount: fen(10_000_000n) },
      source: { kind: 'recorded', record: 'funds.payout', id: 'x' },
    };
    const facts: Facts = new Map<FactName, CollectedFact>([
      ['receipt.payer', recorded('陆某')],
      ['receipt.on', recorded('2026年9月1日')],
      ['receipt.amount', amount],
      ['receipt.means', recorded('网络扣划')],
      ['payout.means', recorded('银行转账')],
      ['payout.amount', amount],
      ['payout.composition', recorded('本金100,000.00元')],
      ['payout.term', recorded('2026年9月22日前')],
    ]);
    const documentId = await drafted(fresh, 'payout-approval-form', null, facts);
    expect(await seal.act((ctx) => sealDocument(ctx, { document: documentId }, noMoney))).toMatchObject({
      refusal: { kind: 'carries-no-seal' },
    });
    await deliver();
    const file = await clerk.act(async (ctx) => ok(await fileOfCase(ctx, fresh)));
    expect(file).toMatchObject({ ok: true, value: [{ title: '执行款发放审批表', section: 'funds' }] });
    const open = await clerk.act(async (ctx) => ok(await openPapersOf(ctx, fresh)));
    expect(open).toEqual({ ok: true, value: { drafted: 0, sealing: 0, unserved: 0 } });
  });

  test('a request to a bank rests on a sealed ruling; without one its number is missing', async () => {
    const { caseId: fresh } = await newCase();
    const facts: Facts = new Map<FactName, CollectedFact>([
      ...(['measure.bank', 'measure.request', 'measure.holder', 'measure.identity', 'measure.account'] as const).map(
        (name) => [name, typed('衡江银行')] as const,
      ),
      ['measure.amount', { value: { kind: 'amount', amount: fen(1_00n) }, source: { kind: 'entered', person: 'p' } }],
      ['measure.lines', { value: { kind: 'rows', rows: [{ label: '冻结期限', text: '一年' }] }, source: { kind: 'entered', person: 'p' } }],
    ]);
    expect(await draft(fresh, 'freeze-assistance-notice', null, facts)).toMatchObject({
      refusal: { kind: 'facts-not-ready', missing: ['ruling.number'] },
    });
    const ruled = await drafted(fresh, 'freeze-deduct-ruling', null, RULING);
    await seal.act((ctx) => sealDocument(ctx, { document: ruled }, noMoney));
    await deliver();
    expect((await draft(fresh, 'freeze-assistance-notice', null, facts)).ok).toBe(true);
  });

  test('a form another module asks for by an event is made once, from that record; one that cannot be made becomes work', async () => {
    const { caseId: fresh, creditor } = await newCase();
    const text = (words: string) => ({ kind: 'text', text: words });
    const facts = {
      'receipt.payer': text('陆某'),
      'receipt.on': { kind: 'day', on: '2026-09-01' },
      'receipt.amount': { kind: 'amount', amount: '10000000' },
      'receipt.means': text('网络扣划'),
      'payout.means': text('银行转账'),
      'payout.amount': { kind: 'amount', amount: '10000000' },
      'payout.composition': text('执行依据确定的债务100,000.00元'),
      'payout.term': text('到账后十个工作日内通知财务'),
    };
    const ask = {
      case: fresh,
      kind: 'payout-approval-form',
      party: creditor,
      draftedBy: office.actor('judge').personId,
      record: 'funds.payout',
    };
    const { 'payout.amount': _left, ...incomplete } = facts;
    const judge = office.as('judge');
    const asked = await judge.act(async (ctx) => {
      const event = (recordId: string, of: object) => ({ type: 'documents.draft-asked', facts: { ...ask, recordId, facts: { ...of } } });
      await ctx.record({
        type: 'funds.payout-drafted',
        subject: fresh,
        case: fresh,
        events: [event('p1', facts), event('p2', incomplete)],
      });
      return ok(undefined);
    });
    expect(asked.ok).toBe(true);
    await deliver();
    await statement(owner, `update audit.outbox set done_at = null where type = 'documents.draft-asked'`);
    await deliver();
    const file = await clerk.act(async (ctx) => ok(await fileOfCase(ctx, fresh)));
    expect(file).toMatchObject({ ok: true, value: [{ title: '执行款发放审批表' }] });
    const rows = await openedPapers(owner, fresh);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.fields.find((field) => field.fact === 'payout.amount')?.source).toEqual({
      kind: 'recorded',
      record: 'funds.payout',
      id: 'p1',
    });
    const refused = must(
      papers.upper.acts.find((act) => act.type === 'documents.draft-refused'),
      'refused',
    );
    expect(refused.tasks).toMatchObject([
      { kind: 'open', task: 'make-notices', facts: { refusal: { kind: 'facts-not-ready', missing: ['payout.amount'] } } },
    ]);
  });
});

describe('批量用印', () => {
  test('seals ordered at once from three sides give numbers without gap or double; what cannot be sealed says why', async () => {
    const { caseId } = await newCase();
    const drafts = await Promise.all(Array.from({ length: 9 }, () => drafted(caseId, 'freeze-deduct-ruling', null, RULING)));
    const form = await drafted(caseId, 'service-address-form', null);
    const both = await Promise.all([
      seal.act((ctx) => sealDocuments(ctx, { documents: [...drafts.slice(0, 6), form] }, noMoney)),
      seal.act((ctx) => sealDocuments(ctx, { documents: drafts.slice(3).reverse() }, noMoney)),
      seal.act((ctx) => sealDocument(ctx, { document: must(drafts[8], 'ninth') }, noMoney)),
    ]);
    const refusals = both.flatMap((one) => (one.ok && 'refused' in one.value ? one.value.refused : []));
    expect(refusals).toContainEqual({ documentId: form, refusal: { kind: 'carries-no-seal', document: 'service-address-form' } });
    await deliver();
    const rows = await statement<{ sequence: number; state: string }>(
      owner,
      `select sequence, state from documents.document where case_id = $1 and family = 'ruling' order by sequence`,
      [caseId],
    );
    expect(rows.map((row) => row.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['sealed']));
  });
});

describe('审批', () => {
  const WARRANT: Facts = new Map<FactName, CollectedFact>([
    ['search.reason', typed('拒不报告财产，有隐匿会计账簿的可能')],
    ['officers.present', typed('许知远、闻溪')],
    ['search.place', typed('临水区柳堤路88号3幢502室')],
    ['president.name', typed('顾明川')],
  ]);

  test('a search warrant is sealed only when director and president have agreed, in this order (民事诉讼法第二百五十九条)', async () => {
    const { caseId, debtor } = await newCase();
    const document = await drafted(caseId, 'search-order', debtor, WARRANT);
    const order = () => seal.act((ctx) => sealDocument(ctx, { document }, noMoney));
    const agree = (role: 'judge' | 'director' | 'president') =>
      office.as(role).act((ctx) => approveDocument(ctx, { document, returned: null }));
    expect(await order()).toEqual({ ok: false, refusal: { kind: 'not-approved', step: 'director' } });
    expect(await agree('president')).toEqual({ ok: false, refusal: { kind: 'not-your-step', step: 'director' } });
    expect(await agree('director')).toMatchObject({ ok: true });
    expect(await agree('director')).toEqual({ ok: false, refusal: { kind: 'not-your-step', step: 'president' } });
    expect(await order()).toEqual({ ok: false, refusal: { kind: 'not-approved', step: 'president' } });
    expect(await agree('president')).toMatchObject({ ok: true });
    expect(await agree('president')).toEqual({ ok: false, refusal: { kind: 'nothing-to-approve' } });
    expect(await order()).toMatchObject({ ok: true });
  });

  test('到款优先（法〔2021〕322号第十九项）: a warrant waits while money may be the debtor’s, and goes on with a reason that is kept', async () => {
    const { caseId, debtor } = await newCase();
    const document = await drafted(caseId, 'search-order', debtor, WARRANT);
    for (const role of ['director', 'president'] as const)
      await office.as(role).act((ctx) => approveDocument(ctx, { document, returned: null }));
    const asked: (readonly string[])[] = [];
    const receipt = { receipt: 'r1', amount: fen(50_000n), on: day('2026-08-20'), payer: '陆某', clue: 'payer-is-debtor' } as const;
    const look = async (_ctx: unknown, debtors: readonly string[]) => {
      asked.push(debtors);
      return [{ ...receipt, debtor: '陆某', caseNumber: null }];
    };
    const order = (despiteMoney: string | null, desk = seal) => desk.act((ctx) => sealDocument(ctx, { document, despiteMoney }, look));
    expect(await order(null)).toMatchObject({
      ok: false,
      refusal: { kind: 'money-not-looked-at', count: 1, sum: 50_000n, receipts: [receipt] },
    });
    expect(asked).toEqual([['陆某']]);
    expect(await seal.act((ctx) => sealDocuments(ctx, { documents: [document] }, look))).toMatchObject({
      value: { ordered: 0, refused: [{ documentId: document, refusal: { kind: 'money-not-looked-at' } }] },
    });
    expect(await order('已与银行核对', clerk)).toEqual({ ok: false, refusal: { kind: 'drafter-may-not-seal' } });
    const sealElsewhere = office.as('seal', office.courts.second);
    expect(await order('已与银行核对', sealElsewhere)).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect(await order('已与银行核对：同名不同人')).toMatchObject({ ok: true });
    expect(seal.acts.at(-1)).toMatchObject({
      type: 'documents.seal-ordered',
      facts: { kind: 'search-order', despiteMoney: '已与银行核对：同名不同人', receipts: ['r1'] },
    });
    const notice = await drafted(caseId, 'enforcement-notice', debtor);
    expect(await seal.act((ctx) => sealDocument(ctx, { document: notice }, look))).toMatchObject({ ok: true });
    expect(asked).toHaveLength(3);
  });

  test('a returned draft is discarded with the reason', async () => {
    const { caseId, debtor } = await newCase();
    const document = await drafted(caseId, 'search-order', debtor, WARRANT);
    expect(await office.as('director').act((ctx) => approveDocument(ctx, { document, returned: '理由不足' }))).toMatchObject({ ok: true });
    const [row] = await statement<{ state: string; discarded_reason: string }>(
      owner,
      'select state, discarded_reason from documents.document where document_id = $1',
      [document],
    );
    expect(row).toEqual({ state: 'discarded', discarded_reason: '理由不足' });
  });
});
