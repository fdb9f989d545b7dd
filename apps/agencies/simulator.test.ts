import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Subject } from '@duixian/agencies/adapter';
import { papersOf } from '@duixian/agencies/check/check';
import { preparedFile } from '@duixian/agencies/check/prepared-file';
import { agencyClient } from '@duixian/agencies/client';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';
import { AGENCIES, BANK, COURT_BANK, REAL_ESTATE, VEHICLE } from './city.ts';
import { fault } from './entries.ts';
import { openJournal } from './journal.ts';
import { ownedAt } from './population.ts';
import { agenciesServer } from './server.ts';
import { openSimulator, type Simulator } from './simulator.ts';

const folders: string[] = [];
const servers: FastifyInstance[] = [];
const debtor: Subject = { name: '王小川', idType: 'resident-id', idNumber: '11010519491231002X', role: 'debtor' };
const authority = {
  court: '衡江市临水区人民法院',
  caseNumber: '（2026）衡0101执123号',
  officer: { name: '李执行', certificateNumber: '衡法执证0007' },
  noticeNumber: '（2026）衡0101执123号之二',
};
const question = (requestNo: string) => ({ requestNo, authority, subject: debtor });
const account = {
  kind: 'deposit' as const,
  assetId: '6299990000000000019',
  accountNumber: '6299990000000000019',
  accountName: debtor.name,
  branch: '',
  balance: fen(900_000n),
  available: fen(900_000n),
  frozen: fen(0n),
  nature: 'ordinary' as const,
  holds: [],
  valueOn: day('2026-03-02'),
};

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duixian-agencies-'));
  folders.push(folder);
  return folder;
}

function open(folder: string, nowMs: () => number = Date.now): Simulator {
  return openSimulator((read) => openJournal(folder, read), nowMs);
}

