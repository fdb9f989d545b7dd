import type { PasswordRefusal } from './password.ts';

export type AppointRefusal =
  | { readonly kind: 'login-taken'; readonly login: string }
  | { readonly kind: 'unknown-role'; readonly role: string }
  | { readonly kind: 'unknown-court' }
  | { readonly kind: 'team-not-of-court' }
  | PasswordRefusal;

export type SetActiveRefusal = { readonly kind: 'not-oneself' } | { readonly kind: 'not-found' };
