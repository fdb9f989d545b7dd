import { createHash, verify, X509Certificate } from 'node:crypto';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs';
import { owned } from './der.ts';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const HASHES: Readonly<Record<string, string>> = {
  [SHA256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

export type StampFlaw =
  | { readonly kind: 'not-a-stamp' }
  | { readonly kind: 'stamp-of-something-else' }
  | { readonly kind: 'stamp-altered' };

export interface Stamp {
  readonly at: Date;
  readonly nonce: Uint8Array | undefined;
  /** The token with what nobody signed brought to one form: no other bytes than these are the same stamp. */
  readonly token: Uint8Array;
}

/** 时间戳 · Reads a token (RFC 3161) over this digest, signed by this very authority. `as-kept` tokens must be in their one form. */
export function readStamp(
  token: Uint8Array,
  digest: Uint8Array,
  authorityDer: Uint8Array,
  form: 'as-kept' | 'as-received' = 'as-kept',
): Result<Stamp, StampFlaw> {
  try {
    const signed = new SignedData({ schema: ContentInfo.fromBER(owned(token)).content });
    const [signer] = signed.signerInfos;
    const content = signed.encapContentInfo.eContent;
    if (signed.encapContentInfo.eContentType !== TST_INFO || content === undefined || signer?.signedAttrs === undefined)
      return refuse({ kind: 'not-a-stamp' });
    const info = octetsOf(content);
    const hash = HASHES[signer.digestAlgorithm.algorithmId];
    if (hash === undefined || !attributesSay(signer, createHash(hash).update(info).digest())) return refuse({ kind: 'stamp-altered' });
    const signature = signer.signature.valueBlock.valueHexView;
    const { publicKey } = new X509Certificate(authorityDer);
    if (!verify(hash, new Uint8Array(signer.signedAttrs.encodedValue), publicKey, signature)) return refuse({ kind: 'stamp-altered' });
    const told = TSTInfo.fromBER(owned(info));
    const imprint = told.messageImprint;
    if (imprint.hashAlgorithm.algorithmId !== SHA256 || Buffer.compare(imprint.hashedMessage.valueBlock.valueHexView, digest) !== 0)
      return refuse({ kind: 'stamp-of-something-else' });
    const kept = oneForm(signer, info, authorityDer);
    if (form === 'as-kept' && Buffer.compare(kept, token) !== 0) return refuse({ kind: 'stamp-altered' });
    return ok({ at: told.genTime, nonce: told.nonce?.valueBlock.valueHexView.slice(), token: kept });
  } catch {
    return refuse({ kind: 'not-a-stamp' }); // pkijs and asn1js throw on bytes they cannot read
  }
}

function octetsOf(content: OctetString): Uint8Array {
  const parts = content.valueBlock.value.filter((one) => one instanceof OctetString);
  return parts.length === 0
    ? content.valueBlock.valueHexView.slice()
    : new Uint8Array(Buffer.concat(parts.map((one) => one.valueBlock.valueHexView)));
}

function attributesSay(signer: SignerInfo, digest: Uint8Array): boolean {
  const said = (type: string) => signer.signedAttrs?.attributes.find((one) => one.type === type)?.values[0];
  const kept = said(MESSAGE_DIGEST);
  return (
    kept instanceof OctetString &&
    Buffer.compare(kept.valueBlock.valueHexView, digest) === 0 &&
    said(CONTENT_TYPE)?.valueBlock.toString() === TST_INFO
  );
}

/** One signer, one certificate, algorithms as the certificate and the hash determine them: only what is signed comes from the token. */
function oneForm(signer: SignerInfo, info: Uint8Array, authorityDer: Uint8Array): Uint8Array {
  const authority = Certificate.fromBER(owned(authorityDer));
  const digestAlgorithm = new AlgorithmIdentifier({ algorithmId: signer.digestAlgorithm.algorithmId });
  const signed = new SignedData({
    version: 3,
    digestAlgorithms: [digestAlgorithm],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: TST_INFO, eContent: new OctetString({ valueHex: owned(info) }) }),
    certificates: [authority],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: authority.issuer, serialNumber: authority.serialNumber }),
        digestAlgorithm,
        ...(signer.signedAttrs === undefined ? {} : { signedAttrs: signer.signedAttrs }),
        signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: authority.subjectPublicKeyInfo.algorithm.algorithmId }),
        signature: new OctetString({ valueHex: owned(signer.signature.valueBlock.valueHexView) }),
      }),
    ],
  });
  return new Uint8Array(new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) }).toSchema().toBER(false));
}
