import type { Id, PersonId } from '@duixian/kernel/ids';

export type MessageId = Id<'message'>;
export type TipId = Id<'tip'>;

export const MOST_MENTIONS = 20;

export const TIP_TABS = ['parties', 'search', 'property', 'money', 'papers'] as const;

/** 提示位置 · A tab of the case, or a kind of paper: `tab:property`, `document:enforcement-notice`. */
export const TIP_PLACE = /^(?:tab:(?:parties|search|property|money|papers)|document:[a-z][a-z0-9-]{0,60})$/;

export type MessageRefusal = { readonly kind: 'cannot-be-mentioned' };

/** 提到 · Only whom the case's court knows and who is there today; nobody is told of a case by a name typed wrong. */
export function mentionProblem(mentions: readonly PersonId[], known: readonly PersonId[]): MessageRefusal | undefined {
  return mentions.every((person) => known.includes(person)) ? undefined : { kind: 'cannot-be-mentioned' };
}

export type TipRefusal =
  | { readonly kind: 'message-not-of-this-case' }
  | { readonly kind: 'tip-there-already' }
  | { readonly kind: 'tip-withdrawn' }
  | { readonly kind: 'tip-not-here' };
