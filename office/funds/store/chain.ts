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

function asText({ debit, credit, amount }: Transfer): readonly string[] {
  return [keyOf(debit), keyOf(credit), amount.toString()];
}
