/** 邮件 · One letter to one receiver. Its id is made by whoever sends it, so that a letter sent twice bears it twice. */
export interface Letter {
  /** A UUID of the sender's own: it stands in the Message-ID and comes back in what is said about the letter later. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** The paper, where the letter carries one. */
  readonly enclosure?: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array };
}

export type RefusedFor = 'address-unknown' | 'mailbox-full' | 'refused';

/**
 * 邮件服务器的答复 · Taken, or turned away for good, in the server's own words. What is neither (a server that is down, slow, or says
 * "later") is a fault and is thrown: whoever sends tries again under the same id.
 */
export type MailAnswer =
  | { readonly kind: 'accepted'; readonly words: string }
  | { readonly kind: 'refused'; readonly reason: RefusedFor; readonly words: string };

const MARK = 'duixian';

/** Message-ID of a letter, without its brackets. */
export function messageIdOf(id: string, domain: string): string {
  return `${MARK}.${id}@${domain}`;
}

/** The id in a Message-ID of ours; nothing for anybody else's. */
export function idInMessageId(text: string, domain: string): string | undefined {
  const found = /<?duixian\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([^<>\s]+?)>?$/i.exec(text.trim());
  return found?.[2]?.toLowerCase() === domain.toLowerCase() ? found[1]?.toLowerCase() : undefined;
}

/** Why a server turns a letter away, by its enhanced code (RFC 3463) and, where it gives none, by the step it answered at. */
export function refusedFor(words: string, atReceiver: boolean): RefusedFor {
  const code = /\b5\.(\d{1,3})\.(\d{1,3})\b/.exec(words);
  if (code?.[1] === '1') return 'address-unknown';
  if (code?.[1] === '2' && code[2] === '2') return 'mailbox-full';
  if (code === null && /^552\b/.test(words)) return 'mailbox-full';
  return code === null && atReceiver ? 'address-unknown' : 'refused';
}
