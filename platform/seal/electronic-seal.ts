import { ok, type Result, refuse } from '@duixian/kernel/result';
import { BitString, fromBER, GeneralizedTime, IA5String, Integer, ObjectIdentifier, OctetString, Sequence, Utf8String } from 'asn1js';
import { owned } from './der.ts';
import type { SealKey } from './seal-key.ts';
import { knownSigner } from './signer.ts';
import { SM2_WITH_SM3 } from './sm2.ts';

/** GB/T 38540-2020, version 4 of seal and signature. */
const VERSION = 4;
/** 单位印章 */
const OFFICIAL_SEAL = 1;
const CERTIFICATES_THEMSELVES = 1;

export interface SealPicture {
  readonly type: 'ofd';
  readonly bytes: Uint8Array;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

/** 电子印章 · The seal's picture bound to the certificate that may use it. Made with the court's own key while no issued seal is configured. */
export async function electronicSeal(of: { name: string; picture: SealPicture; key: SealKey }): Promise<Uint8Array> {
  const { notBefore, notAfter } = knownSigner(of.key);
  const info = new Sequence({
    value: [
      new Sequence({ value: [new IA5String({ value: 'ES' }), new Integer({ value: VERSION }), new IA5String({ value: 'Duixian' })] }),
      new IA5String({ value: of.key.id }),
      new Sequence({
        value: [
          new Integer({ value: OFFICIAL_SEAL }),
          new Utf8String({ value: of.name }),
          new Integer({ value: CERTIFICATES_THEMSELVES }),
          new Sequence({ value: [octets(of.key.certificateDer)] }),
          time(notBefore),
          time(notBefore),
          time(notAfter),
        ],
      }),
      new Sequence({
        value: [
          new IA5String({ value: of.picture.type }),
          octets(of.picture.bytes),
          new Integer({ value: Math.round(of.picture.width) }),
          new Integer({ value: Math.round(of.picture.height) }),
        ],
      }),
    ],
  });
  return signedBy(of.key, info, (signature) => [info, octets(of.key.certificateDer), algorithm(), signature]);
}

export interface SealedDigest {
  readonly seal: Uint8Array;
  readonly at: Date;
  /** SM3 of the description of the signature, which holds the digests of all files. */
  readonly digest: Uint8Array;
  /** Where that description stands. */
  readonly property: string;
}

/** 签章数据 · The seal put over a digest: SES_Signature. */
export async function sealedValue(of: SealedDigest, key: SealKey): Promise<Uint8Array> {
  const toSign = new Sequence({
    value: [
      new Integer({ value: VERSION }),
      fromBER(owned(of.seal)).result,
      time(of.at),
      new BitString({ valueHex: owned(of.digest) }),
      new IA5String({ value: of.property }),
    ],
  });
  return signedBy(key, toSign, (signature) => [toSign, octets(key.certificateDer), algorithm(), signature]);
}

async function signedBy(
  key: SealKey,
  content: Sequence,
  parts: (signature: BitString) => (Sequence | OctetString | ObjectIdentifier | BitString)[],
): Promise<Uint8Array> {
  const signature = await key.sign(new Uint8Array(content.toBER(false)));
  return new Uint8Array(new Sequence({ value: parts(new BitString({ valueHex: owned(signature) })) }).toBER(false));
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: owned(bytes) });
}

function algorithm(): ObjectIdentifier {
  return new ObjectIdentifier({ value: SM2_WITH_SM3 });
}

function time(at: Date): GeneralizedTime {
  return new GeneralizedTime({ valueDate: new Date(Math.floor(at.getTime() / 1_000) * 1_000) });
}

export type SealedValueFlaw = { readonly kind: 'altered' } | { readonly kind: 'unknown-signer' };

/** Whether this value is what the key made over these very things; any other byte is seen. */
export function checkSealedValue(
  value: Uint8Array,
  of: Omit<SealedDigest, 'at'>,
  key: Pick<SealKey, 'certificateDer' | 'chainDer'>,
): Result<{ at: Date }, SealedValueFlaw> {
  const signer = knownSigner(key);
  const said = partsOf(value);
  const sealSaid = partsOf(of.seal);
  if (said === undefined || sealSaid === undefined) return refuse({ kind: 'altered' });
  if (Buffer.compare(said.certificate, key.certificateDer) !== 0 || Buffer.compare(sealSaid.certificate, key.certificateDer) !== 0)
    return refuse({ kind: 'unknown-signer' });
  if (!signer.holds(said.content, said.signature) || !signer.holds(sealSaid.content, sealSaid.signature))
    return refuse({ kind: 'altered' });
  const [version, seal, at, digest, property] = said.fields;
  const same =
    version instanceof Integer &&
    version.valueBlock.valueDec === VERSION &&
    seal !== undefined &&
    Buffer.compare(new Uint8Array(seal.toBER(false)), of.seal) === 0 &&
    digest instanceof BitString &&
    Buffer.compare(digest.valueBlock.valueHexView, of.digest) === 0 &&
    property instanceof IA5String &&
    property.valueBlock.value === of.property;
  return same && at instanceof GeneralizedTime ? ok({ at: at.toDate() }) : refuse({ kind: 'altered' });
}

/** Content, certificate and signature of a value in its one encoding. */
function partsOf(der: Uint8Array) {
  const { result } = fromBER(owned(der));
  if (!(result instanceof Sequence) || Buffer.compare(new Uint8Array(result.toBER(false)), der) !== 0) return undefined;
  const [content, certificate, oid, signature, ...more] = result.valueBlock.value;
  if (!(content instanceof Sequence && certificate instanceof OctetString && signature instanceof BitString) || more.length > 0)
    return undefined;
  if (!(oid instanceof ObjectIdentifier) || oid.valueBlock.toString() !== SM2_WITH_SM3 || signature.valueBlock.unusedBits !== 0)
    return undefined;
  return {
    content: new Uint8Array(content.toBER(false)),
    fields: content.valueBlock.value,
    certificate: certificate.valueBlock.valueHexView,
    signature: signature.valueBlock.valueHexView,
  };
}
