import { createHash } from 'node:crypto';
import type { Ctx, Facts } from '@duixian/audit/act';
import type { JobDesk, JobEvent } from '@duixian/audit/job';
import { factsOf } from '@duixian/contract/facts';
import { assert, must } from '@duixian/kernel/assert';
import { idFrom } from '@duixian/kernel/ids';
import { day, isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { z } from 'zod';
import { type BookLineRefusal, bookLine } from './commands/book-line.ts';
import type { FileKeeper } from './commands/bring-statement.ts';
import { finishStatement, keepStatementRows, statementToRead } from './commands/keep-statement.ts';
import { MOST_OF_A_LINE } from './rules/receipt.ts';
import { lineKeys } from './rules/statement/line-keys.ts';
import { foreignAccount } from './rules/statement/own-account.ts';
import type { BadLine, ReadLine, StatementItem } from './rules/statement/statement.ts';
import { type TotalCheck, totalsCounter } from './rules/statement/totals.ts';
import { readApart } from './statement/read-apart.ts';
import type { CarriedEnd, CarriedItem } from './statement/worker-protocol.ts';
import { courtCodeOf } from './store/courts.ts';
import { type NewStatementRow, type StatementFileId, saveRowResult, statementFileById, waitingRows } from './store/statements.ts';

const brought = z.object({ file: z.uuid() });
const MOST_LINES = 300_000;
const AT_A_TIME = 50;

/**
 * 读对账单 · Reads the kept bytes on another thread, no transaction open, and keeps each line as it comes. Run again after
 * a crash it reads again and keeps nothing twice; only at the end is the file said to be read.
 */
export async function readStatement(keeper: FileKeeper, event: JobEvent, desk: JobDesk, mostLines = MOST_LINES): Promise<void> {
  const fileId = idFrom<'statement-file'>(brought.parse(event.facts).file);
  const found = await desk.act(async (ctx) => {
    const file = await statementToRead(ctx, fileId);
    return file.ok ? ok({ file: file.value, today: ctx.today, courtCode: await courtCodeOf(ctx, file.value.court) }) : file;
  });
  if (!found.ok) return;
  const { file, today, courtCode } = found.value;
  const bytes = must(await keeper.get(file.sha256), 'the bytes of a file that was brought are there');
  const keyOf = lineKeys(String(file.court), (text) => createHash('sha256').update(text).digest('hex'));
  const totals = totalsCounter();
  let rows = 0;
  let end: CarriedEnd | undefined;
  const reading = readApart(bytes);
  for (;;) {
    const next = await reading.next();
    if (next.done) {
      end = next.value;
      break;
    }
    const batch = next.value.map((item) => {
      totals.add(uncarried(item));
      rows += 1;
      return rowOf(rows, item, keyOf, today);
    });
    const kept = await desk.act((ctx) => keepStatementRows(ctx, fileId, batch));
    if (!kept.ok) return void (await reading.return(EMPTY_END));
    if (rows > mostLines) {
      await reading.return(EMPTY_END);
      end = { problem: { kind: 'too-many-lines', limit: mostLines } };
      break;
    }
  }
  await desk.act((ctx) => finishStatement(ctx, fileId, summaryOf(end ?? EMPTY_END, rows, { check: totals.check, courtCode })));
}

const EMPTY_END: CarriedEnd = { problem: { kind: 'file-empty' } };

type Check = ReturnType<typeof totalsCounter>['check'];

function summaryOf(end: CarriedEnd, rows: number, against: { readonly check: Check; readonly courtCode: string }) {
  if ('problem' in end) return { format: null, head: null, refusal: flat(end.problem), rows };
  const heads = end.heads.map((head) => ({ ...head, closingOn: head.closingOn === null ? null : day(head.closingOn) }));
  const checks = against.check(heads);
  const wrong: TotalCheck | undefined = checks.find((each) => each.outcome === 'differs');
  const differs = wrong === undefined ? null : flat({ kind: 'totals-differ', ...wrong });
  const foreign = foreignAccount(heads, against.courtCode);
  return {
    format: end.format,
    head: flat({ blocks: heads, checks }),
    refusal: foreign === undefined ? differs : flat(foreign),
    rows,
  };
}

function flat(value: object): Facts {
  const { kind } = { kind: undefined, ...value };
  return kind === undefined ? factsOf(value) : { kind: String(kind), ...factsOf(value) };
}

/** The reading thread sends days as text. */
function uncarried(item: CarriedItem): StatementItem {
  if ('read' in item) return { read: { ...item.read, valueOn: day(item.read.valueOn) } satisfies ReadLine };
  const { line, block, text, moves } = item.bad;
  return { bad: { line, block, text, moves, problem: { kind: 'amount-missing' } } satisfies BadLine };
}

function rowOf(row: number, item: CarriedItem, keyOf: ReturnType<typeof lineKeys>, today: LegalDay): NewStatementRow {
  if ('bad' in item) return { row, line: item.bad.line, read: null, facts: { problem: flat(item.bad.problem), text: item.bad.text } };
  const read: ReadLine = { ...item.read, valueOn: day(item.read.valueOn) };
  const { line, direction, amount, counterparty, subAccount, remark, orderNo } = read;
  const said = [read.valueOn.toString(), direction, amount.toString(), counterparty.name, remark].join(' | ').slice(0, 500);
  const refused = (problem: object): NewStatementRow => ({ row, line, read: null, facts: { problem: flat(problem), text: said } });
  if (amount > MOST_OF_A_LINE) return refused({ kind: 'amount-too-large', amount, limit: MOST_OF_A_LINE });
  if (isBefore(today, read.valueOn)) return refused({ kind: 'value-day-in-future', valueOn: read.valueOn });
  const keyed = keyOf(read);
  if ('problem' in keyed) return refused(keyed.problem);
  const { name, account, bank } = counterparty;
  const valueOn = read.valueOn.toString();
  return { row, line, read: { direction, key: keyed.key, amount, valueOn, name, account, bank, subAccount, remark, orderNo }, facts: {} };
}

/** 逐行入账 · Books what waits, a line an act: one line's refusal is that line's alone. Stopped anywhere, it goes on where it stood. */
export async function bookStatement(event: JobEvent, desk: JobDesk): Promise<void> {
  const fileId = idFrom<'statement-file'>(brought.parse(event.facts).file);
  while (!desk.signal.aborted) {
    const found = await desk.act(async (ctx) => ok(await nextRows(ctx, fileId)));
    assert(found.ok, 'a look is not refused');
    const { court, rows } = found.value;
    if (court === undefined || rows.length === 0) return;
    for (const row of rows) {
      if (desk.signal.aborted) break;
      const booked = await desk.act((ctx) => bookLine(ctx, fileId, court, row));
      if (booked.ok) continue;
      const problem = flat(booked.refusal satisfies BookLineRefusal);
      await desk.act(async (ctx) => ok(await saveRowResult(ctx, fileId, row.row, { result: 'refused', facts: { problem } })));
    }
  }
  throw new Error(`file ${fileId}: stopped while lines wait`);
}

async function nextRows(ctx: Ctx, fileId: StatementFileId) {
  const file = await statementFileById(ctx, fileId);
  return { court: file?.court, rows: await waitingRows(ctx, fileId, AT_A_TIME) };
}
