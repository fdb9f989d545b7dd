import type { Ctx } from '@duixian/audit/act';
import type { JobDesk, JobEvent } from '@duixian/audit/job';
import { newsPlace } from '@duixian/audit/rules/news-place';
import { fenText, idOf, legalDay } from '@duixian/contract/wire';
import { idFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { vaultOf } from '@duixian/postgres/tx';
import { z } from 'zod';
import { draftDocument } from './commands/draft-document.ts';
import { noteDraftRefused } from './commands/note-draft-refused.ts';
import type { GlyphCheck } from './commands/plan-draft.ts';
import { DOCUMENT_KINDS } from './rules/document-kinds.ts';
import { type CollectedFacts, type FactSource, isFactName } from './rules/facts.ts';
import { findPaper } from './store/documents.ts';

const value = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('amount'), amount: fenText }),
  z.object({ kind: z.literal('day'), on: legalDay }),
  z.object({ kind: z.literal('rows'), rows: z.array(z.record(z.string(), z.string())) }),
]);

const saidFacts = z.record(z.string(), value);

/**
 * 他模块请制文书 · Another module asks for a paper about one of its records: `documents.draft-asked`. Its facts count as
 * recorded there, each with that record's name and id.
 */
const asked = z.object({
  case: idOf<'case'>(),
  /** The id the paper shall have, where the asker wants to know it again. */
  document: idOf<'document'>().optional(),
  kind: z.enum(DOCUMENT_KINDS),
  party: idOf<'party'>().nullable(),
  draftedBy: idOf<'person'>(),
  record: z.string(),
  recordId: z.string(),
  /** Sealed for the one paper where it names accounts. */
  facts: z.union([saidFacts, z.string()]),
});

/** The paper gets the id it was promised, or that of the event that asked for it, so an event that comes twice makes one paper. */
export async function draftAsked(glyphs: GlyphCheck, event: JobEvent, desk: JobDesk): Promise<void> {
  const of = asked.parse(event.facts);
  const documentId = of.document ?? idFrom<'document'>(event.eventId);
  const drafted = await desk.act(async (ctx) => {
    if ((await findPaper(ctx, documentId)) !== undefined) return ok({ documentId });
    const input = {
      case: of.case,
      kind: of.kind,
      party: of.party,
      draftedBy: of.draftedBy,
      facts: factsFrom(of, saidOf(ctx, of.facts, documentId)),
      documentId,
    };
    return draftDocument(ctx, input, glyphs);
  });
  if (drafted.ok) return;
  const note = { case: of.case, document: documentId, kind: of.kind, record: of.recordId, refusal: drafted.refusal };
  await desk.act((ctx) => noteDraftRefused(ctx, note));
}

function saidOf({ tx }: Pick<Ctx, 'tx'>, facts: z.output<typeof asked>['facts'], document: string): z.output<typeof saidFacts> {
  if (typeof facts !== 'string') return facts;
  return saidFacts.parse(JSON.parse(vaultOf(tx).open(facts, newsPlace('documents.draft-asked', document))));
}

function factsFrom(of: z.output<typeof asked>, said: z.output<typeof saidFacts>): CollectedFacts {
  const source: FactSource = { kind: 'recorded', record: of.record, id: of.recordId };
  return new Map(Object.entries(said).flatMap(([name, found]) => (isFactName(name) ? [[name, { value: found, source }] as const] : [])));
}
