import type { Ctx, TaskEffect } from '@duixian/audit/act';
import { holdCase, type LockedCase } from '@duixian/cases/commands/move-case';
import { type CaseFile, caseFile } from '@duixian/cases/queries';
import type { CaseId, DocumentId, PartyId, PersonId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { factsFor } from '../queries/facts-ahead.ts';
import { basisText } from '../rules/basis-text.ts';
import type { DocumentKind } from '../rules/document-kinds.ts';
import { checkAddressee, checkStage, type DraftRefusal } from '../rules/document-state.ts';
import type { DocumentTemplate } from '../rules/document-template.ts';
import type { CollectedFacts, FactName } from '../rules/facts.ts';
import { mergeFacts } from '../rules/merge.ts';
import { rulesBroken } from '../rules/receiver-rules.ts';
import { writtenPaper } from '../rules/written-paper.ts';
import { insertDraft, type LivingPaper, livingPapers } from '../store/documents.ts';
import { type CourtRecords, courtRecords } from '../store/letterheads.ts';
import { LIBRARY } from '../templates/library.ts';

export interface DraftInput {
  readonly case: CaseId;
  readonly kind: DocumentKind;
  /** The debtor or creditor it is for, where it is for one. */
  readonly party: PartyId | null;
  /** Facts the case does not hold: from another record with its id, or typed by the drafter. */
  readonly facts: CollectedFacts;
  /** Who answers for the draft: the actor, or whoever started the batch. */
  readonly draftedBy: PersonId;
  /** Known beforehand where the asking must not make two papers; a new one when absent. */
  readonly documentId?: DocumentId;
}

/** What the drafting asks of the typesetter: characters no font of the office can draw. */
export interface GlyphCheck {
  missingGlyphsIn(data: object): readonly string[];
}

const NOTICE_KINDS: readonly DocumentKind[] = ['enforcement-notice', 'property-report-order'];

/** 制作文书 · A draft from recorded facts, frozen with the source of each. Refused as a whole when one is missing or only guessed. */
export async function draftDocument(
  ctx: Ctx,
  input: DraftInput,
  glyphs: GlyphCheck,
  records: CourtRecords = courtRecords(ctx),
): Promise<Result<{ documentId: DocumentId }, DraftRefusal>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const file = await caseFile(ctx, input.case);
  return file.ok ? draftFrom(ctx, { held: held.value, file: file.value }, input, glyphs, records) : file;
}

/** The case of a draft: held for the rest of the act, then read. */
export interface CaseHeld {
  readonly held: LockedCase;
  readonly file: CaseFile;
}

/** The same of a case the act has held and read already, among others. */
export async function draftFrom(
  ctx: Ctx,
  { held, file }: CaseHeld,
  input: DraftInput,
  glyphs: GlyphCheck,
  records: CourtRecords,
): Promise<Result<{ documentId: DocumentId }, DraftRefusal>> {
  const template = LIBRARY[input.kind];
  const addressee = file.parties.find((party) => party.partyId === input.party);
  if (input.party !== null && addressee === undefined) return refuse({ kind: 'not-addressee', document: input.kind });
  const allowed = checkStage(template, held);
  if (!allowed.ok) return allowed;
  const addressed = checkAddressee(template, addressee);
  if (!addressed.ok) return addressed;
  const kinds = NOTICE_KINDS.includes(input.kind) ? NOTICE_KINDS : [input.kind];
  const living = template.once === 'never' ? [] : await livingPapers(ctx, input.case, kinds);
  const same = living.find((one) => one.kind === input.kind && (template.once === 'case' || one.partyId === input.party));
  if (same !== undefined) return refuse({ kind: 'already-drafted', document: input.kind, existing: same.documentId });
  const stray = Array.from(input.facts.keys()).find((fact) => !template.facts.some((one) => one.fact === fact));
  if (stray !== undefined) return refuse({ kind: 'fact-not-asked', fact: stray, document: input.kind });

  const onRecord = await factsFor(ctx, { file, template, addressee, draftedBy: input.draftedBy }, records);
  const facts = new Map([...onRecord, ...input.facts]);
  const merged = mergeFacts(template.facts, facts);
  if (!merged.ok) return merged;
  const broken = rulesBroken(template.receiver, facts, ctx.today);
  if (broken.length > 0)
    return refuse({ kind: 'receiver-would-refuse', zh: broken.map((rule) => rule.zh), en: broken.map((rule) => rule.en) });
  const basis = basisText(template.basis, ctx.today);
  const data = template.body.length === 0 ? merged.value.data : writtenPaper(template, facts, basis);
  const characters = glyphs.missingGlyphsIn({ data, court: file.courtNameZh, number: file.caseNumber });
  if (characters.length > 0) return refuse({ kind: 'glyph-missing', characters });

  const documentId = input.documentId ?? ctx.newId<'document'>();
  await insertDraft(ctx, {
    documentId,
    caseId: input.case,
    court: held.court,
    kind: input.kind,
    family: template.family,
    party: input.party,
    addressee: addresseeOf(template, facts, addressee?.name),
    merged: { data, fields: merged.value.fields },
    basis,
    draftedBy: input.draftedBy,
  });
  const debtors = file.parties.flatMap((party) => (party.role === 'debtor' ? [party.partyId] : []));
  await ctx.record({
    type: 'documents.drafted',
    subject: documentId,
    case: input.case,
    facts: { kind: input.kind, addressee: addressee?.name ?? null, draftedBy: input.draftedBy, sources: sourcesOf(input.facts) },
    tasks: noticesDone(input, debtors, living),
    events: template.seal === 'none' ? [{ type: 'documents.form-drafted', facts: { document: documentId }, serialKey: input.case }] : [],
  });
  return ok({ documentId });
}

/** 制发文书 is done when every debtor has both papers, this one counted. */
function noticesDone(input: DraftInput, debtors: readonly PartyId[], living: readonly LivingPaper[]): readonly TaskEffect[] {
  if (!NOTICE_KINDS.includes(input.kind)) return [];
  const having = new Set([...living.map((one) => `${one.kind} ${one.partyId}`), `${input.kind} ${input.party}`]);
  const done = NOTICE_KINDS.every((kind) => debtors.every((debtor) => having.has(`${kind} ${debtor}`)));
  return done ? [{ kind: 'complete', task: 'make-notices' }] : [];
}

/** A paper that names somebody outside the case goes to them; else to the party it was drafted for, or to all. */
function addresseeOf(template: DocumentTemplate, facts: CollectedFacts, party: string | undefined): string {
  const named = template.addressedBy === null ? undefined : facts.get(template.addressedBy)?.value;
  if (named?.kind === 'text') return named.text;
  return party ?? (template.addressee === 'parties' ? '各方当事人' : '本院');
}

function sourcesOf(facts: CollectedFacts): { readonly [fact in FactName]?: string } {
  return Object.fromEntries(Array.from(facts, ([name, { source }]) => [name, source.kind]));
}
