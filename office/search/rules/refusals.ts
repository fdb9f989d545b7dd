import type { AuthorityRefusal } from '@duixian/agencies/rules/authority';
import type { LegalDay } from '@duixian/kernel/legal-day';

export type LaunchRefusal =
  | AuthorityRefusal
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'filing-not-checked' }
  | { readonly kind: 'no-debtor' }
  | { readonly kind: 'search-running'; readonly sent: number };

export type AskAgainRefusal = AuthorityRefusal | { readonly kind: 'case-closed' } | { readonly kind: 'source-still-asked' };

export type GapRefusal = { readonly kind: 'source-not-failed'; readonly state: string } | { readonly kind: 'gap-already-accepted' };

export type ReceiveLeadRefusal =
  | { readonly kind: 'received-after-today'; readonly receivedOn: LegalDay }
  | { readonly kind: 'not-a-debtor' };
