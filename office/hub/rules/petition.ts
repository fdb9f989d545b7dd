import type { Id } from '@duixian/kernel/ids';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';

export type PetitionId = Id<'petition'>;

export const PETITION_WAYS = ['letter', 'visit', 'call', 'web', 'handed-down'] as const;
/** 来信、来访、来电、网上、上级交办. */
export type PetitionWay = (typeof PETITION_WAYS)[number];

export type RecordPetitionRefusal =
  | { readonly kind: 'petition-in-future'; readonly on: string }
  | { readonly kind: 'petitioner-not-named' }
  | { readonly kind: 'not-a-party' };

export type AnswerPetitionRefusal = { readonly kind: 'petition-not-here' } | { readonly kind: 'petition-answered'; readonly on: string };

/** What tells one petition from the next of the same person about the same case. */
export interface PetitionOfPerson {
  readonly petitionId: PetitionId;
  /** The matter: petitions are about a case. */
  readonly caseId: string;
  readonly partyId: string | null;
  readonly petitioner: string;
  readonly receivedOn: LegalDay;
}

/**
 * 重复信访 · The same person about the same case again: what came before, the oldest first. A party is known by being one;
 * somebody else by name alone, written without the spaces people type. Of one day, the one entered first came first.
 */
export function formerPetitions<P extends PetitionOfPerson>(of: PetitionOfPerson, all: readonly P[]): readonly P[] {
  return all
    .filter((one) => one.petitionId !== of.petitionId && samePetitioner(one, of) && cameBefore(one, of))
    .sort((one, other) => (cameBefore(one, other) ? -1 : 1));
}

export function samePetitioner(
  one: Omit<PetitionOfPerson, 'petitionId' | 'receivedOn'>,
  other: Omit<PetitionOfPerson, 'petitionId' | 'receivedOn'>,
): boolean {
  if (one.caseId !== other.caseId || one.partyId !== other.partyId) return false;
  return one.partyId !== null || nameKey(one.petitioner) === nameKey(other.petitioner);
}

function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}

function cameBefore(one: PetitionOfPerson, other: PetitionOfPerson): boolean {
  if (isBefore(one.receivedOn, other.receivedOn)) return true;
  return !isBefore(other.receivedOn, one.receivedOn) && one.petitionId < other.petitionId;
}

/** 收信日 · A petition was received today or before. */
export function receivedProblem(on: LegalDay, today: LegalDay): RecordPetitionRefusal | undefined {
  return isBefore(today, on) ? { kind: 'petition-in-future', on: on.toString() } : undefined;
}
