import { createHash, X509Certificate } from 'node:crypto';
import { assert } from '@duixian/kernel/assert';
import { Set as Asn1Set, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
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

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const RSA = '1.2.840.113549.1.1.1';

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

/**
 * The signed attributes of a PAdES B-B signature (ETSI EN 319 142-1): content type, message digest and the hash of the
 * signing certificate. No signing-time attribute: PAdES keeps the time in the signature dictionary.
 */
function signedAttributes(digest: Uint8Array, certificateDer: Uint8Array): Attribute[] {
  const certificateId = new Sequence({ value: [new OctetString({ valueHex: owned(sha256(certificateDer)) })] });
  const signingCertificate = new Sequence({ value: [new Sequence({ value: [certificateId] })] });
  return [
    new Attribute({ type: CONTENT_TYPE, values: [new ObjectIdentifier({ value: DATA })] }),
    new Attribute({ type: MESSAGE_DIGEST, values: [new OctetString({ valueHex: owned(digest) })] }),
    new Attribute({ type: SIGNING_CERTIFICATE_V2, values: [signingCertificate] }),
  ];
}

/** 签名结构 · The CMS of one certificate with blanks for digest and signature. Only those two differ from paper to paper. */
export interface CmsForm {
  readonly certificateDer: Uint8Array;
  readonly signatureLength: number;
  /** What the key signs: the attributes as a DER set (RFC 5652, 5.4), not under the implicit tag they are stored with. */
  bytesToSign(digest: Uint8Array): Uint8Array;
  /** The finished CMS. The same two inputs always give the same bytes, which is what makes any later change visible. */
  cms(digest: Uint8Array, signature: Uint8Array): Uint8Array;
  /** The signature value inside a CMS of this form; says nothing yet about the rest of it. */
  signatureIn(cms: Uint8Array): Uint8Array;
}

/** Encodes once per certificate (pkijs takes milliseconds) and finds the places of the blanks. */
export function cmsForm(certificateDer: Uint8Array): CmsForm {
  const digestBlank = new Uint8Array(32).fill(0xd1);
  const signatureLength = signatureLengthOf(certificateDer);
  const signatureBlank = new Uint8Array(signatureLength).fill(0x51);
  const attributes = attributeSet(digestBlank, certificateDer);
  const whole = wholeCms(digestBlank, certificateDer, signatureBlank);
  const inAttributes = placeOf(attributes, digestBlank);
  const inWhole = placeOf(whole, digestBlank);
  const signatureAt = placeOf(whole, signatureBlank);
  return {
    certificateDer,
    signatureLength,
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

function attributeSet(digest: Uint8Array, certificateDer: Uint8Array): Uint8Array {
  const attributes = signedAttributes(digest, certificateDer).map((one) => one.toSchema());
  return new Uint8Array(new Asn1Set({ value: attributes }).toBER(false));
}

function wholeCms(digest: Uint8Array, certificateDer: Uint8Array, signature: Uint8Array): Uint8Array {
  const certificate = Certificate.fromBER(owned(certificateDer));
  const sha = () => new AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new Null() });
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: sha(),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: signedAttributes(digest, certificateDer) }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: RSA, algorithmParams: new Null() }),
    signature: new OctetString({ valueHex: owned(signature) }),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: [certificate],
    signerInfos: [signer],
  });
  const content = new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER(false));
}

function signatureLengthOf(certificateDer: Uint8Array): number {
  const bits = new X509Certificate(certificateDer).publicKey.asymmetricKeyDetails?.modulusLength;
  assert(bits !== undefined, 'the certificate has no RSA key');
  return bits / 8;
}

function placeOf(bytes: Uint8Array, blank: Uint8Array): number {
  const at = Buffer.from(bytes).indexOf(Buffer.from(blank));
  assert(at >= 0, 'a blank is not in its form');
  return at;
}

/** asn1js keeps the buffer it is given; a view into a larger one would bring its neighbours along. */
function owned(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}
