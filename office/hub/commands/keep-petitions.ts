import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import {
  type AnswerPetitionRefusal,
  formerPetitions,
  type PetitionId,
  type PetitionWay,
  type RecordPetitionRefusal,
  receivedProblem,
} from '../rules/petition.ts';
import { insertPetition, lockPetitions, savePetitionAnswer } from '../store/petitions.ts';
import { stampOf } from '../store/tables.ts';

type NotFound = { readonly kind: 'not-found' };

export interface PetitionInput {
  readonly caseId: CaseId;
  /** A party of the case, or somebody else by name. */
  readonly party: PartyId | null;
  readonly petitioner: string | null;
  readonly way: PetitionWay;
  readonly receivedOn: LegalDay;
  readonly words: string;
}

/**
 * 信访登记 · Who petitioned, when, about which case and what. Entering it ends the clock of entering (five working days) and
 * starts none anew: the one of finishing (thirty) runs from the day of receipt.
 */
export async function recordPetition(
  ctx: Ctx,
  input: PetitionInput,
): Promise<Result<{ petitionId: PetitionId }, RecordPetitionRefusal | NotFound>> {
  const problem = receivedProblem(input.receivedOn, ctx.today);
  if (problem) return refuse(problem);
  const held = await holdCase(ctx, input.caseId);
  if (!held.ok) return held;
  const file = await caseFile(ctx, input.caseId);
  if (!file.ok) return file;
  const party = input.party === null ? undefined : file.value.parties.find((one) => one.partyId === input.party);
  if (input.party !== null && party === undefined) return refuse({ kind: 'not-a-party' });
  const petitioner = party?.name ?? input.petitioner?.trim() ?? '';
  if (petitioner === '') return refuse({ kind: 'petitioner-not-named' });
  const petitionId = ctx.newId<'petition'>();
  const { caseId, way, receivedOn, words } = input;
  const before = await lockPetitions(ctx.tx, ctx.region, caseId);
  const time = formerPetitions({ petitionId, caseId, partyId: party?.partyId ?? null, petitioner, receivedOn }, before).length + 1;
  await insertPetition(stampOf(ctx), {
    petitionId,
    caseId,
    court: held.value.court,
    party: party?.partyId ?? null,
    petitioner,
    way,
    receivedOn,
    words,
  });
  await ctx.record({
    type: 'hub.petition-recorded',
    subject: petitionId,
    case: caseId,
    facts: { petitioner, way, receivedOn: receivedOn.toString(), time },
    clocks: [
      { kind: 'start', term: 'petition-enter', on: receivedOn, subject: petitionId },
      { kind: 'satisfy', term: 'petition-enter', on: ctx.today, subject: petitionId },
      { kind: 'start', term: 'petition-finish', on: receivedOn, subject: petitionId },
    ],
  });
  return ok({ petitionId });
}

/**
 * 信访答复 · What was answered, by whom and when; the clock of finishing ends. Where asked, the same words answer what the same
 * person brought about the case before and nobody has answered yet: repeated petitions are one matter (重复信访).
 */
export async function answerPetition(
  ctx: Ctx,
  input: { readonly caseId: CaseId; readonly petition: PetitionId; readonly words: string; readonly formerToo: boolean },
): Promise<Result<{ answered: number }, AnswerPetitionRefusal | NotFound>> {
  const held = await holdCase(ctx, input.caseId);
  if (!held.ok) return held;
  const all = await lockPetitions(ctx.tx, ctx.region, input.caseId);
  const petition = all.find((one) => one.petitionId === input.petition);
  if (!petition) return refuse({ kind: 'petition-not-here' });
  if (petition.answeredOn !== null) return refuse({ kind: 'petition-answered', on: petition.answeredOn.toString() });
  const former = formerPetitions(petition, all);
  const waiting = input.formerToo ? former.filter((one) => one.answeredOn === null) : [];
  const answered = [petition, ...waiting].map((one) => one.petitionId);
  await savePetitionAnswer(stampOf(ctx), answered, input.words);
  await ctx.record({
    type: 'hub.petition-answered',
    subject: petition.petitionId,
    case: input.caseId,
    facts: { words: input.words, answered: answered.length },
    clocks: answered.map((subject) => ({ kind: 'satisfy', term: 'petition-finish', on: ctx.today, subject })),
  });
  return ok({ answered: answered.length });
}
