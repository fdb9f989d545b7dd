import { createHash } from 'node:crypto';
import { assert } from '@duixian/kernel/assert';
import { sm2 } from 'sm-crypto-v2';

/** The identity every certificate application of GM/T 0009 signs under. */
export const DEFAULT_USER_ID = '1234567812345678';

export const SM2_CURVE = '1.2.156.10197.1.301';
export const SM2_WITH_SM3 = '1.2.156.10197.1.501';
export const EC_PUBLIC_KEY = '1.2.840.10045.2.1';

export interface Sm2Pair {
  /** 32 bytes. */
  readonly privateKey: Uint8Array;
  /** 65 bytes: 04, x, y. */
  readonly publicKey: Uint8Array;
}

export function newSm2Pair(): Sm2Pair {
  const pair = sm2.generateKeyPairHex();
  return { privateKey: fromHex(pair.privateKey), publicKey: fromHex(pair.publicKey) };
}

export function sm2PublicKey(privateKey: Uint8Array): Uint8Array {
  return fromHex(sm2.getPublicKeyFromPrivateKey(hex(privateKey)));
}

/** SM2 签名 · DER of r and s over SM3(Z‖M). Verified before it is handed back: a signature that does not hold is never seen. */
export function sm2Sign(message: Uint8Array, { privateKey, publicKey }: Sm2Pair): Uint8Array {
  const signature = fromHex(sm2.doSignature(hashOf(message, knownKey(publicKey)), hex(privateKey), { der: true }));
  assert(sm2Holds(message, signature, publicKey), 'a fresh SM2 signature does not verify');
  return signature;
}

export function sm2Holds(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    const key = knownKey(publicKey);
    return isStrictDer(signature) && sm2.doVerifySignature(hashOf(message, key), hex(signature), key.table, { der: true });
  } catch {
    return false; // bytes that are no signature at all
  }
}

interface KnownKey {
  /** Hash of identity, curve and key, which stands before every message. */
  readonly z: Uint8Array;
  /** Multiples of the key, computed once: most of the work of a check. */
  readonly table: ReturnType<typeof sm2.precomputePublicKey>;
}

const keys = new Map<string, KnownKey>();
const MOST_KEYS = 64;
/** Wider than usual: an office checks with few keys and often. */
const WINDOW = 8;

function knownKey(publicKey: Uint8Array): KnownKey {
  const name = hex(publicKey);
  const known = keys.get(name);
  if (known !== undefined) return known;
  const made = { z: sm2.getZ(name, DEFAULT_USER_ID), table: sm2.precomputePublicKey(name, WINDOW) };
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, made);
  return made;
}

/** SM3(Z‖M), by Node: the library's own SM3 is written in JavaScript and takes longer than the signature. */
function hashOf(message: Uint8Array, { z }: KnownKey): Uint8Array {
  return new Uint8Array(createHash('sm3').update(z).update(message).digest());
}

/** Exactly one encoding counts: two positive integers without needless zeros and nothing behind them. */
function isStrictDer(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30 || bytes[1] !== bytes.length - 2) return false;
  let at = 2;
  for (let i = 0; i < 2; i++) {
    const length = bytes[at + 1] ?? 0;
    const [first = 0xff, second = 0] = bytes.subarray(at + 2, at + 4);
    if (bytes[at] !== 0x02 || length < 1 || length > 33 || first >= 0x80 || (first === 0 && length > 1 && second < 0x80)) return false;
    at += 2 + length;
  }
  return at === bytes.length;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function fromHex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'));
}
