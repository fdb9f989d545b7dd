import type { PasswordRefusal } from './password.ts';

export type ChangePasswordRefusal = PasswordRefusal | { readonly kind: 'wrong-password' } | { readonly kind: 'same-password' };

export type EnrolRefusal = { readonly kind: 'second-factor-stands' };

export type ConfirmFactorRefusal =
  | { readonly kind: 'no-second-factor-proposed' }
  | { readonly kind: 'second-factor-stands' }
  | { readonly kind: 'wrong-code' };

export type AcceptInvitationRefusal = PasswordRefusal | { readonly kind: 'invitation-not-valid' };

export type IssueTokenRefusal = { readonly kind: 'rights-beyond-ones-own'; readonly permissions: readonly string[] };

export const MOST_TOKEN_DAYS = 365;
export const INVITATION_HOURS = 24;

/** 令牌权限 · What a token would hold that its maker does not: nobody gives on more than he has. */
export function beyondOnesOwn(asked: readonly string[], held: ReadonlySet<string>): readonly string[] {
  return asked.filter((permission) => !held.has(permission));
}
