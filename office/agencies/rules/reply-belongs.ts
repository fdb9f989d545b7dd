/** The person a message is about, as far as identity goes. */
export interface Identity {
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
}

export type ReplyVerdict =
  | { readonly kind: 'belongs' }
  | { readonly kind: 'other-request'; readonly asked: string; readonly got: string }
  | { readonly kind: 'wrong-person'; readonly asked: Identity; readonly got: Identity };

/**
 * 回复归属 · Whether a reply is about the request and the person that was asked.
 *
 * Identity is the number, never the name alone: same names are common. A differing name under the same number is
 * still another person for the office until somebody looks (法释〔2013〕20号 art. 7: nobody outside the case).
 */
export function replyBelongs(
  asked: { readonly requestNo: string; readonly subject: Identity },
  got: { readonly requestNo: string; readonly matched?: Identity },
): ReplyVerdict {
  if (got.requestNo !== asked.requestNo) return { kind: 'other-request', asked: asked.requestNo, got: got.requestNo };
  if (got.matched === undefined || samePerson(asked.subject, got.matched)) return { kind: 'belongs' };
  return { kind: 'wrong-person', asked: identityOf(asked.subject), got: identityOf(got.matched) };
}

function samePerson(a: Identity, b: Identity): boolean {
  return a.idType === b.idType && plain(a.idNumber) === plain(b.idNumber) && plain(a.name) === plain(b.name);
}

function identityOf({ name, idType, idNumber }: Identity): Identity {
  return { name, idType, idNumber };
}

/** Spaces, width and the case of a check letter do not make another person: `１１…x` is `11…X`. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}
