import { assert } from '@duixian/kernel/assert';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { digestOf } from '@duixian/seal/cades';
import { checkSealedValue, electronicSeal, sealedValue } from '@duixian/seal/electronic-seal';
import type { SealCertificates, SealKey } from '@duixian/seal/seal-key';
import { knownSigner } from '@duixian/seal/signer';
import { type OfdFacts, type OfdFiles, ofdDocument, stampBoundary } from './ofd-document.ts';
import { packed, unpacked } from './package-file.ts';
import type { Paint } from './page-content.ts';
import { readDescribed, SEAL, SIGNATURE, SIGNATURES, signatureFile, signaturesFile, VALUE } from './signature-file.ts';

export interface OfdToSeal extends OfdFacts {
  /** The paper as it was set or sealed as PDF. */
  readonly pdf: Uint8Array;
  /** Name of the seal, for a seal of the national standard. */
  readonly sealName: string;
  /** The colour in which the seal is printed. */
  readonly sealInk: Paint['rgb'];
  readonly at: Instant;
}

/**
 * 版式签章 · The paper as OFD under the court's seal. With an SM2 key the seal is an electronic seal of GB/T 38540: picture, certificate
 * and signature in one, put on the page by the reader. With an RSA key the package carries a detached CMS and the seal stays drawn.
 */
export async function sealedOfd(of: OfdToSeal, key: SealKey): Promise<Uint8Array> {
  const national = key.algorithm === 'sm2-sm3';
  const { files: plain, seal } = ofdDocument(of.pdf, of, national ? of.sealInk : null);
  const files = new Map(plain).set(SIGNATURES, signaturesFile(key.algorithm));
  if (national) {
    assert(seal !== undefined, 'a sealed paper shows its seal');
    const picture = { type: 'ofd', bytes: packed(seal.picture), width: seal.box.w, height: seal.box.h } as const;
    files.set(SEAL, await electronicSeal({ name: of.sealName, picture, key }));
  }
  const stamp = seal === undefined ? null : { page: String(seal.pageId), boundary: stampBoundary(seal.box) };
  const at = new Date(Math.floor(of.at.epochMilliseconds / 1_000) * 1_000);
  const description = signatureFile(files, { algorithm: key.algorithm, at: at.toISOString().replace('.000', ''), stamp });
  files.set(SIGNATURE, description);
  files.set(VALUE, await signedValue(description, files, at, key));
  const bytes = packed(files);
  const checked = verifyOfd(bytes, [key]);
  assert(checked.ok, `a fresh seal does not verify: ${checked.ok ? '' : checked.refusal.kind}`);
  return bytes;
}

async function signedValue(description: Uint8Array, files: OfdFiles, at: Date, key: SealKey): Promise<Uint8Array> {
  const digest = digestOf(key.algorithm, description);
  const seal = files.get(SEAL);
  if (seal !== undefined) return sealedValue({ seal, at, digest, property: `/${SIGNATURE}` }, key);
  const { form } = knownSigner(key);
  const [length = 0] = knownSigner(key).signatureLengths;
  return form(length).cms(digest, await key.sign(form(length).bytesToSign(digest)));
}

export type OfdFlaw = { readonly kind: 'not-sealed' } | { readonly kind: 'altered' } | { readonly kind: 'unknown-signer' };

/** 验章 · Whether these bytes are exactly what one of our keys sealed: the package, every file in it, the description and its value. */
export function verifyOfd(bytes: Uint8Array, trusted: readonly SealCertificates[]): Result<{ readonly signer: string }, OfdFlaw> {
  const files = unpacked(bytes);
  if (files === undefined) return refuse({ kind: 'altered' });
  const [description, value] = [files.get(SIGNATURE), files.get(VALUE)];
  if (description === undefined || value === undefined) return refuse({ kind: 'not-sealed' });
  const described = readDescribed(description);
  if (described === undefined || Buffer.compare(signatureFile(files, described), description) !== 0) return refuse({ kind: 'altered' });
  let flaw: OfdFlaw = { kind: 'unknown-signer' };
  for (const one of trusted) {
    const signer = knownSigner(one);
    if (signer.algorithm !== described.algorithm) continue;
    const digest = digestOf(signer.algorithm, description);
    const seal = files.get(SEAL);
    if (seal !== undefined) {
      const held = checkSealedValue(value, { seal, digest, property: `/${SIGNATURE}` }, one);
      if (held.ok) return ok({ signer: signer.subject });
      if (held.refusal.kind === 'altered') flaw = held.refusal;
    } else {
      const [length = 0] = signer.signatureLengths;
      const form = signer.form(length);
      const signature = form.signatureIn(value);
      if (!Buffer.from(value).includes(Buffer.from(one.certificateDer))) continue;
      flaw = { kind: 'altered' };
      if (signature.length !== length || Buffer.compare(form.cms(digest, signature), value) !== 0) continue;
      if (signer.holds(form.bytesToSign(digest), signature)) return ok({ signer: signer.subject });
    }
  }
  return refuse(flaw);
}
