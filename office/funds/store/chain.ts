import { keyOf, type Posting, type Transfer } from '../rules/ledger.ts';
import { sha256 } from './books.ts';

/** What a posting says, whoever posts it: the content its key stands for. */
export function contentHashOf(posting: Pick<Posting, 'kind' | 'valueOn' | 'transfers'>): string {
  return sha256(JSON.stringify([posting.kind, posting.valueOn.toString(), posting.transfers.map(asText)]));
}

export interface PostedBy {
  readonly postedBy: string;
  readonly postedOn: string;
  readonly reverses: string | null;
  readonly reason: string | null;
}

/** The rest of a link: who, when, what it reverses and why. */
export function tailOf(by: PostedBy): string {
  return `,${JSON.stringify([by.postedBy, by.postedOn, by.reverses, by.reason]).slice(1, -1)}`;
}

/**
 * 链 · The link of one entry, as the posting's statement computes it: the link before, the place, the key, the content, and
 * who posted it when and why. Entries from before the link named a person have the shorter second form.
 */
export function linksOf(entry: { head: string; seq: bigint; key: string; contentHash: string } & PostedBy): readonly [string, string] {
  const short = JSON.stringify([entry.head, entry.seq.toString(), entry.key, entry.contentHash]);
  return [sha256(`${short.slice(0, -1)}${tailOf(entry)}]`), sha256(short)];
}

function asText({ debit, credit, amount }: Transfer): readonly string[] {
  return [keyOf(debit), keyOf(credit), amount.toString()];
}
