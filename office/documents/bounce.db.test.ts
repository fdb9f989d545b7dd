import { must } from '@duixian/kernel/assert';
import { type DocumentId, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CarrierAnswer, channelByName, mailChannel, type PaperLetter, smsChannel } from './carried-channels.ts';
import { notePrinted } from './commands/note-printed.ts';
import { recordBounce } from './commands/record-bounce.ts';
import { sealDocument } from './commands/seal-document.ts';
import { serveDocument } from './commands/serve-document.ts';
import { documentsJobs } from './jobs.ts';
import { fileOfCase } from './queries/case-file.ts';
import { printedOn } from './queries/printing.ts';
import { papersOfCase } from './queries.ts';
import { simulatedChannel } from './service-channel.ts';
import type { ServiceId } from './store/services.ts';
import { deliverAll } from './testing/machinery.ts';
import { noMoney, paperOffice } from './testing/paper-office.ts';

const { db, owner } = await testDatabase();
const papers = await paperOffice(db, owner);
const { office, machinery, upper, clerk, seal } = papers;
const letters: PaperLetter[] = [];
let says: CarrierAnswer | Error = { kind: 'accepted', words: '250 2.0.0 Ok: queued as A1' };
const post = async (letter: PaperLetter): Promise<CarrierAnswer> => {
  letters.push(letter);
  if (says instanceof Error) throw says;
  return says;
};
const channel = channelByName(
  { email: mailChannel({ sender: 'zhixing@court.example', clock: office.clock, post }) },
  simulatedChannel(office.clock),
);
const jobs = documentsJobs({ ...machinery, channel });
const system = { signal: new AbortController().signal, act: upper.act };
const deliver = () => deliverAll(owner, jobs, system);

afterAll(() => machinery.close());
beforeAll(async () => {
  await papers.setLetterhead();
});

async function sentByMail() {
  const { caseId, debtor } = await papers.newCase();
  await statement(owner, `update cases.party set service_channel = 'email', service_address = 'lu@mail.example' where party_id = $1`, [
    debtor,
  ]);
  const document = await papers.drafted(caseId, 'enforcement-notice', debtor);
  await seal.act((ctx) => sealDocument(ctx, { document }, noMoney));
  await deliver();
  letters.length = 0;
  const ordered = await clerk.act((ctx) => serveDocument(ctx, { document, party: debtor }));
  return { caseId, debtor, document, service: must(ordered.ok ? ordered.value.serviceId : undefined, 'service') };
}

const serviceOf = async (caseId: Parameters<typeof papersOfCase>[1], document: DocumentId) => {
  const read = await clerk.act(async (ctx) => ok(await papersOfCase(ctx, caseId)));
  return must(read.ok ? read.value.find((one) => one.documentId === document)?.services.at(-1) : undefined, 'service');
};

async function bounce(service: ServiceId, report: string) {
  const bytes = await machinery.blobs.put(new TextEncoder().encode(report));
  const comeBack = { reason: 'address-unknown', words: '5.1.1 user unknown' };
  return upper.act((ctx) => recordBounce(ctx, { service, comeBack, report: { ...bytes, mime: 'message/rfc822' } }));
}

