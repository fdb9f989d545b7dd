import type { Ctx } from '@duixian/audit/act';
import { type CaseFile, caseFile } from '@duixian/cases/queries';
import type { CaseId, PartyId, PersonId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { assistantOf } from '../rules/assistant.ts';
import { factsOnRecord } from '../rules/case-facts.ts';
import { clerkOf } from '../rules/clerk.ts';
import type { DocumentKind } from '../rules/document-kinds.ts';
import type { DocumentTemplate } from '../rules/document-template.ts';
import type { CollectedFacts, FactName } from '../rules/facts.ts';
import { type FactAhead, factsAhead } from '../rules/facts-ahead.ts';
import { signingJudge } from '../rules/signing-judge.ts';
import { lastRuling } from '../store/documents.ts';
import { type CourtRecords, courtRecords } from '../store/letterheads.ts';
import { LIBRARY } from '../templates/library.ts';
import { paidOut } from './paid-out.ts';

export interface PaperAsked {
  readonly file: CaseFile;
  readonly template: DocumentTemplate;
  readonly addressee: CaseFile['parties'][number] | undefined;
  readonly draftedBy: PersonId;
}

/** What the records say for one paper; the dearer ones are read only where the kind prints them. */
export async function factsFor(ctx: Ctx, of: PaperAsked, records: CourtRecords): Promise<CollectedFacts> {
  const { file, template, addressee, draftedBy } = of;
  const asks = (fact: FactName) => template.facts.some((one) => one.fact === fact);
  const judge =
    asks('judge.name') || asks('assistant.name')
      ? signingJudge(await records.bench(file.court), { officer: officerOf(file), team: file.team })
      : undefined;
  return factsOnRecord({
    case: file,
    letterhead: await records.letterhead(file.court),
    addressee,
    ruling: asks('ruling.number') ? await lastRuling(ctx, file.caseId) : undefined,
    president: asks('president.name') ? await records.president(file.court) : undefined,
    clerk: asks('clerk.name')
      ? clerkOf(await records.clerks(file.court), { draftedBy, team: file.team, officer: file.officer })
      : undefined,
    judge: asks('judge.name') ? judge : undefined,
    assistant: asks('assistant.name')
      ? assistantOf(await records.bench(file.court), { draftedBy, team: file.team, officer: file.officer, judge })
      : undefined,
    paid: asks('closing.performance') ? await paidOut(ctx, file.caseId) : undefined,
  });
}

function officerOf({ officer, officerName }: CaseFile) {
  return officer === null || officerName === null ? null : { personId: officer, name: officerName };
}

/** 起草前的事实 · What a paper would say if it were drafted now by whoever asks, and what stands in its way. */
export async function factsAheadOf(
  ctx: Ctx,
  of: { readonly case: CaseId; readonly kind: DocumentKind; readonly party: PartyId | null },
): Promise<
  Result<readonly FactAhead[], { readonly kind: 'not-found' } | { readonly kind: 'not-addressee'; readonly document: DocumentKind }>
> {
  const file = await caseFile(ctx, of.case);
  if (!file.ok) return file;
  const template = LIBRARY[of.kind];
  const addressee = file.value.parties.find((party) => party.partyId === of.party);
  if (of.party !== null && addressee === undefined) return refuse({ kind: 'not-addressee', document: of.kind });
  const facts = await factsFor(ctx, { file: file.value, template, addressee, draftedBy: ctx.actor.personId }, courtRecords(ctx));
  return ok(factsAhead(template.facts, facts));
}
