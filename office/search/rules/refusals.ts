import type { AuthorityRefusal } from '@duixian/agencies/rules/authority';

export type LaunchRefusal =
  | AuthorityRefusal
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'filing-not-checked' }
  | { readonly kind: 'no-debtor' }
  | { readonly kind: 'search-running'; readonly sent: number };

export type AskAgainRefusal = AuthorityRefusal | { readonly kind: 'case-closed' } | { readonly kind: 'source-still-asked' };

export type GapRefusal = { readonly kind: 'source-not-failed'; readonly state: string } | { readonly kind: 'gap-already-accepted' };
