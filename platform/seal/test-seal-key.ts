import { createPrivateKey, type KeyObject, sign, webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BitString, Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs';
import type { SealKey } from './seal-key.ts';

const KEY_FILE = 'test-seal-key.pk8';
const CERTIFICATE_FILE = 'test-seal-certificate.der';
const YEARS = 10;
const SUBJECT = '测试签章（不具法律效力） TEST seal, not legal';

/** The words that make a test seal plain to everybody who looks at the paper or at its certificate. */
export const TEST_SEAL_NOTICE = '测试印章\n不具法律效力';

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
const signWith = promisify(sign) as (algorithm: string, data: Uint8Array, key: KeyObject) => Promise<Buffer>;

/** 测试签章密钥 · A software key, made at first start in its own folder (0700). Everything it seals says "test, not legal". */
export async function openTestSealKey(folder: string): Promise<SealKey> {
  const keyPath = join(folder, KEY_FILE);
  const certificatePath = join(folder, CERTIFICATE_FILE);
  if (!existsSync(keyPath) || !existsSync(certificatePath)) await generateInto(folder, keyPath, certificatePath);
  const key = createPrivateKey({ key: readFileSync(keyPath), format: 'der', type: 'pkcs8' });
  const certificateDer = new Uint8Array(readFileSync(certificatePath));
  return {
    id: 'software-test-key',
    notLegalNotice: TEST_SEAL_NOTICE,
    certificateDer,
    sign: async (bytes) => new Uint8Array(await signWith('sha256', bytes, key)),
  };
}

async function generateInto(folder: string, keyPath: string, certificatePath: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pair = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await selfSigned(pair);
  // The certificate lands last: a start that dies in between makes both again.
  writeWhole(keyPath, new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey)));
  writeWhole(certificatePath, certificate);
}

async function selfSigned(pair: webcrypto.CryptoKeyPair): Promise<Uint8Array> {
  const certificate = new Certificate();
  certificate.version = 2;
  const serial = webcrypto.getRandomValues(new Uint8Array(16));
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  certificate.serialNumber = new Integer({ valueHex: serial.buffer });
  for (const name of [certificate.issuer, certificate.subject]) {
    name.typesAndValues.push(new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: SUBJECT }) }));
  }
  const from = new Date();
  const to = new Date(from);
  to.setUTCFullYear(to.getUTCFullYear() + YEARS);
  certificate.notBefore.value = from;
  certificate.notAfter.value = to;
  const constraints = new BasicConstraints({ cA: false });
  // digitalSignature and nonRepudiation: the two a document signature needs.
  const usage = new BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 });
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints.toSchema().toBER(false) }),
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: usage.toBER(false) }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  await certificate.sign(pair.privateKey, 'SHA-256');
  return new Uint8Array(certificate.toSchema(true).toBER(false));
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const partial = `${path}.${process.pid}.tmp`;
  writeFileSync(partial, bytes, { mode: 0o600, flush: true });
  renameSync(partial, path);
}
