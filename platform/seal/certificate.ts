import { assert } from '@duixian/kernel/assert';
import { BitString, Integer, Null, Utf8String } from 'asn1js';
import { AlgorithmIdentifier, AttributeTypeAndValue, BasicConstraints, Certificate, Extension, PublicKeyInfo } from 'pkijs';
import { owned } from './der.ts';
import type { SealAlgorithm } from './seal-key.ts';
import { EC_PUBLIC_KEY, SM2_CURVE } from './sm2.ts';

const RSA = '1.2.840.113549.1.1.1';
export const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';

export interface CertificateFacts {
  readonly subject: string;
  readonly algorithm: SealAlgorithm;
  /** What stands in its bit string: an RSA key in PKCS #1, an SM2 point. */
  readonly publicKey: Uint8Array;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly selfSigned: boolean;
}

/** What a certificate says that seals depend on; undefined for a key that is neither RSA nor SM2. */
export function readCertificate(der: Uint8Array): CertificateFacts | undefined {
  const certificate = Certificate.fromBER(owned(der));
  const { algorithm, subjectPublicKey } = certificate.subjectPublicKeyInfo;
  const curve = algorithm.algorithmParams?.valueBlock?.toString?.();
  const sm2 = algorithm.algorithmId === EC_PUBLIC_KEY && curve === SM2_CURVE;
  if (!sm2 && algorithm.algorithmId !== RSA) return undefined;
  return {
    subject: certificate.subject.typesAndValues.map((one) => String(one.value.valueBlock.value)).join(', '),
    algorithm: sm2 ? 'sm2-sm3' : 'rsa-sha256',
    publicKey: subjectPublicKey.valueBlock.valueHexView.slice(),
    notBefore: certificate.notBefore.value,
    notAfter: certificate.notAfter.value,
    selfSigned: certificate.subject.isEqual(certificate.issuer),
  };
}

export interface NewCertificate {
  readonly subject: string;
  /** Absent: signed by its own key. */
  readonly issuerDer?: Uint8Array;
  readonly authority: boolean;
  readonly from: Date;
  readonly years: number;
  readonly publicKeyDer: Uint8Array;
  /** Object identifier of the issuer's way of signing. */
  readonly signatureOid: string;
  readonly sign: (toBeSigned: Uint8Array) => Promise<Uint8Array>;
  /** Extended purposes, such as time stamping; critical. */
  readonly purposes?: Uint8Array;
}

/** 证书 · A certificate of version 3 for test keys, of either kind of signature. */
export async function makeCertificate(of: NewCertificate): Promise<Uint8Array> {
  const certificate = new Certificate();
  certificate.version = 2;
  const serial = crypto.getRandomValues(new Uint8Array(16));
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  certificate.serialNumber = new Integer({ valueHex: serial.buffer });
  certificate.subject.typesAndValues.push(new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: of.subject }) }));
  certificate.issuer = of.issuerDer === undefined ? certificate.subject : Certificate.fromBER(owned(of.issuerDer)).subject;
  certificate.notBefore.value = of.from;
  const to = new Date(of.from);
  to.setUTCFullYear(to.getUTCFullYear() + of.years);
  certificate.notAfter.value = to;
  // RFC 5280, 4.1.2.5: from 2050 on a year has four digits.
  if (to.getUTCFullYear() >= 2050) certificate.notAfter.type = 1;
  certificate.subjectPublicKeyInfo = PublicKeyInfo.fromBER(owned(of.publicKeyDer));
  const constraints = new BasicConstraints({ cA: of.authority });
  // digitalSignature and nonRepudiation for a seal; keyCertSign for an authority.
  const usage = of.authority
    ? new BitString({ valueHex: new Uint8Array([0x04]).buffer, unusedBits: 2 })
    : new BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 });
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints.toSchema().toBER(false) }),
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: usage.toBER(false) }),
    ...(of.purposes === undefined ? [] : [new Extension({ extnID: '2.5.29.37', critical: true, extnValue: owned(of.purposes) })]),
  ];
  const rsa = of.signatureOid === SHA256_WITH_RSA;
  certificate.signature = new AlgorithmIdentifier({ algorithmId: of.signatureOid, ...(rsa ? { algorithmParams: new Null() } : {}) });
  certificate.signatureAlgorithm = certificate.signature;
  const toBeSigned = new Uint8Array(certificate.encodeTBS().toBER(false));
  certificate.signatureValue = new BitString({ valueHex: owned(await of.sign(toBeSigned)) });
  const der = new Uint8Array(certificate.toSchema(true).toBER(false));
  assert(Buffer.from(der).includes(Buffer.from(toBeSigned)), 'what was signed stands in the certificate');
  return der;
}