describe('电子邮件送达（民事诉讼法第九十条、民诉法解释第一百三十五条）', () => {
  test('the letter bears the service’s id and the sealed bytes; the server’s word is the receipt', async () => {
    const { caseId, document, service } = await sentByMail();
    says = { kind: 'accepted', words: '250 2.0.0 Ok: queued as A1' };
    await deliver();
    const [letter] = letters;
    const [row] = await statement<{ sha256: string }>(owner, 'select sha256 from documents.document where document_id = $1', [document]);
    expect(letter).toMatchObject({ id: service, to: { name: '陆某', address: 'lu@mail.example' } });
    expect(letter?.text).toContain(row?.sha256);
    expect(
      Buffer.from(letter?.enclosure.bytes ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await serviceOf(caseId, document)).toMatchObject({
      state: 'arrived',
      receipt: '250 2.0.0 Ok: queued as A1',
      servedOn: day('2026-09-01'),
    });
  });

  test('a server that is down leaves it ordered; the outbox tries again under the same id, and once it is taken no more', async () => {
    const { caseId, document, service } = await sentByMail();
    says = new Error('connect ECONNREFUSED');
    await expect(deliver()).rejects.toThrow('ECONNREFUSED');
    expect(await serviceOf(caseId, document)).toMatchObject({ state: 'ordered', receipt: null });
    says = { kind: 'accepted', words: '250 Ok' };
    await deliver();
    await statement(owner, `update audit.outbox set done_at = null where type = 'documents.service-ordered'`, []);
    await deliver();
    expect(letters.map((letter) => letter.id)).toEqual([service, service]);
    expect(await serviceOf(caseId, document)).toMatchObject({ state: 'arrived', receipt: '250 Ok' });
  });

  test('turned away by the server: failed in its own words, and serving is work', async () => {
    const { caseId, document } = await sentByMail();
    says = { kind: 'refused', reason: 'mailbox-full', words: '552 5.2.2 mailbox full' };
    await deliver();
    expect(await serviceOf(caseId, document)).toMatchObject({ state: 'failed', failure: 'mailbox-full', bouncedAt: null });
    const act = upper.acts.find((one) => one.type === 'documents.service-failed' && one.subject === document);
    expect(act).toMatchObject({ facts: { words: '552 5.2.2 mailbox full' }, tasks: [{ kind: 'open', task: 'serve-documents' }] });
  });

  test('taken and returned hours later: no longer served, proof of both kept, its clocks run on, serving is work again; twice is once', async () => {
    const { caseId, debtor, document, service } = await sentByMail();
    says = { kind: 'accepted', words: '250 Ok' };
    await deliver();
    const before = await serviceOf(caseId, document);
    expect(await bounce(service, 'report')).toEqual({ ok: true, value: { effect: 'taken-back' } });
    expect(await bounce(service, 'report')).toEqual({ ok: true, value: { effect: 'nothing-new' } });
    const after = await serviceOf(caseId, document);
    expect(after).toMatchObject({
      state: 'failed',
      failure: 'address-unknown',
      servedOn: null,
      receipt: '250 Ok',
      arrivedAt: before.arrivedAt,
    });
    const acts = upper.acts.filter((one) => one.type === 'documents.service-bounced' && one.subject === document);
    expect(acts).toHaveLength(1);
    expect(acts[0]?.clocks?.map((one) => (one.kind === 'end-all' ? '' : `${one.kind} ${one.term}`))).toEqual([
      'reopen exec-notice-internal',
      'reopen exec-notice-statutory',
      'reopen report-order',
      'cancel report-order',
    ]);
    expect(acts[0]?.tasks).toMatchObject([{ kind: 'open', task: 'serve-documents', subject: document }]);
    const file = await clerk.act(async (ctx) => ok(await fileOfCase(ctx, caseId)));
    expect(file.ok && file.value.filter((entry) => entry.section === 'service').map((entry) => entry.title)).toEqual([
      '电子送达凭证（执行通知书·陆某）',
      '电子送达退信（执行通知书·陆某）',
    ]);
    expect(await clerk.act((ctx) => serveDocument(ctx, { document, party: debtor }))).toMatchObject({ ok: true });
  });

  test('returned before the answer was recorded: failed, and the late answer changes nothing', async () => {
    const { caseId, document, service } = await sentByMail();
    expect(await bounce(service, 'early report')).toEqual({ ok: true, value: { effect: 'failed-at-once' } });
    says = { kind: 'accepted', words: '250 Ok' };
    await deliver();
    expect(letters).toEqual([]);
    expect(await serviceOf(caseId, document)).toMatchObject({ state: 'failed', servedOn: null });
  });

  test('nobody’s letter, another court’s clerk, and what people carried come to nothing', async () => {
    const { document, service, debtor } = await sentByMail();
    says = { kind: 'accepted', words: '250 Ok' };
    await deliver();
    expect(await bounce(idFrom<'service'>('01990000-0000-7000-8000-000000000009'), 'x')).toMatchObject({ refusal: { kind: 'not-found' } });
    const bytes = { sha256: '0'.repeat(64), size: 1, mime: 'message/rfc822' };
    const stranger = office.as('clerk', office.courts.second);
    const comeBack = { reason: 'refused', words: '' };
    expect(await stranger.act((ctx) => recordBounce(ctx, { service, comeBack, report: bytes }))).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    const direct = await clerk.act((ctx) => serveDocument(ctx, { document, party: debtor, way: 'direct', place: '衡江市某路1号' }));
    const carried = must(direct.ok ? direct.value.serviceId : undefined, 'carried');
    expect(await bounce(carried, 'y')).toMatchObject({ refusal: { kind: 'carried-by-people', channel: 'direct' } });
  });
});

test('短信送达: the provider gets the text and the paper with its hash, nothing of the case', async () => {
  const sent: object[] = [];
  const sms = smsChannel({
    sender: '106900000',
    clock: office.clock,
    post: async (message) => {
      sent.push(message);
      return { kind: 'accepted', words: 'R-1' };
    },
  });
  const sending = {
    serviceId: 's-1',
    channel: 'sms',
    address: '13800138000',
    addressee: '陆某',
    title: '执行通知书',
    number: '（2026）衡0101执1号',
    shortCode: 'ABCD-EFGH',
    sha256: 'f'.repeat(64),
    court: '衡江市临水区人民法院',
    verifyAddress: 'https://x.example/verify',
    pdf: async () => new TextEncoder().encode('%PDF'),
  };
  expect(await sms.send(sending)).toMatchObject({ kind: 'arrived', receipt: 'R-1' });
  expect(sent).toMatchObject([
    { text: expect.stringMatching(/链接查阅并下载.*验证码 ABCD-EFGH 在 https:\/\/x\.example\/verify\/ABCD-EFGH 核验.*纸质文书/) },
  ]);
  expect(sent).toMatchObject([{ id: 's-1', to: '13800138000', kind: 'service', paper: { sha256: 'f'.repeat(64), base64: 'JVBERg==' } }]);
});

describe('打印台', () => {
  test('what was printed is noted with who did it, and once more when printed again; what went another way is not', async () => {
    const { debtor, document, service } = await sentByMail();
    expect(await clerk.act((ctx) => notePrinted(ctx, { services: [service] }))).toEqual({
      ok: false,
      refusal: { kind: 'not-on-paper' },
    });
    const wish = { document, party: debtor, way: 'post', place: '临水区柳堤路88号' } as const;
    const ordered = await clerk.act((ctx) => serveDocument(ctx, wish));
    const posted = must(ordered.ok ? ordered.value.serviceId : undefined, 'posted');
    const seen = async () => {
      const desk = await clerk.act(async (ctx) => ok(await printedOn(ctx, ctx.today)));
      return desk.ok ? desk.value.flatMap((one) => one.papers).find((one) => one.serviceId === posted)?.printed : undefined;
    };
    expect(await seen()).toBeNull();
    const note = () => clerk.act((ctx) => notePrinted(ctx, { services: [posted] }));
    expect(await note()).toEqual({ ok: true, value: { printed: 1, again: 0 } });
    expect(await note()).toEqual({ ok: true, value: { printed: 1, again: 1 } });
    expect(await seen()).toMatchObject({ by: office.actor('clerk').name });
    expect(clerk.acts.at(-1)).toMatchObject({ type: 'documents.printed', facts: { service: posted, again: true } });
  });
});
