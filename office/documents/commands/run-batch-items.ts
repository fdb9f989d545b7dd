import type { Ctx } from '@duixian/audit/act';
import { holdCases } from '@duixian/cases/commands/move-case';
import { caseFiles } from '@duixian/cases/queries';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type BatchId, heldItems, type Settled, settleItems, type WaitingItem } from '../store/batches.ts';
import { courtRecords } from '../store/letterheads.ts';
import { LIBRARY } from '../templates/library.ts';
import { type GlyphCheck, livingBook, type PlannedDraft, planDraft, writeDrafts } from './plan-draft.ts';

/**
 * 批次各项 · Some papers of a batch in one act: draft and settled item stand or fall together. A refused item has written
 * nothing; its reason is kept beside the others. The cases are held and read in one question for all, in the order of their ids:
 * two batches never wait for each other for ever.
 */
export async function runBatchItems(
  ctx: Ctx,
  input: { batch: BatchId; items: readonly WaitingItem[] },
  glyphs: GlyphCheck,
): Promise<Result<{ done: number }, never>> {
  const waiting = await heldItems(ctx, input.batch, input.items);
  if (waiting.length === 0) return ok({ done: 0 });
  const records = courtRecords(ctx);
  const held = await holdCases(
    ctx,
    waiting.map((item) => item.caseId),
  );
  const files = await caseFiles(ctx, [...held.keys()]);
  const living = await livingBook(
    ctx,
    waiting.map((item) => ({ case: item.caseId, kind: item.kind })),
  );
  const settled: Settled[] = [];
  const planned: PlannedDraft[] = [];
  for (const { item, caseId, kind, party, startedBy, facts: typed } of waiting) {
    const [locked, file] = [held.get(caseId), files.get(caseId)];
    const facts = new Map([...typed].filter(([name]) => LIBRARY[kind].facts.some((one) => one.fact === name)));
    const asked = { case: caseId, kind, party, facts, draftedBy: startedBy };
    const drafted =
      locked === undefined || file === undefined
        ? refuse({ kind: 'not-found' } as const)
        : await planDraft(ctx, { held: locked, file }, asked, { glyphs, records, living });
    if (drafted.ok) planned.push(drafted.value);
    settled.push({ item, outcome: drafted.ok ? { drafted: drafted.value.draft.documentId } : { refused: drafted.refusal } });
  }
  await writeDrafts(ctx, planned);
  await settleItems(ctx, input.batch, settled);
  return ok({ done: waiting.length });
}
