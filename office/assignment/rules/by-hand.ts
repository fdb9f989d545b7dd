import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type AssignInputs, barredBy, type Exclusion, type Officer } from './assign.ts';

export type ByHandRefusal =
  | { readonly kind: 'not-an-officer-here' }
  | { readonly kind: 'not-to-oneself' }
  | { readonly kind: 'officer-excluded'; readonly name: string; readonly because: Exclusion }
  | { readonly kind: 'reason-for-choice-needed' };

/** 指定分案 · A named officer instead of the rule's: with a reason, never oneself, never one who is recused or away. The cap gives way to a reason. */
export function chooseByHand(inputs: AssignInputs, choice: { officer: string; reason: string | null }): Result<Officer, ByHandRefusal> {
  if (choice.officer === inputs.orderedBy) return refuse({ kind: 'not-to-oneself' });
  const officer = inputs.officers.find((each) => each.officer === choice.officer);
  if (!officer) return refuse({ kind: 'not-an-officer-here' });
  const because = barredBy(officer, inputs);
  if (because && because.kind !== 'at-the-cap') return refuse({ kind: 'officer-excluded', name: officer.name, because });
  return choice.reason === null || choice.reason.trim() === '' ? refuse({ kind: 'reason-for-choice-needed' }) : ok(officer);
}
