import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { must } from '@duixian/kernel/assert';
import { type CmsForm, cmsForm, type Signer, sha256 } from './cades.ts';
import { readCertificate } from './certificate.ts';
import type { SealCertificates } from './seal-key.ts';
import { sm2Holds } from './sm2.ts';

/** A certificate ready for checking: read once, its forms encoded once. */
export interface KnownSigner extends Signer {
  readonly subject: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** A time stamp is another in every paper: of the forms with one, the last is kept. */
  form(signatureLength: number, stamp?: Uint8Array): CmsForm;
  /** Every length a signature of this key may have. */
  readonly signatureLengths: readonly number[];
  holds(message: Uint8Array, signature: Uint8Array): boolean;
}

const signers = new Map<string, KnownSigner>();
const MAX_SIGNERS = 64;
/** DER of two integers of at most 33 bytes. One with six leading zero bytes in r or s comes once in 10¹⁴ papers and is signed again. */
const SM2_LENGTHS = [70, 71, 72, 69, 68, 67, 66, 65, 64];

/** 签章人 · The signer behind a certificate. */
export function knownSigner(of: Pick<SealCertificates, 'certificateDer' | 'chainDer'>): KnownSigner {
  const name = Buffer.from(sha256(of.certificateDer, ...of.chainDer)).toString('hex');
  const known = signers.get(name);
  if (known !== undefined) return known;
  const facts = must(readCertificate(of.certificateDer), 'a certificate with an RSA or SM2 key');
  const signer = { algorithm: facts.algorithm, certificateDer: of.certificateDer, chainDer: of.chainDer };
  const forms = new Map<number, CmsForm>();
  const rsa =
    facts.algorithm === 'rsa-sha256' ? createPublicKey({ key: Buffer.from(facts.publicKey), format: 'der', type: 'pkcs1' }) : undefined;
  let last: { readonly stamp: Uint8Array; readonly form: CmsForm } | undefined;
  const stampedForm = (length: number, stamp: Uint8Array): CmsForm => {
    if (last?.form.signatureLength === length && Buffer.compare(last.stamp, stamp) === 0) return last.form;
    last = { stamp, form: cmsForm(signer, length, stamp) };
    return last.form;
  };
  const made: KnownSigner = {
    ...signer,
    subject: facts.subject,
    notBefore: facts.notBefore,
    notAfter: facts.notAfter,
    signatureLengths: rsa === undefined ? SM2_LENGTHS : [rsaLength(rsa)],
    form(length, stamp) {
      if (stamp !== undefined) return stampedForm(length, stamp);
      const form = forms.get(length) ?? cmsForm(signer, length);
      forms.set(length, form);
      return form;
    },
    holds: (message, signature) =>
      rsa === undefined ? sm2Holds(message, signature, facts.publicKey) : verify('sha256', message, rsa, signature),
  };
  if (signers.size >= MAX_SIGNERS) signers.clear();
  signers.set(name, made);
  return made;
}

function rsaLength(key: KeyObject): number {
  return (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
}