async function listen(simulator: Simulator): Promise<string> {
  const server = agenciesServer(simulator, { thinking: false });
  servers.push(server);
  return server.listen({ port: 0, host: '127.0.0.1' });
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const quick = { timeoutMs: 400, attempts: 2, backoffMs: 10, maxReplyBytes: 100_000 };

describe('what was answered survives a killed process', () => {
  test('a freeze, a deduction and the money it moved are there again, and the half-written line is not', () => {
    const folder = newFolder();
    const before = open(folder);
    before.setProperty({ type: 'property-set', agency: BANK.code, ...debtor, assets: [account] });
    const ruling = { ...question('FRZ-0001'), rulingNumber: '（2026）衡0101执123号之一', papers: papersOf('（2026）衡0101执123号') };
    const today = day('2026-03-02').toString();
    before.ask(BANK, 'freeze', { ...ruling, assetId: account.assetId, amount: '600000', from: today, until: '2027-03-01', renews: null });
    const payTo = { accountName: '案款', accountNumber: 'ZH-1', bank: COURT_BANK.name };
    const taken = before.ask(BANK, 'deduct', { ...ruling, requestNo: 'DED-0001', freezeNo: 'DJ-FRZ-0001', amount: '250000', payTo });
    expect(taken).toMatchObject({ body: { outcome: 'deducted', leftHeld: '350000' } });
    // No close(): the process is gone. Its last write got half way.
    appendFileSync(join(folder, 'journal.jsonl'), '{"type":"answered","agency":"ba');

    const after = open(folder);
    expect(after.courtBank.statement(0, 10).lines).toMatchObject([
      { lineNo: 1, amount: 250_000n, subAccount: 'ZH-1', reference: 'HK-DED-0001' },
    ]);
    expect(after.ask(BANK, 'deduct', { ...ruling, requestNo: 'DED-0001', freezeNo: 'DJ-FRZ-0001', amount: '250000', payTo })).toEqual(
      taken,
    );
    expect(after.courtBank.statement(0, 10).lines).toHaveLength(1);
    expect(after.ask(BANK, 'query', question('QRY-0001'))).toMatchObject({
      body: { outcome: 'found', assets: [{ balance: '650000', frozen: '350000', available: '300000' }] },
    });
    expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8').endsWith('\n')).toBe(true);
    after.close();
  });

  test('a journal broken in its middle stops the start instead of inventing a city', () => {
    const folder = newFolder();
    appendFileSync(join(folder, 'journal.jsonl'), 'not json\n{"type":"fault-set"}\n');
    expect(() => open(folder)).toThrow(SyntaxError);
  });
});

describe('a slow registry accepts first and answers later', () => {
  test('the receipt turns into the answer when the work is done', () => {
    let now = Date.UTC(2026, 2, 2, 2);
    const simulator = open(newFolder(), () => now);
    expect(simulator.ask(REAL_ESTATE, 'query', question('QRY-0002'))).toMatchObject({
      body: { outcome: 'accepted', askAgainAfterSeconds: 5 },
    });
    now += 4_000;
    expect(simulator.receipt(REAL_ESTATE, 'QRY-0002')).toMatchObject({ body: { outcome: 'accepted', askAgainAfterSeconds: 1 } });
    now += 1_000;
    expect(simulator.receipt(REAL_ESTATE, 'QRY-0002')).toMatchObject({
      body: { requestNo: 'QRY-0002', matched: { idNumber: debtor.idNumber } },
    });
  });
});

describe('each way to misbehave is seen by the client for what it is', () => {
  test.each([
    { mode: 'slow', delayMs: 2000, seen: { kind: 'failed', fault: { kind: 'timed-out', afterMs: 400 } } },
    { mode: 'silent', seen: { kind: 'failed', fault: { kind: 'timed-out', afterMs: 400 } } },
    { mode: 'server-error', seen: { kind: 'failed', fault: { kind: 'server-error', status: 503 }, attempts: 2 } },
    { mode: 'malformed', seen: { kind: 'failed', fault: { kind: 'malformed' } } },
    { mode: 'wrong-person', seen: { kind: 'replied', reply: { matched: { name: '衡大山' } } } },
  ] as const)('$mode', async ({ seen, ...setting }) => {
    const simulator = open(newFolder());
    const client = agencyClient((await listen(simulator)) + VEHICLE.path, fetch, quick);
    simulator.setFault(VEHICLE, fault.parse(setting));
    expect(await client.query(question('QRY-0003'))).toMatchObject(seen);
    simulator.setFault(VEHICLE, fault.parse({ mode: 'none' }));
    expect(await client.query(question('QRY-0003'))).toMatchObject({ kind: 'replied', reply: { matched: { name: debtor.name } } });
  });

  test('duplicate: every thing twice in one reply', async () => {
    const simulator = open(newFolder());
    simulator.setProperty({ type: 'property-set', agency: BANK.code, ...debtor, assets: [account] });
    simulator.setFault(BANK, fault.parse({ mode: 'duplicate' }));
    const client = agencyClient((await listen(simulator)) + BANK.path, fetch, quick);
    expect(await client.query(question('QRY-0004'))).toMatchObject({
      reply: { assets: [{ assetId: account.assetId }, { assetId: account.assetId }] },
    });
  });

  test('partial: half of the books, and it says so', async () => {
    const simulator = open(newFolder());
    simulator.setProperty({ type: 'property-set', agency: BANK.code, ...debtor, assets: [account, { ...account, assetId: '2' }] });
    simulator.setFault(BANK, fault.parse({ mode: 'partial' }));
    const client = agencyClient((await listen(simulator)) + BANK.path, fetch, quick);
    expect(await client.query(question('QRY-0007'))).toMatchObject({
      reply: { outcome: 'found', complete: false, assets: [{ assetId: account.assetId }] },
    });
    simulator.setProperty({ type: 'property-set', agency: BANK.code, ...debtor, assets: [account] });
    expect(await client.query(question('QRY-0008'))).toMatchObject({ reply: { outcome: 'none-found', complete: false } });
  });

  test('late correction: nothing at first, and the receipt puts it right under a higher number', async () => {
    const simulator = open(newFolder());
    simulator.setProperty({ type: 'property-set', agency: BANK.code, ...debtor, assets: [account] });
    simulator.setFault(BANK, fault.parse({ mode: 'late-correction' }));
    const client = agencyClient((await listen(simulator)) + BANK.path, fetch, quick);
    expect(await client.query(question('QRY-0009'))).toMatchObject({ reply: { outcome: 'none-found', revision: 1 } });
    expect(await client.queryReceipt('QRY-0009')).toMatchObject({ reply: { outcome: 'found', revision: 2 } });
  });

  test('out of order: each gets the answer of the one before', async () => {
    const simulator = open(newFolder());
    simulator.setFault(BANK, fault.parse({ mode: 'out-of-order' }));
    const client = agencyClient((await listen(simulator)) + BANK.path, fetch, quick);
    expect(await client.query(question('QRY-0010'))).toMatchObject({ reply: { requestNo: 'QT-00000000-mixed-up' } });
    expect(await client.query(question('QRY-0011'))).toMatchObject({ reply: { requestNo: 'QRY-0010' } });
  });

  test('a fault set for two calls is over after two', async () => {
    const simulator = open(newFolder());
    simulator.setFault(VEHICLE, fault.parse({ mode: 'server-error', times: 2 }));
    const client = agencyClient((await listen(simulator)) + VEHICLE.path, fetch, { ...quick, attempts: 3 });
    expect(await client.query(question('QRY-0005'))).toMatchObject({ kind: 'replied', attempts: 3 });
  });

  test('nobody there is said to be nobody there', async () => {
    const client = agencyClient('http://127.0.0.1:9/bank', fetch, quick);
    expect(await client.query(question('QRY-0006'))).toMatchObject({ kind: 'failed', fault: { kind: 'unreachable' }, attempts: 2 });
  });
});

describe('the counter of the court bank', () => {
  test("a debtor's own transfer becomes a line, and nonsense does not", async () => {
    const simulator = open(newFolder());
    const url = await listen(simulator);
    const put = (body: unknown) =>
      fetch(`${url}/admin/court-bank/transfers`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await put({ subAccount: 'ZH-7', yuan: '1,200.50', payerName: '王小川' })).status).toBe(200);
    expect((await put({ subAccount: 'ZH-7', yuan: '-5', payerName: '王小川' })).status).toBe(400);
    expect((await put({ subAccount: 'ZH-7', yuan: '1.005', payerName: '王小川' })).status).toBe(400);
    expect(simulator.courtBank.statement(0, 10).lines).toMatchObject([
      { amount: 120_050n, subAccount: 'ZH-7', counterparty: { name: '王小川' } },
    ]);
  });

  test('an account opened for somebody is what the bank answers from then on', async () => {
    const simulator = open(newFolder());
    const url = await listen(simulator);
    const body = new URLSearchParams({ ...debtor, accountNumber: '6299990000000000027', yuan: '800' });
    expect((await fetch(`${url}/admin/bank/accounts`, { method: 'POST', body, redirect: 'manual' })).status).toBe(303);
    const client = agencyClient(url + BANK.path, fetch, quick);
    expect(await client.query(question('QRY-0007'))).toMatchObject({
      reply: { outcome: 'found', assets: [{ accountNumber: '6299990000000000027', balance: 80_000n }] },
    });
  });

  test('a page of another site cannot move money here', async () => {
    const url = await listen(open(newFolder()));
    const response = await fetch(`${url}/admin/court-bank/transfers`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams(),
    });
    expect(response.status).toBe(403);
  });

  test('a payer called <script> is shown, not run', async () => {
    const simulator = open(newFolder());
    simulator.courtBank.arrive({
      subAccount: 'ZH-7',
      amount: fen(1n),
      remark: '',
      payer: { name: '<script>', accountNumber: '', bank: '' },
    });
    const page = await (await fetch(await listen(simulator))).text();
    expect(page).not.toContain('<script>');
    expect(page).toContain('&#60;script&#62;');
  });
});

