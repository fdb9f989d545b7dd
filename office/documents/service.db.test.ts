import { must } from '@duixian/kernel/assert';
import type { CaseId, DocumentId, PartyId } from '@duixian/kernel/ids';
import { day, instant } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordArrival } from './commands/record-arrival.ts';
import { endNotices, reportService } from './commands/report-service.ts';
import { sealDocument } from './commands/seal-document.ts';
import { serveDocument } from './commands/serve-document.ts';
import { fileOfCase } from './queries/case-file.ts';
import { openPapersOf } from './queries/open-papers.ts';
import { papersOfCase } from './queries.ts';
import type { DocumentKind } from './rules/document-kinds.ts';
import type { CollectedFact, FactName } from './rules/facts.ts';
import { type Facts, noMoney, paperOffice, RULING, typed } from './testing/paper-office.ts';

const { db, owner } = await testDatabase();
const papers = await paperOffice(db, owner);
const { machinery, upper, clerk, seal, newCase, drafted, deliver } = papers;

afterAll(() => machinery.close());
beforeAll(async () => {
  await papers.setLetterhead();
});

async function sealed(caseId: CaseId, kind: DocumentKind, party: PartyId | null, facts?: Facts): Promise<DocumentId> {
  const document = await drafted(caseId, kind, party, facts);
  await seal.act((ctx) => sealDocument(ctx, { document }, noMoney));
  await deliver();
  return document;
}

const serve = (document: DocumentId, party: PartyId | null) => clerk.act((ctx) => serveDocument(ctx, { document, party }));

