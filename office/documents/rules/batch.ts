/** One act never makes more papers than this; a larger day is two batches. */
export const MOST_CASES_IN_BATCH = 500;
export const MOST_PAPERS_IN_BATCH = 2_000;

export type BatchRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'nothing-to-make' }
  | { readonly kind: 'batch-too-large'; readonly papers: number; readonly most: number };

export type RetryRefusal = { readonly kind: 'not-found' } | { readonly kind: 'nothing-failed' };

export type LetterheadRefusal = { readonly kind: 'not-found' };
