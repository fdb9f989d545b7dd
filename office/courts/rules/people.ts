import type { PasswordRefusal } from './password.ts';

export type AppointRefusal =
  | { readonly kind: 'login-taken'; readonly login: string }
  | { readonly kind: 'unknown-role'; readonly role: string }
  | { readonly kind: 'unknown-court' }
  | { readonly kind: 'team-not-of-court' }
  | { readonly kind: 'mentor-not-of-court' }
  | PasswordRefusal;

/** 在手工作 · What a person still holds; an account with any of it is not closed. */
export interface OpenWork {
  readonly cases: number;
  readonly tasks: number;
}

export type SetActiveRefusal =
  | { readonly kind: 'not-oneself' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'has-open-work'; readonly cases: number; readonly tasks: number };
