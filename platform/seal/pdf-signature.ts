import { assert, must } from '@duixian/kernel/assert';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type CmsForm, digestOf, sha256, stampIn } from './cades.ts';
import type { SealCertificates, SealKey } from './seal-key.ts';
import { withSignatureField } from './signature-update.ts';
import { type KnownSigner, knownSigner } from './signer.ts';
import { readStamp } from './time-stamp.ts';

/** Room for the CMS in bytes (the placeholder counts hex digits). Part of the format: a seal with other room is not ours. */
const CMS_ROOM = 6_144;
/** A time stamp, or a long way up to the root, needs more. */
const WIDE_ROOM = 20_480;

/** PAdES; for SM2 the detached CMS of GM/T 0010 under the name every reader knows for a detached CMS. */
const SUB_FILTER = { 'rsa-sha256': 'ETSI.CAdES.detached', 'sm2-sm3': 'adbe.pkcs7.detached' } as const;

export type SignatureFlaw =
  | { readonly kind: 'not-sealed' }
  /** The signature does not cover the whole file, or more than one place claims to be it. */
  | { readonly kind: 'not-fully-covered' }
  | { readonly kind: 'altered' }
  | { readonly kind: 'unknown-signer' };

export interface ValidSignature {
  readonly signer: string;
  readonly sha256: string;
  /** When the time stamp authority saw the signature; null without a stamp. */
  readonly stampedAt: Date | null;
}

/** 签章 · Seals a PDF as PAdES B-B, with a time stamp where the key has an authority. Verified before it is handed back. */
export async function signPdf(bytes: Uint8Array, key: SealKey, signedAtUnixMs: number): Promise<Uint8Array> {
  const signer = knownSigner(key);
  const [usual] = signer.signatureLengths;
  const first = signer.form(must(usual, 'a signature has a length'));
  const at = new Date(signedAtUnixMs);
  assert(signedAtUnixMs === 0 || (at >= signer.notBefore && at <= signer.notAfter), 'the certificate of the seal is not valid today');
  const room = key.stamp === null && first.length <= CMS_ROOM - 16 ? CMS_ROOM : WIDE_ROOM;
  const { bytes: sealed, contentsAt } = withSignatureField(bytes, {
    room,
    subFilter: SUB_FILTER[key.algorithm],
    // ASCII alone. The court's name is on the page and in the certificate.
    reason: key.notLegalNotice === null ? 'Court paper' : 'Court paper sealed with a TEST key, not legal',
    signedAtUnixMs,
  });
  const after = contentsAt + room * 2 + 2;
  const digest = digestOf(key.algorithm, sealed.subarray(0, contentsAt), sealed.subarray(after));
  const signature = await key.sign(first.bytesToSign(digest));
  const stamp = key.stamp === null ? undefined : await key.stamp(sha256(signature));
  const form = signer.form(signature.length, stamp);
  assert(form.length <= room, 'the signature fits its room');
  sealed.write(Buffer.from(form.cms(digest, signature)).toString('hex'), contentsAt + 1, 'latin1');
  const checked = verifyPdf(sealed, [key]);
  assert(checked.ok, `a fresh seal does not verify: ${checked.ok ? '' : checked.refusal.kind}`);
  return new Uint8Array(sealed.buffer, sealed.byteOffset, sealed.byteLength);
}

/**
 * 验章 · Whether these bytes are exactly what one of our keys sealed. The CMS is rebuilt from the digest of the file, the known
 * certificate and the signature value and compared byte for byte, so nothing inside the signature can be changed unseen either.
 */
export function verifyPdf(bytes: Uint8Array, trusted: readonly SealCertificates[]): Result<ValidSignature, SignatureFlaw> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ranges = byteRanges(file);
  const range = ranges[0];
  if (range === undefined) return refuse({ kind: 'not-sealed' });
  const [from, before, after, rest] = range.slice(1).map(Number);
  if (ranges.length !== 1 || from !== 0 || before === undefined || after === undefined || rest === undefined)
    return refuse({ kind: 'not-fully-covered' });
  const room = (after - before - 2) / 2;
  if (after + rest !== file.length || (room !== CMS_ROOM && room !== WIDE_ROOM)) return refuse({ kind: 'not-fully-covered' });
  const contents = file.toString('latin1', before, after);
  if (!/^<(?:[0-9a-f]{2})+>$/.test(contents)) return refuse({ kind: 'altered' });
  const held = new Uint8Array(Buffer.from(contents.slice(1, -1), 'hex'));
  for (const certificates of trusted) {
    const signer = knownSigner(certificates);
    const digest = digestOf(signer.algorithm, file.subarray(0, before), file.subarray(after));
    const found = signatureOf(held, signer, certificates, digest);
    if (found === undefined) continue;
    if (!signer.holds(found.form.bytesToSign(digest), found.signature)) return refuse({ kind: 'altered' });
    return ok({ signer: signer.subject, sha256: Buffer.from(sha256(file)).toString('hex'), stampedAt: found.stampedAt });
  }
  return refuse({ kind: isKnownSigner(held, trusted) ? 'altered' : 'unknown-signer' });
}

/** Every place in the file that names a byte range; the name is looked for in the bytes, the few signs after it are read. */
function byteRanges(file: Buffer): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = file.indexOf('/ByteRange [', 0, 'latin1'); at >= 0; at = file.indexOf('/ByteRange [', at + 1, 'latin1')) {
    const range = /^\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\] *(?=[\n\r/])/.exec(file.toString('latin1', at, at + RANGE_SIGNS));
    if (range !== null) found.push(range);
  }
  return found;
}

/** A range of four long numbers and the blanks kept free behind it. */
const RANGE_SIGNS = 160;

interface Found {
  readonly form: CmsForm;
  readonly signature: Uint8Array;
  readonly stampedAt: Date | null;
}

/** The signature value, if the room holds exactly the CMS that this signer makes around it. */
function signatureOf(held: Uint8Array, signer: KnownSigner, certificates: SealCertificates, digest: Uint8Array): Found | undefined {
  const stamp = certificates.stampCertificateDer === null ? undefined : stampIn(held);
  for (const length of signer.signatureLengths) {
    // A stamp stands behind the signature and moves nothing before it.
    const signature = signer.form(length).signatureIn(held);
    const read = stamp && certificates.stampCertificateDer && readStamp(stamp, sha256(signature), certificates.stampCertificateDer);
    if (signature.length !== length || read?.ok === false) continue;
    const form = signer.form(length, stamp);
    if (form.length > held.length) continue;
    const expected = new Uint8Array(held.length);
    expected.set(form.cms(digest, signature));
    if (Buffer.compare(expected, held) === 0) return { form, signature, stampedAt: read?.value.at ?? null };
  }
  return undefined;
}

function isKnownSigner(cms: Uint8Array, trusted: readonly SealCertificates[]): boolean {
  const bytes = Buffer.from(cms.buffer, cms.byteOffset, cms.byteLength);
  return trusted.some((one) => bytes.includes(Buffer.from(one.certificateDer)));
}