describe('民事诉讼法第九十条: electronic service', () => {
  test('a draft cannot be served', async () => {
    const { caseId, debtor } = await newCase();
    const document = await drafted(caseId, 'enforcement-notice', debtor);
    expect(await serve(document, debtor)).toEqual({ ok: false, refusal: { kind: 'not-sealed', state: 'drafted' } });
  });

  test('without recorded consent it may not go electronically', async () => {
    const { caseId, debtor } = await newCase();
    const document = await sealed(caseId, 'enforcement-notice', debtor);
    await statement(owner, 'update cases.party set service_consent_on = null where party_id = $1', [debtor]);
    expect(await serve(document, debtor)).toEqual({ ok: false, refusal: { kind: 'no-consent', addressee: '陆某' } });
  });

  test('it goes to nobody but the one it is addressed to', async () => {
    const { caseId, debtor, creditor } = await newCase();
    const document = await sealed(caseId, 'enforcement-notice', debtor);
    expect(await serve(document, creditor)).toMatchObject({ refusal: { kind: 'not-addressee' } });
    expect(await serve(document, null)).toMatchObject({ refusal: { kind: 'not-addressee' } });
  });

  test('ordered is not served: only the channel’s proof makes it so, with its day, certificate and clocks', async () => {
    const { caseId, debtor } = await newCase();
    const notice = await sealed(caseId, 'enforcement-notice', debtor);
    const order = await sealed(caseId, 'property-report-order', debtor);
    expect((await serve(notice, debtor)).ok).toBe(true);
    const waiting = await clerk.act(async (ctx) => ok(await papersOfCase(ctx, caseId)));
    expect(waiting.ok && waiting.value.find((one) => one.documentId === notice)?.services).toMatchObject([
      { state: 'ordered', servedOn: null, receipt: null },
    ]);
    expect(await clerk.act(async (ctx) => ok(await openPapersOf(ctx, caseId)))).toMatchObject({ ok: true, value: { unserved: 2 } });
    expect(await serve(notice, debtor)).toMatchObject({ refusal: { kind: 'already-under-way' } });

    await deliver();
    const act = must(
      upper.acts.find((one) => one.type === 'documents.served' && one.subject === notice),
      'served',
    );
    expect(act.clocks).toEqual([
      { kind: 'satisfy', term: 'exec-notice-internal', on: day('2026-09-01') },
      { kind: 'satisfy', term: 'exec-notice-statutory', on: day('2026-09-01') },
      { kind: 'start', term: 'report-order', on: day('2026-09-01') },
    ]);
    expect(act.tasks).toEqual([{ kind: 'complete', task: 'serve-documents', subject: notice }]);
    await serve(order, debtor);
    await deliver();
    expect(
      must(
        upper.acts.find((one) => one.type === 'documents.served' && one.subject === order),
        'served',
      ).clocks,
    ).toEqual([{ kind: 'satisfy', term: 'report-order', on: day('2026-09-01') }]);
    const papers = await clerk.act(async (ctx) => ok(await papersOfCase(ctx, caseId)));
    const service = papers.ok ? papers.value.find((one) => one.documentId === notice)?.services[0] : undefined;
    expect(service).toMatchObject({ state: 'arrived', channel: 'sms', address: '13800138000' });
    expect(service?.servedOn?.toString()).toBe('2026-09-01');
    expect(service?.receipt).toMatch(/^SIM-/);
    const file = await clerk.act(async (ctx) => ok(await fileOfCase(ctx, caseId)));
    expect(file.ok && file.value.filter((entry) => entry.section === 'service').map((entry) => entry.title)).toEqual([
      '电子送达凭证（执行通知书·陆某）',
      '电子送达凭证（报告财产令·陆某）',
    ]);
    expect(await clerk.act(async (ctx) => ok(await openPapersOf(ctx, caseId)))).toMatchObject({ ok: true, value: { unserved: 0 } });
  });

  test('a paper to all parties is served when each of them has it, and not with the first (民事诉讼法第八十七条)', async () => {
    const { caseId, creditor, debtor } = await newCase();
    const document = await sealed(caseId, 'freeze-deduct-ruling', null, RULING);
    const standing = async () => {
      const open = await clerk.act(async (ctx) => ok(await openPapersOf(ctx, caseId)));
      const rows = await clerk.act(async (ctx) => ok(await papersOfCase(ctx, caseId)));
      const row = rows.ok ? rows.value.find((one) => one.documentId === document) : undefined;
      return [open.ok && open.value.unserved, row?.standing.served, row?.standing.left.length, row?.acts.includes('serve')];
    };
    const tasks = () =>
      upper.acts.filter((one) => one.type === 'documents.served' && one.subject === document).map((one) => one.tasks?.length);
    const consent = `update cases.party set service_channel = 'sms', service_address = '13900139001', service_consent_on = '2026-09-01'
      where party_id = any($1::uuid[])`;
    await statement(owner, consent, [[creditor, debtor]]);
    expect(await serve(document, debtor)).toMatchObject({ ok: true });
    await deliver();
    expect([await standing(), tasks()]).toEqual([[1, 1, 1, true], [0]]);
    expect(await serve(document, creditor)).toMatchObject({ ok: true });
    await deliver();
    expect([await standing(), tasks()]).toEqual([
      [0, 2, 0, false],
      [0, 1],
    ]);
    // It was made for the parties there were: who joins later is told by a paper of their own.
    await statement(
      owner,
      `insert into cases.party (region_id, party_id, case_id, court_id, role, kind, name, identity_kind, identity_number, seq, identity_finder)
       select region_id, gen_random_uuid(), case_id, court_id, role, kind, '后来追加', identity_kind, 'x', 9, 'x' from cases.party where party_id = $1`,
      [debtor],
    );
    expect(await standing()).toEqual([0, 2, 0, false]);
  });

  test('arrival after midnight in the court’s time zone counts on that day, whatever the day in UTC', async () => {
    const { caseId, debtor } = await newCase();
    const notice = await sealed(caseId, 'enforcement-notice', debtor);
    const ordered = await serve(notice, debtor);
    const service = must(ordered.ok ? ordered.value.serviceId : undefined, 'service');
    const certificate = { sha256: '0'.repeat(64), size: 1 };
    const answer = {
      kind: 'arrived',
      sentAt: instant('2026-09-02T15:59:00Z'),
      arrivedAt: instant('2026-09-02T16:01:00Z'),
      receipt: 'R-1',
      certificate,
    } as const;
    const act = () => upper.act((ctx) => recordArrival(ctx, { service, answer }));
    expect((await act()).ok).toBe(true);
    expect((await act()).ok).toBe(true);
    const rows = await statement<{ served_on: string }>(owner, 'select served_on::text from documents.service where service_id = $1', [
      service,
    ]);
    expect(rows).toEqual([{ served_on: '2026-09-03' }]);
    const served = upper.acts.filter((one) => one.type === 'documents.served' && one.subject === notice);
    expect(served).toHaveLength(1);
    expect(served[0]?.clocks?.[0]).toMatchObject({ kind: 'satisfy', on: day('2026-09-02') });
    const late = await upper.act((ctx) => recordArrival(ctx, { service, answer: { kind: 'failed', reason: 'x' } }));
    expect(late).toEqual({ ok: false, refusal: { kind: 'answered-before', state: 'arrived' } });
    await deliver();
  });

  test('a sending that comes back is not served: the work stays open and it may be sent to a better address', async () => {
    const { caseId, debtor } = await newCase();
    const notice = await sealed(caseId, 'enforcement-notice', debtor);
    await statement(owner, `update cases.party set service_address = '13800000000' where party_id = $1`, [debtor]);
    await serve(notice, debtor);
    await deliver();
    const failed = must(
      upper.acts.find((one) => one.type === 'documents.service-failed' && one.subject === notice),
      'failed',
    );
    expect(failed.clocks).toBeUndefined();
    expect(failed.tasks).toMatchObject([{ kind: 'open', task: 'serve-documents', subject: notice }]);
    await statement(owner, `update cases.party set service_address = '13900139001' where party_id = $1`, [debtor]);
    expect((await serve(notice, debtor)).ok).toBe(true);
    await deliver();
    const papers = await clerk.act(async (ctx) => ok(await papersOfCase(ctx, caseId)));
    expect(papers.ok && papers.value[0]?.services.map((one) => one.state)).toEqual(['failed', 'arrived']);
  });

  test('the database itself refuses a service without proof', async () => {
    await expect(
      statement(
        owner,
        `insert into documents.service (region_id, service_id, document_id, case_id, court_id, addressee, channel, address, consent_on, state, ordered_by, ordered_at)
         select region_id, document_id, document_id, case_id, court_id, 'x', 'sms', '1', '2026-09-01', 'arrived', drafted_by, drafted_at
         from documents.document where state = 'sealed' limit 1`,
      ),
    ).rejects.toThrow('service_served_only_on_proof');
  });
});

