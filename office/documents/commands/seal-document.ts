import type { Act, Ctx } from '@duixian/audit/act';
import { holdCases, type LockedCase } from '@duixian/cases/commands/move-case';
import type { LookedPast } from '@duixian/cases/rules/money-first';
import type { CaseId, DocumentId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { documentNumber } from '../rules/document-number.ts';
import { maySeal, type SealRefusal } from '../rules/document-state.ts';
import type { DocumentFamily } from '../rules/document-template.ts';
import { shortCode } from '../rules/short-code.ts';
import { casesOfPapers, lockPapers, type PaperHead } from '../store/documents.ts';
import { nextSequences, type SealOrder, saveSealOrders } from '../store/seals.ts';
import { LIBRARY } from '../templates/library.ts';
import { lookAtMoney, type MoneyLook } from './look-at-money.ts';

/**
 * 用印 · Orders the seal on a draft: its number is given out here, in the act, so that the row has no gap; the job renders
 * and signs exactly what was drafted. A right of its own, and never the drafter's.
 */
export async function sealDocument(
  ctx: Ctx,
  input: { document: DocumentId; despiteMoney?: string | null | undefined },
  look: MoneyLook,
): Promise<Result<{ documentId: DocumentId; number: string }, SealRefusal>> {
  const { ordered, refused } = await orderSeals(ctx, { wanted: [input.document], despiteMoney: input.despiteMoney ?? null }, look);
  const [flaw] = refused;
  const [order] = ordered;
  if (flaw !== undefined) return refuse(flaw.refusal);
  return order === undefined ? refuse({ kind: 'not-found' }) : ok({ documentId: order.documentId, number: order.number });
}

export interface RefusedSeal {
  readonly documentId: DocumentId;
  readonly refusal: SealRefusal;
}

/**
 * 批量用印 · Many seals in one act. What cannot be sealed is named with its reason, and the others are sealed. Nobody gives one
 * reason for many debtors: a sanction with money beside it is sealed alone.
 */
export async function sealDocuments(
  ctx: Ctx,
  input: { documents: readonly DocumentId[] },
  look: MoneyLook,
): Promise<Result<{ ordered: number; refused: readonly RefusedSeal[] }, never>> {
  const { ordered, refused } = await orderSeals(ctx, { wanted: [...new Set(input.documents)], despiteMoney: null }, look);
  return ok({ ordered: ordered.length, refused });
}

/** One job signs this many papers and records them in one act. */
const PAPERS_A_JOB = 25;

async function orderSeals(
  ctx: Ctx,
  of: { readonly wanted: readonly DocumentId[]; readonly despiteMoney: string | null },
  look: MoneyLook,
): Promise<{ ordered: readonly SealOrder[]; refused: readonly RefusedSeal[] }> {
  const { wanted, despiteMoney } = of;
  const held = await holdCases(ctx, (await casesOfPapers(ctx, wanted)).values());
  const locked = new Map((await lockPapers(ctx, wanted)).map((paper) => [paper.documentId, paper]));
  const refused: RefusedSeal[] = [];
  const sealable: PaperHead[] = [];
  const passed = new Map<DocumentId, LookedPast>();
  for (const documentId of wanted) {
    const paper = locked.get(documentId);
    const allowed =
      paper === undefined || !held.has(paper.caseId)
        ? refuse({ kind: 'not-found' } as const)
        : maySeal(LIBRARY[paper.kind], paper, ctx.actor.personId);
    if (!allowed.ok) refused.push({ documentId, refusal: allowed.refusal });
    else if (paper !== undefined) {
      const money = await lookAtMoney(ctx, { paper, despiteMoney }, look);
      if (!money.ok) refused.push({ documentId, refusal: money.refusal });
      else sealable.push(paper);
      if (money.ok && money.value !== null) passed.set(documentId, money.value);
    }
  }
  const ordered = await numbered(ctx, sealable, held);
  if (ordered.length > 0) await saveSealOrders(ctx, ordered);
  const acts = ordered.flatMap((order, index): readonly Act[] => {
    const paper = locked.get(order.documentId);
    if (paper === undefined) return [];
    const chunk = ordered.slice(index, index + PAPERS_A_JOB).map((one) => one.documentId);
    return [
      {
        type: 'documents.seal-ordered',
        subject: order.documentId,
        case: paper.caseId,
        facts: { kind: paper.kind, number: order.number, sequence: order.sequence, ...passed.get(order.documentId) },
        events: index % PAPERS_A_JOB === 0 ? [{ type: 'documents.seal-ordered', facts: { documents: chunk } }] : [],
      },
    ];
  });
  await ctx.record(acts);
  return { ordered, refused };
}

async function numbered(ctx: Ctx, papers: readonly PaperHead[], held: ReadonlyMap<CaseId, LockedCase>): Promise<readonly SealOrder[]> {
  const rows = new Map<string, { caseId: PaperHead['caseId']; family: DocumentFamily; papers: PaperHead[] }>();
  for (const paper of papers) {
    const { family } = LIBRARY[paper.kind];
    const row = rows.get(`${paper.caseId} ${family}`) ?? { caseId: paper.caseId, family, papers: [] };
    row.papers.push(paper);
    rows.set(`${paper.caseId} ${family}`, row);
  }
  if (rows.size === 0) return [];
  const all = [...rows.values()].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  const firsts = await nextSequences(
    ctx,
    all.map((row) => ({ caseId: row.caseId, family: row.family, wanted: row.papers.length })),
  );
  return all.flatMap((row, at) =>
    row.papers.map((paper, place) => {
      const sequence = (firsts[at] ?? 1) + place;
      const number = documentNumber(held.get(paper.caseId)?.caseNumber ?? paper.caseNumber, sequence, LIBRARY[paper.kind].suffix);
      return { documentId: paper.documentId, sequence, number, shortCode: shortCode(randomHex(ctx)) };
    }),
  );
}

/** The random digits of two fresh ids, fourteen from each. */
function randomHex(ctx: Ctx): string {
  const digits = () => ctx.newId<'short-code'>().replaceAll('-', '').slice(18);
  return digits() + digits();
}