describe('the population', () => {
  const person = fc.record({ name: fc.string({ minLength: 1, maxLength: 8 }), idNumber: fc.stringMatching(/^[0-9]{17}[0-9X]$/) });

  test('anybody may be asked about, and the same person always owns the same', () => {
    fc.assert(
      fc.property(person, fc.constantFrom(...AGENCIES), ({ name, idNumber }, agency) => {
        const subject: Subject = { name, idType: 'resident-id', idNumber, role: 'debtor' };
        const owned = ownedAt(agency, subject, day('2026-03-02'));
        expect(ownedAt(agency, subject, day('2026-03-02'))).toEqual(owned);
        expect(new Set(owned.map((asset) => asset.assetId)).size).toBe(owned.length);
      }),
    );
  });

  test('about one in ten own nothing in any register: the hard cases are there', () => {
    const nobody = Array.from({ length: 1000 }, (_, i) => {
      const subject: Subject = { name: `某${i}`, idType: 'resident-id', idNumber: String(i).padStart(18, '0'), role: 'debtor' };
      return AGENCIES.every((agency) => ownedAt(agency, subject, day('2026-03-02')).length === 0);
    }).filter(Boolean).length;
    expect(nobody).toBeGreaterThan(60);
    expect(nobody).toBeLessThan(150);
  });
});

