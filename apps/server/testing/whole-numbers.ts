import type { Endpoint } from '@duixian/contract/endpoint';
import { z } from 'zod';

/** 号码只从这些门完整出去 · Doors whose reply holds a number whole, each with the reason; a crawl of all doors finds no other. */
export const WHOLE_BY_PURPOSE: readonly string[] = [
  'GET /cases/:case/parties/:party/number',
  'GET /cases/:case/parties/:party/telephone',
  'GET /cases/:case/assets/:asset/number',
  'GET /cases/:case/reports-received/:report/number',
  'GET /cases/:case/leads/:lead/contact',
  'GET /intake/applications/:application/whole-form',
  'GET /receipts/:receipt/payer-account',
  'GET /payment-orders/:order/payee-account',
  'GET /payees/:ruling/account',
  'GET /diversions/:diversion/account',
];

/** One's own typing, of what is no case yet: it comes back to whoever typed it. */
export const OWN_TYPING: readonly string[] = [
  'POST /intake/prefill/text',
  'POST /intake/prefill/file',
  'GET /intake/drafts/:draft',
  // Whole for whoever typed it and until it is filed; the crawl asks after filing.
  'GET /intake/applications/:application',
];

/** Fields with such a name that hold no number of a person: what a paper or a title is numbered, the court's own accounts and telephone, words. */
export const NOT_OF_A_PERSON: readonly string[] = [
  // A name at the provider of sign-ins; what a clock, a task or a paper is about.
  'GET /account identities.subject',
  'GET /people/:person/account identities.subject',
  'GET /identities/waiting rows.subject',
  'GET /cases/:case title.number',
  'GET /cases/:case accountNumber',
  'GET /cases/:case/clocks rows.subject',
  'GET /clocks rows.subject',
  'GET /clocks/:clock/proof subject',
  'GET /clocks/:clock/proof basis.number',
  'GET /desk rows.subject',
  'GET /cases/:case/tasks rows.subject',
  'GET /cases/:case/documents rows.number',
  'POST /documents/:document/seal number',
  'GET /document-batches/:batch/items rows.number',
  'GET /printing-desk receivers.papers.number',
  'GET /courts/:court/letterhead phone',
  'GET /cases/:case/file rows.number',
  'POST /intake/applications/:application/file accountNumber',
  // What a debtor named: masked by its handler.
  'GET /cases/:case/property-reports orders.reports.items.number',
  'GET /cases/:case/property-reports orders.differences.number',
  'GET /cases/:case/account number',
  'GET /receipts/unmatched rows.subAccount',
  'GET /receipts/unmatched rows.proposals.reasons.accountNumber',
  'GET /receipts rows.subAccount',
  'GET /side-branches diversions.acknowledged.number',
  'GET /countersigning rows.subject',
  'POST /deferrals/:deferral/countersign subject',
  'POST /deposits/:deposit/countersign subject',
  'POST /payouts/:payout/countersign subject',
  'POST /cases/:case/account/close number',
  'POST /cases/:case/account/reopen number',
  'GET /cases/:case/parties/:party/desk sanctions.number',
];

/** Names of fields in a reply that can hold a number of a person or of an account. */
const MAY_HOLD = /^(?:.*[aA]ccount|accountNumber|idNumber|identity|identityNumber|number|phone|telephone|.*Contact|subject)$/;

/** 可能是号码的字段 · Fields of a reply by path that can hold a number and are sent as they are: neither masked on their way nor named as masked. */
export function plainNumberFields(endpoint: Endpoint): readonly string[] {
  const found = new Set<string>();
  walk(endpoint.reply, '', (at, name, field) => {
    if (MAY_HOLD.test(name) && isPlainText(field)) found.add(at.slice(1));
  });
  return [...found];
}

function walk(schema: z.ZodType, at: string, meet: (at: string, name: string, field: z.ZodType) => void): void {
  if (schema instanceof z.ZodObject) {
    for (const [name, field] of Object.entries<z.ZodType>(schema.shape)) {
      meet(`${at}.${name}`, name, field);
      walk(field, `${at}.${name}`, meet);
    }
  } else if (schema instanceof z.ZodArray) walk(schema.element as z.ZodType, at, meet);
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) walk(option as z.ZodType, at, meet);
  else if (wraps(schema)) walk(schema.unwrap() as z.ZodType, at, meet);
}

function wraps(schema: z.ZodType): schema is z.ZodOptional | z.ZodNullable | z.ZodDefault | z.ZodReadonly {
  return (
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly
  );
}

function isPlainText(schema: z.ZodType): boolean {
  return schema instanceof z.ZodString || (wraps(schema) && isPlainText(schema.unwrap() as z.ZodType));
}