describe('other ways of service', () => {
  const order = (document: DocumentId, party: PartyId | null, way: 'direct' | 'post' | 'public-notice') =>
    clerk.act((ctx) => serveDocument(ctx, { document, party, way }));
  const served = async (document: DocumentId) => {
    const [row] = await statement<{ state: string; served_on: string; manner: string }>(
      owner,
      'select state, served_on, manner from documents.service where document_id = $1 order by service_id desc limit 1',
      [document],
    );
    return row;
  };

  test('refused at the door and left there: served on that day, with the witness on record (民事诉讼法第八十九条)', async () => {
    const { caseId, debtor } = await newCase();
    const document = await sealed(caseId, 'enforcement-notice', debtor);
    const ordered = await order(document, debtor, 'direct');
    const service = must(ordered.ok ? ordered.value.serviceId : undefined, 'service');
    const report = { kind: 'left', on: day('2026-09-01'), witness: '居委会干部闻溪，执法记录仪0042' } as const;
    expect(await clerk.act((ctx) => reportService(ctx, { service, report }))).toMatchObject({ ok: true });
    expect(await served(document)).toMatchObject({ state: 'arrived', served_on: '2026-09-01', manner: 'left' });
    const shown = await clerk.act(async (ctx) => ok((await papersOfCase(ctx, caseId))[0]?.services[0]));
    const one = must(shown.ok ? shown.value : undefined, 'service');
    expect([one.sentAt?.toString(), one.arrivedAt, one.servedOn?.toString()]).toEqual([one.orderedAt.toString(), null, '2026-09-01']);
    expect(await clerk.act((ctx) => reportService(ctx, { service, report }))).toMatchObject({ refusal: { kind: 'answered-before' } });
  });

  test('returned mail makes work; only then may the public be told, and its thirty days are a clock (第九十五条)', async () => {
    const { caseId, debtor } = await newCase();
    const document = await sealed(caseId, 'enforcement-notice', debtor);
    expect(await order(document, debtor, 'public-notice')).toEqual({ ok: false, refusal: { kind: 'other-ways-first', addressee: '陆某' } });
    const posted = await order(document, debtor, 'post');
    const service = must(posted.ok ? posted.value.serviceId : undefined, 'service');
    const report = { kind: 'returned', on: day('2026-09-01'), reason: '查无此人', ownAddress: false } as const;
    expect(await clerk.act((ctx) => reportService(ctx, { service, report }))).toMatchObject({ ok: true });
    expect(clerk.acts.at(-1)?.tasks).toMatchObject([{ kind: 'open', task: 'serve-documents' }]);
    expect(await order(document, debtor, 'public-notice')).toMatchObject({ ok: true });
    expect(clerk.acts.at(-1)?.clocks).toMatchObject([{ kind: 'start', term: 'service-by-notice' }]);
    expect(await upper.act(endNotices)).toEqual({ ok: true, value: { ended: 0 } });
    papers.office.clock.moveTo('2026-10-02T02:00:00Z');
    expect(await upper.act(endNotices)).toEqual({ ok: true, value: { ended: 1 } });
    expect(await upper.act(endNotices)).toEqual({ ok: true, value: { ended: 0 } });
    expect(await served(document)).toMatchObject({ state: 'arrived', served_on: '2026-10-01', manner: 'notice-ran' });
    papers.office.clock.moveTo('2026-09-01T02:00:00Z');
  });

  test('a notice to a third-party debtor goes into the hand of whom it names, and no other way (执行工作规定第四十五条)', async () => {
    const { caseId } = await newCase();
    const facts: Facts = new Map<FactName, CollectedFact>([
      ['third.name', typed('衡江市百川建材有限公司')],
      ['third.ground', typed('加工合同及对账单')],
      ['third.amount', { value: { kind: 'amount', amount: fen(5_000_000n) }, source: { kind: 'entered', person: 'p' } }],
    ]);
    const document = await drafted(caseId, 'due-debt-notice', null, facts);
    await seal.act((ctx) => sealDocument(ctx, { document }, noMoney));
    await deliver();
    expect(await order(document, null, 'post')).toMatchObject({ refusal: { kind: 'direct-service-only' } });
    const wish = { document, party: null, way: 'direct', place: '临水区工业大道20号' } as const;
    expect(await clerk.act((ctx) => serveDocument(ctx, wish))).toMatchObject({ ok: true });
    const [row] = await statement<{ addressee: string }>(owner, 'select addressee from documents.service where document_id = $1', [
      document,
    ]);
    expect(row?.addressee).toBe('衡江市百川建材有限公司');
  });
});
