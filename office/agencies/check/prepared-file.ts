import { ok, type Result, refuse } from '@duixian/kernel/result';
import { z } from 'zod';
import { subject } from '../adapter.ts';
import { PROPERTY_KINDS } from '../rules/property-kind.ts';

const prepared = z.object({
  /** Somebody with one thing in the books, free of any hold; an account holds at least 1000 yuan. */
  owner: subject.optional(),
  assetId: z.string().min(1).optional(),
  /** Somebody the agency knows nothing of. */
  stranger: subject.optional(),
  /** Banks: an account they may pay to. */
  payTo: z.object({ accountName: z.string(), accountNumber: z.string(), bank: z.string() }).optional(),
  /** Registers: what they keep. */
  kind: z.enum(PROPERTY_KINDS).optional(),
  mostYears: z.number().int().min(1).max(3).optional(),
  /** The bank of the case accounts: where a payment into a sub-account can be ordered, {subAccount, yuan, payerName}. */
  arriveUrl: z.url().optional(),
});

export type PreparedFile = z.output<typeof prepared>;

/** 预备事实 · What an implementation is said to know, as a person wrote it down before the checks. */
export function preparedFile(
  path: string,
  read: () => string,
): Result<PreparedFile, { readonly kind: 'unreadable'; readonly detail: string }> {
  let json: unknown;
  try {
    json = JSON.parse(read());
  } catch {
    return refuse({ kind: 'unreadable', detail: `${path} is no JSON file` });
  }
  const parsed = prepared.safeParse(json);
  return parsed.success ? ok(parsed.data) : refuse({ kind: 'unreadable', detail: z.prettifyError(parsed.error) });
}
