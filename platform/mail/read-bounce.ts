import { idInMessageId, type RefusedFor, refusedFor } from './letter.ts';

/** 退信 · What a mail system says of a letter it had taken (RFC 3464). */
export interface Bounce {
  /** The id of our letter. */
  readonly id: string;
  readonly reason: RefusedFor;
  /** Status and diagnosis in the reporter's own words. */
  readonly words: string;
}

export type NoBounce =
  /** No report on a delivery: an answer of a person, an out-of-office note. */
  | { readonly kind: 'not-a-bounce' }
  /** The system still tries, or tells of success. */
  | { readonly kind: 'bounce-not-final'; readonly action: string }
  /** About somebody else's letter, or about none that can be known. */
  | { readonly kind: 'letter-not-ours' };

export type ReadBounce = { readonly ok: true; readonly value: Bounce } | { readonly ok: false; readonly refusal: NoBounce };

const LARGEST_PARTS = 20;
const WORDS = 300;

/** 读退信 · Only a report of a final failure counts, and only when the letter it returns bears an id of ours. */
export function readBounce(raw: string, domain: string): ReadBounce {
  const text = raw.replaceAll('\r\n', '\n');
  const head = headersOf(text);
  const type = head.get('content-type') ?? '';
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!/^multipart\/report\b/i.test(type) || !/report-type="?delivery-status/i.test(type) || mark === undefined) return no('not-a-bounce');
  const parts = text.split(`\n--${mark}`).slice(1, LARGEST_PARTS);
  const told = parts.find((part) => typeOf(part).startsWith('message/delivery-status'));
  if (told === undefined) return no('not-a-bounce');
  const fields = fieldsIn(told);
  const action = fields.get('action')?.toLowerCase() ?? '';
  if (action !== 'failed') return { ok: false, refusal: { kind: 'bounce-not-final', action: action.slice(0, 40) } };
  const returned = parts.find((part) => /^(?:message\/rfc822|message\/global|text\/rfc822-headers)/.test(typeOf(part)));
  const messageId = returned === undefined ? undefined : headersOf(bodyOf(returned)).get('message-id');
  const id = messageId === undefined ? undefined : idInMessageId(messageId, domain);
  if (id === undefined) return no('letter-not-ours');
  const words = [fields.get('status'), fields.get('diagnostic-code')].filter((one) => one !== undefined).join(' ');
  return { ok: true, value: { id, reason: refusedFor(words, false), words: words.slice(0, WORDS) } };
}

function no(kind: 'not-a-bounce' | 'letter-not-ours'): ReadBounce {
  return { ok: false, refusal: { kind } };
}

function typeOf(part: string): string {
  return (headersOf(part.replace(/^\s+/, '')).get('content-type') ?? '').toLowerCase();
}

function bodyOf(part: string): string {
  const trimmed = part.replace(/^\s+/, '');
  const end = trimmed.indexOf('\n\n');
  return end < 0 ? '' : trimmed.slice(end).replace(/^\n+/, '');
}

/** Fields of every block of a delivery status: the message's own first, the receiver's after it. */
function fieldsIn(part: string): ReadonlyMap<string, string> {
  return new Map(
    bodyOf(part)
      .split(/\n\n+/)
      .flatMap((block) => [...headersOf(block)]),
  );
}

/** Header lines up to the first empty one, folded lines joined; of a field said twice the first counts. */
function headersOf(text: string): ReadonlyMap<string, string> {
  const end = text.indexOf('\n\n');
  const lines = (end < 0 ? text : text.slice(0, end)).replaceAll(/\n[ \t]+/g, ' ').split('\n');
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}
