import type { Id } from '@duixian/kernel/ids';

/** 财产来源 · From where the register knows a thing: the reply of an agency, the list of old cases it came in with, or what an officer found. */
export type ThingSource =
  | { readonly kind: 'exchange'; readonly exchangeId: Id<'exchange'> }
  | { readonly kind: 'import'; readonly importId: Id<'import'> }
  | { readonly kind: 'finding'; readonly findingId: Id<'finding'> };
