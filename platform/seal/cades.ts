import { createHash } from 'node:crypto';
import { assert } from '@duixian/kernel/assert';
import { Set as Asn1Set, fromBER, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { owned } from './der.ts';
import type { SealAlgorithm } from './seal-key.ts';

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const SIGNATURE_TIME_STAMP = '1.2.840.113549.1.9.16.2.14';

interface Profile {
  readonly hash: 'sha256' | 'sm3';
  readonly digest: string;
  readonly signature: string;
  readonly data: string;
  readonly signedData: string;
  /** SHA-256 and RSA are named with an empty parameter, the national algorithms without. */
  readonly nullParameters: boolean;
}

/** CMS as in RFC 5652, and its national twin with identifiers of its own (GM/T 0010, GB/T 35275). */
const PROFILES: Readonly<Record<SealAlgorithm, Profile>> = {
  'rsa-sha256': {
    hash: 'sha256',
    digest: '2.16.840.1.101.3.4.2.1',
    signature: '1.2.840.113549.1.1.1',
    data: '1.2.840.113549.1.7.1',
    signedData: '1.2.840.113549.1.7.2',
    nullParameters: true,
  },
  'sm2-sm3': {
    hash: 'sm3',
    digest: '1.2.156.10197.1.401',
    signature: '1.2.156.10197.1.301.1',
    data: '1.2.156.10197.6.1.4.2.1',
    signedData: '1.2.156.10197.6.1.4.2.2',
    nullParameters: false,
  },
};

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  return hashed('sha256', parts);
}

export function digestOf(algorithm: SealAlgorithm, ...parts: readonly Uint8Array[]): Uint8Array {
  return hashed(PROFILES[algorithm].hash, parts);
}

function hashed(name: string, parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

export interface Signer {
  readonly algorithm: SealAlgorithm;
  readonly certificateDer: Uint8Array;
  readonly chainDer: readonly Uint8Array[];
}

/** 签名结构 · The CMS of one certificate with blanks for digest and signature. Only those two differ from paper to paper. */
export interface CmsForm {
  readonly signatureLength: number;
  readonly length: number;
  /** What the key signs: the attributes as a DER set (RFC 5652, 5.4), not under the implicit tag they are stored with. */
  bytesToSign(digest: Uint8Array): Uint8Array;
  /** The finished CMS. The same two inputs always give the same bytes, which is what makes any later change visible. */
  cms(digest: Uint8Array, signature: Uint8Array): Uint8Array;
  /** The signature value inside a CMS of this form; says nothing yet about the rest of it. */
  signatureIn(cms: Uint8Array): Uint8Array;
}

/**
 * Encodes once per certificate (pkijs takes milliseconds) and finds the places of the blanks. An SM2 signature is 70 bytes or
 * a few less, so such a certificate has a form for each length; a time stamp is as long as it is, so it has a form of its own.
 */
export function cmsForm(signer: Signer, signatureLength: number, stamp?: Uint8Array): CmsForm {
  const digestBlank = new Uint8Array(32).fill(0xd1);
  const signatureBlank = new Uint8Array(signatureLength).fill(0x51);
  const attributes = attributeSet(digestBlank, signer);
  const whole = wholeCms(digestBlank, signer, signatureBlank, stamp);
  const inAttributes = placeOf(attributes, digestBlank);
  const inWhole = placeOf(whole, digestBlank);
  const signatureAt = placeOf(whole, signatureBlank);
  return {
    signatureLength,
    length: whole.length,
    bytesToSign(digest) {
      const bytes = attributes.slice();
      bytes.set(digest, inAttributes);
      return bytes;
    },
    cms(digest, signature) {
      assert(signature.length === signatureLength, 'the key gave a signature of another length');
      const bytes = whole.slice();
      bytes.set(digest, inWhole);
      bytes.set(signature, signatureAt);
      return bytes;
    },
    signatureIn: (cms) => cms.slice(signatureAt, signatureAt + signatureLength),
  };
}

/**
 * The signed attributes of a PAdES B-B signature (ETSI EN 319 142-1): content type, message digest and the hash of the
 * signing certificate. No signing-time attribute: PAdES keeps the time in the signature dictionary.
 */
function signedAttributes(digest: Uint8Array, { algorithm, certificateDer }: Signer): Attribute[] {
  const { data, hash, digest: digestName } = PROFILES[algorithm];
  const certificateHash = new OctetString({ valueHex: owned(hashed(hash, [certificateDer])) });
  // SHA-256 is the default of ESSCertIDv2 and may not be written out (DER).
  const named = hash === 'sha256' ? [] : [new Sequence({ value: [new ObjectIdentifier({ value: digestName })] })];
  const signingCertificate = new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [...named, certificateHash] })] })] });
  return [
    new Attribute({ type: CONTENT_TYPE, values: [new ObjectIdentifier({ value: data })] }),
    new Attribute({ type: MESSAGE_DIGEST, values: [new OctetString({ valueHex: owned(digest) })] }),
    new Attribute({ type: SIGNING_CERTIFICATE_V2, values: [signingCertificate] }),
  ];
}

function attributeSet(digest: Uint8Array, signer: Signer): Uint8Array {
  const attributes = signedAttributes(digest, signer).map((one) => one.toSchema());
  return new Uint8Array(new Asn1Set({ value: attributes }).toBER(false));
}

function wholeCms(digest: Uint8Array, signer: Signer, signature: Uint8Array, stamp: Uint8Array | undefined): Uint8Array {
  const profile = PROFILES[signer.algorithm];
  const named = (algorithmId: string) =>
    new AlgorithmIdentifier({ algorithmId, ...(profile.nullParameters ? { algorithmParams: new Null() } : {}) });
  const certificate = Certificate.fromBER(owned(signer.certificateDer));
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: named(profile.digest),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: signedAttributes(digest, signer) }),
    signatureAlgorithm: named(profile.signature),
    signature: new OctetString({ valueHex: owned(signature) }),
    ...(stamp === undefined ? {} : { unsignedAttrs: new SignedAndUnsignedAttributes({ type: 1, attributes: [stampAttribute(stamp)] }) }),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [named(profile.digest)],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: profile.data }),
    certificates: [certificate, ...signer.chainDer.map((der) => Certificate.fromBER(owned(der)))],
    signerInfos: [signerInfo],
  });
  const content = new ContentInfo({ contentType: profile.signedData, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER(false));
}

function stampAttribute(stamp: Uint8Array): Attribute {
  return new Attribute({ type: SIGNATURE_TIME_STAMP, values: [fromBER(owned(stamp)).result] });
}

/** The time stamp token in a CMS, if it has one. */
export function stampIn(cms: Uint8Array): Uint8Array | undefined {
  try {
    const signed = new SignedData({ schema: ContentInfo.fromBER(owned(cms)).content });
    const attribute = signed.signerInfos[0]?.unsignedAttrs?.attributes.find((one) => one.type === SIGNATURE_TIME_STAMP);
    const [token] = attribute?.values ?? [];
    return token && new Uint8Array(token.toBER(false));
  } catch {
    return undefined; // bytes that are no CMS at all
  }
}

function placeOf(bytes: Uint8Array, blank: Uint8Array): number {
  const at = Buffer.from(bytes).indexOf(Buffer.from(blank));
  assert(at >= 0, 'a blank is not in its form');
  return at;
}