describe('短信平台', () => {
  const message = { id: '01990000-0000-7000-8000-000000000001', to: '13800138000', kind: 'service', text: '送达' };
  const post = async (body: object, key = message.id) => {
    const url = await listen(open(newFolder()));
    const send = async (of: object) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': key };
      const reply = await fetch(`${url}/sms`, { method: 'POST', headers, body: JSON.stringify(of) });
      return { status: reply.status, body: await reply.json() };
    };
    return { first: await send(body), again: (over: object) => send({ ...body, ...over }) };
  };

  test('the same message under the same id gets the same receipt; another under it is turned down', async () => {
    const { first, again } = await post(message);
    expect(first).toMatchObject({ status: 200, body: { kind: 'received' } });
    expect(await again({})).toEqual(first);
    expect(await again({ text: '另一份' })).toMatchObject({ status: 409 });
  });

  test('a number that does not exist, a key that is not the id, a paper that is not the one it says', async () => {
    expect((await post({ ...message, to: '13800000000' })).first.body).toEqual({ kind: 'failed', reason: 'address-unknown' });
    expect((await post(message, 'other')).first.status).toBe(400);
    const paper = { name: 'x.pdf', sha256: '0'.repeat(64), base64: 'AAAA' };
    expect((await post({ ...message, paper })).first.status).toBe(400);
  });
});

test('the files of the documentation for `agency-check` name what these agencies know on fresh books', () => {
  for (const [name, code] of PREPARED) {
    const agency = AGENCIES.find((one) => one.code === code);
    const file = preparedFile(name, () => readFileSync(new URL(`../../docs/examples/agency-check/${name}.json`, import.meta.url), 'utf8'));
    const known = file.ok ? file.value : {};
    expect(agency && known.owner && ownedAt(agency, known.owner, day('2026-11-22'))).toMatchObject([{ assetId: known.assetId, holds: [] }]);
    expect(agency && known.stranger && ownedAt(agency, known.stranger, day('2026-11-22'))).toEqual([]);
  }
});

const PREPARED = [
  ['bank', BANK.code],
  ['real-estate', REAL_ESTATE.code],
  ['vehicle', VEHICLE.code],
  ['market', 'market-hengjiang'],
  ['securities', 'securities-depository'],
  ['housing-fund', 'housing-fund-hengjiang'],
] as const;
