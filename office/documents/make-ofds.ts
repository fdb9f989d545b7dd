import type { JobDesk } from '@duixian/audit/job';
import type { BlobStore } from '@duixian/blobs/blob-store';
import { assert, must } from '@duixian/kernel/assert';
import type { DocumentId } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { sealedOfd } from '@duixian/ofd/sealed-ofd';
import { verifyPdf } from '@duixian/seal/pdf-signature';
import type { SealBook } from '@duixian/seal/seal-key';
import { recordOfds } from './commands/record-ofds.ts';
import { findPapers } from './store/documents.ts';
import { type OfdPaper, papersWithOfd } from './store/ofd-papers.ts';
import { LIBRARY } from './templates/library.ts';

/** The red of `ink` in court-paper.typ, as it stands in the page. */
const SEAL_INK = [200, 22, 29] as const;

/**
 * 版式文件 · The sealed papers of one order once more as OFD, from the very bytes that were sealed: they are checked first, and
 * signed with the key of the same court. No transaction is open while they are made.
 */
export async function makeOfds(
  machinery: { readonly blobs: BlobStore; readonly seals: SealBook },
  ids: readonly DocumentId[],
  desk: JobDesk,
): Promise<void> {
  const read = await desk.act(async (ctx) =>
    ok({ papers: await findPapers(ctx, ids), there: await papersWithOfd(ctx, ids), now: ctx.now }),
  );
  assert(read.ok, 'reading cannot be refused');
  const { papers, there, now } = read.value;
  const made: OfdPaper[] = [];
  for (const paper of papers) {
    if (there.has(paper.documentId) || paper.sha256 === null) continue;
    const key = machinery.seals.keyOf(paper.court);
    const pdf = must(await machinery.blobs.get(paper.sha256), 'the bytes of a sealed paper are there');
    const intact = verifyPdf(pdf, [key]);
    assert(intact.ok || intact.refusal.kind === 'unknown-signer', 'the paper is as it was sealed'); // the key may have been renewed since
    const bytes = await sealedOfd(
      {
        pdf,
        title: LIBRARY[paper.kind].titleZh,
        author: paper.courtNameZh,
        createdOn: must(paper.signedOn, 'a sealed paper has its day').toString(),
        sealName: paper.courtNameZh,
        sealInk: SEAL_INK,
        at: now,
      },
      key,
    );
    made.push({
      documentId: paper.documentId,
      shortCode: must(paper.shortCode, 'a sealed paper has its code'),
      bytes: await machinery.blobs.put(bytes),
    });
    if (desk.signal.aborted) throw new Error('the server is stopping; the rest is made at the next start');
  }
  if (made.length > 0) await desk.act((ctx) => recordOfds(ctx, { papers: made }));
}
