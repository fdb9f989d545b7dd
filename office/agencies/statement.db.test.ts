import type { JobDesk } from '@duixian/audit/job';
import { testOffice } from '@duixian/courts/testing/office';
import { day, instant } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Fetch } from './client.ts';
import { authoriseOfficer } from './commands/authorise-officer.ts';
import { recordStatement } from './commands/record-statement.ts';
import { type StatementLine, statementPage } from './court-bank.ts';
import { demoDirectory } from './directory.ts';
import { readStatement } from './jobs.ts';
import { keptInMemory } from './testing/scripted-agencies.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const desk: JobDesk = { act: office.as('centre', office.courts.intermediate).act, signal: new AbortController().signal };
const raw = keptInMemory();
const lines: StatementLine[] = [];
let mood: 'well' | 'down' | 'skips' = 'well';

const bank: Fetch = async (url) => {
  if (mood === 'down') throw new TypeError('connect ECONNREFUSED');
  const asked = new URL(url).searchParams;
  const after = Number(asked.get('after'));
  const page = lines.slice(after + (mood === 'skips' ? 1 : 0), after + Number(asked.get('limit')));
  return Response.json(z.encode(statementPage, { lines: page, lastLineNo: after + page.length, balance: fen(0n) }));
};
const directory = demoDirectory('http://agencies.test', bank, { timeoutMs: 100, attempts: 1, backoffMs: 1, maxReplyBytes: 1_000_000 });
const read = () => readStatement({ directory, raw }, desk);

function line(direction: 'in' | 'out'): StatementLine {
  const lineNo = lines.length + 1;
  return {
    lineNo,
    reference: `HN${lineNo}`,
    direction,
    amount: fen(100n * BigInt(lineNo)),
    valueDate: day('2026-09-01'),
    bookedAt: '2026-09-01T02:00:00Z',
    subAccount: 'ZH-1',
    counterparty: { name: '陆某', accountNumber: '6299990000000000019', bank: '衡江银行' },
    remark: '履行款',
    orderNo: direction === 'out' ? `P-${lineNo}` : null,
  };
}

function book(...directions: readonly ('in' | 'out')[]): void {
  for (const direction of directions) lines.push(line(direction));
}

async function arrived(): Promise<readonly string[]> {
  const rows = await statement<{ reference: string }>(
    owner,
    `select facts->>'reference' as reference from audit.outbox where type = 'agencies.statement-line-arrived' order by event_id`,
  );
  return rows.map((row) => row.reference);
}

beforeEach(() => {
  mood = 'well';
});

describe('专户流水：不漏、不重', () => {
  test('a line that came in is told of once, with who paid and into which account', async () => {
    book('in', 'out', 'in');
    await read();
    await read();
    expect(await arrived()).toEqual(['HN1', 'HN3']);
    const [first] = await statement<{ facts: object }>(
      owner,
      `select facts from audit.outbox where type = 'agencies.statement-line-arrived' order by event_id limit 1`,
    );
    expect(first?.facts).toMatchObject({ account: 'ZH-1', amountFen: '100', valueDate: '2026-09-01', payer: '陆某', remark: '履行款' });
  });

  test('two readers at once take each line once', async () => {
    book('in', 'in');
    await Promise.all([read(), read(), read()]);
    expect(await arrived()).toEqual(['HN1', 'HN3', 'HN4', 'HN5']);
  });

  test('more than a page is read in one go', async () => {
    for (let i = 0; i < 450; i++) book('in');
    await read();
    expect((await arrived()).length).toBe(4 + 450);
  });

  test('the bank is down, then back: nothing is missed', async () => {
    const before = await arrived();
    book('in');
    mood = 'down';
    await expect(read()).rejects.toThrow('court-bank-hengjiang: unreachable');
    mood = 'well';
    await read();
    expect(await arrived()).toEqual([...before, `HN${lines.length}`]);
  });

  test('a page that leaves a line out is refused whole, and read when the line is there', async () => {
    const before = await arrived();
    book('in', 'in');
    mood = 'skips';
    await expect(read()).rejects.toThrow(/is missing before/);
    expect(await arrived()).toEqual(before);
    mood = 'well';
    await read();
    expect((await arrived()).length).toBe(before.length + 2);
  });

  test('the reader was killed after the call: the page it got then is refused or taken, never twice', async () => {
    const all = await arrived();
    const page = {
      bank: directory.courtBank.code,
      after: 0,
      page: { lines, lastLineNo: lines.length, balance: fen(0n) },
      kept: { tries: 1, request: null, reply: null },
      startedAt: instant('2026-09-01T02:00:00Z'),
    };
    expect(await desk.act((ctx) => recordStatement(ctx, page))).toEqual({ ok: true, value: { lines: 0 } });
    expect(await arrived()).toEqual(all);
  });
});

describe('法释〔2013〕20号第二条: officers registered with the agencies', () => {
  const admin = office.as('administrator');
  const certificate = { person: office.actor('judge').personId, certificateNumber: '衡执证0007', untilOn: null };

  test('the administrator puts down a colleague, and may renew the certificate', async () => {
    expect(await admin.act((ctx) => authoriseOfficer(ctx, certificate))).toMatchObject({ ok: true });
    expect(await admin.act((ctx) => authoriseOfficer(ctx, { ...certificate, certificateNumber: '衡执证0008' }))).toMatchObject({
      ok: true,
    });
    const rows = await statement<{ certificate_number: string }>(
      owner,
      'select certificate_number from agencies.authorised_officer where person_id = $1',
      [certificate.person],
    );
    expect(rows).toEqual([{ certificate_number: '衡执证0008' }]);
  });

  test('nobody of another court, and no certificate that is over', async () => {
    const other = { ...certificate, person: office.actor('judge', office.courts.second).personId };
    expect(await admin.act((ctx) => authoriseOfficer(ctx, other))).toEqual({ ok: false, refusal: { kind: 'not-at-this-court' } });
    expect(await admin.act((ctx) => authoriseOfficer(ctx, { ...certificate, untilOn: day('2026-08-31') }))).toMatchObject({
      refusal: { kind: 'certificate-ends-before-today' },
    });
  });
});
