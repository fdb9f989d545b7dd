export const LEAST_PASSWORD_LENGTH = 10;

export type AppointRefusal =
  | { readonly kind: 'login-taken'; readonly login: string }
  | { readonly kind: 'unknown-role'; readonly role: string }
  | { readonly kind: 'unknown-court' }
  | { readonly kind: 'team-not-of-court' }
  | { readonly kind: 'password-too-short'; readonly least: number };

export type SetActiveRefusal = { readonly kind: 'not-oneself' } | { readonly kind: 'not-found' };
