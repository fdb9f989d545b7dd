import type { LegalDay } from '@duixian/kernel/legal-day';

/** 法释〔2013〕20号第二条: only officers registered with the agencies may ask. Without one the office cannot ask at all. */
export type AuthorityRefusal = { readonly kind: 'no-authorised-officer'; readonly court: string };

export type AuthoriseRefusal =
  | { readonly kind: 'not-at-this-court' }
  | { readonly kind: 'certificate-ends-before-today'; readonly untilOn: LegalDay };
