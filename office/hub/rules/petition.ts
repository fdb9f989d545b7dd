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

/** 收信日 · A petition was received today or before. */
export function receivedProblem(on: LegalDay, today: LegalDay): RecordPetitionRefusal | undefined {
  return isBefore(today, on) ? { kind: 'petition-in-future', on: on.toString() } : undefined;
}
