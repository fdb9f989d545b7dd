import { canonicalText } from './canonical.ts';

/** Digest of a text as 64 hexadecimal signs. Given from outside: rules have no machinery. */
export type Digest = (text: string) => string;

/** 留痕记录 · One row of the record as the chain covers it: every column, under the names of the table. */
export interface ChainedRecord {
  readonly kind: RecordKind;
  readonly recordId: string;
  readonly columns: Readonly<Record<string, unknown>>;
}

export type RecordKind = 'entry' | 'look';

/** Before the first record of every court. */
export const CHAIN_START = '0'.repeat(64);
/** Says which way of writing the bytes was used, so that a later one can stand beside it. */
const FORM = 'duixian-audit-1';

/** 链值 · The hash of a record: over its place, the hash before it, and all it says. */
export function linkHash(
  digest: Digest,
  at: { readonly court: number; readonly seq: bigint; readonly before: string },
  record: ChainedRecord,
) {
  const { kind, recordId, columns } = record;
  return digest(canonicalText([FORM, at.court, at.seq.toString(), at.before, kind, recordId, columns]));
}
