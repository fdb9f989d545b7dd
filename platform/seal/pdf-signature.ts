import { type KeyObject, verify, X509Certificate } from 'node:crypto';
import { assert } from '@duixian/kernel/assert';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type CmsForm, cmsForm, sha256 } from './cades.ts';
import type { SealKey } from './seal-key.ts';
import { withSignatureField } from './signature-update.ts';

/** Room for the CMS in bytes (the placeholder counts hex digits). Part of the format: a seal with other room is not ours. */
const CMS_ROOM = 6144;

export type SignatureFlaw =
  | { readonly kind: 'not-sealed' }
  /** The signature does not cover the whole file, or more than one place claims to be it. */
  | { readonly kind: 'not-fully-covered' }
  | { readonly kind: 'altered' }
  | { readonly kind: 'unknown-signer' };

export interface ValidSignature {
  readonly signer: string;
  readonly sha256: string;
}

/** 签章 · Seals a PDF as PAdES B-B. The result is verified before it is handed back: a seal that does not hold is never seen. */
export async function signPdf(bytes: Uint8Array, key: SealKey, signedAtUnixMs: number): Promise<Uint8Array> {
  const { bytes: sealed, contentsAt } = withSignatureField(bytes, {
    room: CMS_ROOM,
    // ASCII alone. The court's name is on the page and in the certificate.
    reason: key.notLegalNotice === null ? 'Court paper' : 'Court paper sealed with a TEST key, not legal',
    signedAtUnixMs,
  });
  const after = contentsAt + CMS_ROOM * 2 + 2;
  const digest = sha256(sealed.subarray(0, contentsAt), sealed.subarray(after));
  const { form } = signerOf(key.certificateDer);
  const cms = form.cms(digest, await key.sign(form.bytesToSign(digest)));
  sealed.write(Buffer.from(cms).toString('hex'), contentsAt + 1, 'latin1');
  const checked = verifyPdf(sealed, [key.certificateDer]);
  assert(checked.ok, `a fresh seal does not verify: ${checked.ok ? '' : checked.refusal.kind}`);
  return new Uint8Array(sealed.buffer, sealed.byteOffset, sealed.byteLength);
}

/**
 * 验章 · Whether these bytes are exactly what one of our keys sealed. The CMS is rebuilt from the digest of the file, the known
 * certificate and the signature value and compared byte for byte, so nothing inside the signature can be changed unseen either.
 */
export function verifyPdf(bytes: Uint8Array, trusted: readonly Uint8Array[]): Result<ValidSignature, SignatureFlaw> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  const ranges = Array.from(text.matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\] *(?=[\n\r/])/g));
  const range = ranges[0];
  if (range === undefined) return refuse({ kind: 'not-sealed' });
  const [from, before, after, rest] = range.slice(1).map(Number);
  if (ranges.length !== 1 || from !== 0 || before === undefined || after === undefined || rest === undefined)
    return refuse({ kind: 'not-fully-covered' });
  if (after + rest !== file.length || after - before !== CMS_ROOM * 2 + 2) return refuse({ kind: 'not-fully-covered' });
  const contents = text.slice(before, after);
  if (!/^<(?:[0-9a-f]{2})+>$/.test(contents)) return refuse({ kind: 'altered' });
  const room = new Uint8Array(Buffer.from(contents.slice(1, -1), 'hex'));
  const digest = sha256(file.subarray(0, before), file.subarray(after));
  for (const certificateDer of trusted) {
    const { form, publicKey, subject } = signerOf(certificateDer);
    const signature = form.signatureIn(room);
    const expected = new Uint8Array(CMS_ROOM);
    expected.set(form.cms(digest, signature));
    if (Buffer.compare(expected, room) !== 0) continue;
    if (!verify('sha256', form.bytesToSign(digest), publicKey, signature)) return refuse({ kind: 'altered' });
    return ok({ signer: subject, sha256: Buffer.from(sha256(file)).toString('hex') });
  }
  return refuse({ kind: isKnownSigner(room, trusted) ? 'altered' : 'unknown-signer' });
}

function isKnownSigner(cms: Uint8Array, trusted: readonly Uint8Array[]): boolean {
  const bytes = Buffer.from(cms.buffer, cms.byteOffset, cms.byteLength);
  return trusted.some((certificate) => bytes.includes(Buffer.from(certificate)));
}

interface KnownSigner {
  readonly form: CmsForm;
  readonly publicKey: KeyObject;
  readonly subject: string;
}

const signers = new Map<string, KnownSigner>();
const MAX_SIGNERS = 64;

function signerOf(certificateDer: Uint8Array): KnownSigner {
  const name = Buffer.from(sha256(certificateDer)).toString('hex');
  const known = signers.get(name);
  if (known !== undefined) return known;
  const certificate = new X509Certificate(certificateDer);
  const made = { form: cmsForm(certificateDer), publicKey: certificate.publicKey, subject: certificate.subject };
  if (signers.size >= MAX_SIGNERS) signers.clear();
  signers.set(name, made);
  return made;
}
