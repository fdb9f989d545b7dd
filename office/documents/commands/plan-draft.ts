import type { Act, Ctx, TaskEffect } from '@duixian/audit/act';
import type { LockedCase } from '@duixian/cases/commands/move-case';
import type { CaseFile } from '@duixian/cases/queries';
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
import { servedParties } from '../rules/still-to-serve.ts';
import { writtenPaper } from '../rules/written-paper.ts';
import { insertDrafts, type LivingPaper, livingPapers, type NewDraft } from '../store/documents.ts';
import type { CourtRecords } from '../store/letterheads.ts';
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

/** The case of a draft: held for the rest of the act, then read. */
export interface CaseHeld {
  readonly held: LockedCase;
  readonly file: CaseFile;
}

/** What drafting asks while it writes nothing. */
export interface DraftSources {
  readonly glyphs: GlyphCheck;
  readonly records: CourtRecords;
  readonly living: LivingBook;
}

/** 在办文书 · Papers the cases of one act have already, and those planned in it: a kind made once is planned once. */
export interface LivingBook {
  of(caseId: CaseId): readonly LivingPaper[];
  add(paper: LivingPaper): void;
}

export async function livingBook(ctx: Ctx, asked: readonly Pick<DraftInput, 'case' | 'kind'>[]): Promise<LivingBook> {
  const once = asked.filter(({ kind }) => LIBRARY[kind].once !== 'never');
  const cases = [...new Set(once.map((one) => one.case))];
  const kinds = [...new Set(once.flatMap(({ kind }) => (NOTICE_KINDS.includes(kind) ? NOTICE_KINDS : [kind])))];
  const book = Map.groupBy(await livingPapers(ctx, cases, kinds), (paper) => paper.caseId);
  return {
    of: (caseId) => book.get(caseId) ?? [],
    add: (paper) => void book.set(paper.caseId, [...(book.get(paper.caseId) ?? []), paper]),
  };
}

/** A draft that nothing stands against, and the act that goes with it; neither is written yet. */
export interface PlannedDraft {
  readonly draft: NewDraft;
  readonly act: Act;
}

/** The drafts of one act and their record: a statement each, however many there are. */
export async function writeDrafts(ctx: Ctx, planned: readonly PlannedDraft[]): Promise<void> {
  await insertDrafts(
    ctx,
    planned.map((one) => one.draft),
  );
  await ctx.record(planned.map((one) => one.act));
}

/** 拟稿 · Everything that can be refused is refused here; a refused paper has written nothing. */
export async function planDraft(
  ctx: Ctx,
  { held, file }: CaseHeld,
  input: DraftInput,
  { glyphs, records, living: book }: DraftSources,
): Promise<Result<PlannedDraft, DraftRefusal>> {
  const template = LIBRARY[input.kind];
  const addressee = file.parties.find((party) => party.partyId === input.party);
  if (input.party !== null && addressee === undefined) return refuse({ kind: 'not-addressee', document: input.kind });
  const allowed = checkStage(template, held);
  if (!allowed.ok) return allowed;
  const addressed = checkAddressee(template, addressee);
  if (!addressed.ok) return addressed;
  const living = template.once === 'never' ? [] : book.of(input.case);
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
  book.add({ caseId: input.case, documentId, kind: input.kind, partyId: input.party });
  const draft: NewDraft = {
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
    madeFor: template.addressee === 'parties' && input.party === null ? servedParties(file.parties) : null,
  };
  const debtors = file.parties.flatMap((party) => (party.role === 'debtor' ? [party.partyId] : []));
  const act: Act = {
    type: 'documents.drafted',
    subject: documentId,
    case: input.case,
    facts: { kind: input.kind, addressee: addressee?.name ?? null, draftedBy: input.draftedBy, sources: sourcesOf(input.facts) },
    tasks: noticesDone(input, debtors, living),
    events: template.seal === 'none' ? [{ type: 'documents.form-drafted', facts: { document: documentId }, serialKey: input.case }] : [],
  };
  return ok({ draft, act });
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
