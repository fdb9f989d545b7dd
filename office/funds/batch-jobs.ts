import type { Ctx } from '@duixian/audit/act';
import type { JobDesk, JobEvent } from '@duixian/audit/job';
import { allCourts } from '@duixian/courts/queries';
import { assert, must } from '@duixian/kernel/assert';
import { idFrom } from '@duixian/kernel/ids';
import { addFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { z } from 'zod';
import type { FileKeeper } from './commands/bring-statement.ts';
import { sendItems } from './commands/pay-batch.ts';
import { shortOrderNumber } from './rules/order-number.ts';
import { type PaymentFile, type PaymentGroup, painFile } from './rules/pain-001.ts';
import { PURPOSE_WORDS } from './rules/postings.ts';
import { type FiledItem, insertBatchFile, itemsOfPart, nextUnwrittenPart } from './store/pay-batch-files.ts';
import { type Batch, type BatchId, lockBatch, saveBatchSent } from './store/pay-batches.ts';

const opened = z.object({ batch: z.uuid() });

/** One transaction's worth: a setting of the office. */
const AT_A_TIME = 1_000;

/**
 * 批次付款 · Sends a batch step by step, then writes its files. Every step is a transaction of its own that says how far it
 * got: killed anywhere and run again, it goes on, and nobody is paid twice.
 */
export async function runBatch(keeper: FileKeeper, bankName: string, event: JobEvent, desk: JobDesk): Promise<void> {
  const batch = idFrom<'pay-batch'>(opened.parse(event.facts).batch);
  for (let after: number | undefined = 0; after !== undefined; ) {
    if (desk.signal.aborted) throw new Error(`batch ${batch}: stopped while items wait`);
    const from: number = after;
    const step = await desk.act((ctx) => sendItems(ctx, batch, { after: from, limit: AT_A_TIME }));
    if (!step.ok) return;
    after = step.value.last;
  }
  for (;;) {
    if (desk.signal.aborted) throw new Error(`batch ${batch}: stopped while files are to be written`);
    const part = await desk.act((ctx) => nextPart(ctx, batch, bankName));
    if (!part.ok) break;
    const { file, items, no } = part.value;
    const bytes = new TextEncoder().encode(painFile(file));
    const { sha256 } = await keeper.put(bytes);
    const amount = items.reduce((sum, item) => addFen(sum, item.amount), ZERO_FEN);
    await desk.act((ctx) => keepPart(ctx, batch, { no, messageId: file.messageId, sha256, size: bytes.length, items, amount }));
  }
  await desk.act((ctx) => finish(ctx, batch));
}

interface Part {
  readonly file: PaymentFile;
  readonly items: readonly FiledItem[];
  readonly no: number;
}

async function nextPart(ctx: Ctx, batchId: BatchId, bankName: string): Promise<Result<Part, { readonly kind: 'nothing-left' }>> {
  const batch = await lockBatch(ctx, batchId);
  if (batch === undefined || batch.channel !== 'file') return refuse({ kind: 'nothing-left' });
  const no = await nextUnwrittenPart(ctx, batch);
  if (no === undefined) return refuse({ kind: 'nothing-left' });
  const items = await itemsOfPart(ctx, batchId, no);
  const court = must(
    (await allCourts(ctx.tx)).find((each) => each.courtId === batch.court),
    'a batch is a court’s',
  );
  return ok({ no, items, file: fileOf({ batch, no, items, debtor: court.nameZh, bank: bankName }) });
}

function fileOf(of: { batch: Batch; no: number; items: readonly FiledItem[]; debtor: string; bank: string }): PaymentFile {
  const groups = new Map<string, FiledItem[]>();
  for (const item of of.items) {
    const group = groups.get(item.caseId) ?? [];
    groups.set(item.caseId, group);
    group.push(item);
  }
  return {
    messageId: `${of.batch.batch.replaceAll('-', '')}-${of.no}`,
    createdAt: of.batch.openedAt.toString(),
    on: of.batch.openedOn,
    debtor: of.debtor,
    bank: of.bank,
    groups: [...groups.values()].map((items): PaymentGroup => {
      const first = must(items[0], 'a group has an item');
      return {
        id: `${of.no}-${first.account}`,
        account: first.account,
        transfers: items.map((item) => ({
          number: shortOrderNumber(item.order, item.attempt),
          amount: item.amount,
          payee: item.payee,
          purpose: `${item.caseNumber}${PURPOSE_WORDS[item.purpose]}`,
        })),
      };
    }),
  };
}

async function keepPart(ctx: Ctx, batchId: BatchId, file: Parameters<typeof insertBatchFile>[2]): Promise<Result<undefined, never>> {
  const batch = await lockBatch(ctx, batchId);
  assert(batch !== undefined, 'a batch is never taken away');
  const fresh = await insertBatchFile(ctx, batch, file);
  if (fresh) {
    const { no, messageId, sha256, items, amount } = file;
    await ctx.record({
      type: 'funds.batch-file-written',
      subject: batchId,
      facts: { no, messageId, sha256, items: items.length, amount: amount.toString() },
    });
  }
  return ok(undefined);
}

async function finish(ctx: Ctx, batchId: BatchId): Promise<Result<undefined, never>> {
  const batch = await lockBatch(ctx, batchId);
  if (batch?.state !== 'sending') return ok(undefined);
  await saveBatchSent(ctx, batchId);
  await ctx.record({ type: 'funds.batch-sent', subject: batchId, facts: {} });
  return ok(undefined);
}
