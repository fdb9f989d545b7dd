import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { fromBER, Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { owned } from './der.ts';
import type { SealAlgorithm } from './seal-key.ts';
import { EC_PUBLIC_KEY, SM2_CURVE, type Sm2Pair, sm2PublicKey, sm2Sign } from './sm2.ts';

const signWith = promisify(sign) as (algorithm: string, data: Uint8Array, key: KeyObject) => Promise<Buffer>;

export interface PrivateKey {
  readonly algorithm: SealAlgorithm;
  /** As it stands in the certificate's bit string: an RSA key in PKCS #1, an SM2 point. */
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** 私钥 · The key in a PKCS #8 file with its way of signing; undefined when it is neither RSA nor on the SM2 curve. */
export function openPrivateKey(pkcs8: Uint8Array): PrivateKey | undefined {
  const privateKey = sm2Scalar(pkcs8);
  if (privateKey !== undefined) {
    const publicKey = sm2PublicKey(privateKey);
    return { algorithm: 'sm2-sm3', publicKey, sign: async (bytes) => sm2Sign(bytes, { privateKey, publicKey }) };
  }
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType !== 'rsa') return undefined;
  return {
    algorithm: 'rsa-sha256',
    publicKey: new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'pkcs1' })),
    // Asynchronous: the thread pool signs while the office goes on.
    sign: async (bytes) => new Uint8Array(await signWith('sha256', bytes, key)),
  };
}

/** The 32 bytes of an SM2 key; Node itself signs with such a key, but not as SM2. */
function sm2Scalar(pkcs8: Uint8Array): Uint8Array | undefined {
  const [, algorithm, held] = partsOf(owned(pkcs8));
  const [kind, curve] = algorithm instanceof Sequence ? algorithm.valueBlock.value : [];
  if (kind?.valueBlock.toString() !== EC_PUBLIC_KEY || curve?.valueBlock.toString() !== SM2_CURVE) return undefined;
  const [, scalar] = held instanceof OctetString ? partsOf(owned(held.valueBlock.valueHexView)) : [];
  if (!(scalar instanceof OctetString)) return undefined;
  const given = scalar.valueBlock.valueHexView.slice(-32);
  const bytes = new Uint8Array(32);
  bytes.set(given, 32 - given.length);
  return bytes;
}

function partsOf(der: ArrayBuffer) {
  const { result } = fromBER(der);
  return result instanceof Sequence ? result.valueBlock.value : [];
}

/** An SM2 pair as PKCS #8 and as a public key (RFC 5480, 5915). */
export function sm2KeyFiles({ privateKey, publicKey }: Sm2Pair): { readonly pkcs8: Uint8Array; readonly spki: Uint8Array } {
  const algorithm = () =>
    new Sequence({ value: [new ObjectIdentifier({ value: EC_PUBLIC_KEY }), new ObjectIdentifier({ value: SM2_CURVE })] });
  const key = new Sequence({ value: [new Integer({ value: 1 }), new OctetString({ valueHex: owned(privateKey) })] });
  const pkcs8 = new Sequence({ value: [new Integer({ value: 0 }), algorithm(), new OctetString({ valueHex: key.toBER(false) })] });
  const prefix = new Uint8Array(algorithm().toBER(false));
  const bits = new Uint8Array([0x03, publicKey.length + 1, 0, ...publicKey]);
  return { pkcs8: new Uint8Array(pkcs8.toBER(false)), spki: new Uint8Array([0x30, prefix.length + bits.length, ...prefix, ...bits]) };
}
