import { generateKeyPair } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { must } from '@duixian/kernel/assert';
import { makeCertificate, SHA256_WITH_RSA } from './certificate.ts';
import { openPrivateKey, sm2KeyFiles } from './private-key.ts';
import type { SealAlgorithm, SealKey } from './seal-key.ts';
import { newSm2Pair, SM2_WITH_SM3 } from './sm2.ts';

/** Long enough that no clock of a test or of a demo stands outside. */
const FROM = new Date('2020-01-01T00:00:00Z');
const YEARS = 25;
const AUTHORITY = '测试根证书（不具法律效力） TEST authority, not legal';
const SUBJECT = '测试签章（不具法律效力） TEST seal, not legal';

/** The words that make a test seal plain to everybody who looks at the paper or at its certificate. */
export const TEST_SEAL_NOTICE = '测试印章\n不具法律效力';

/** What the folder holds, by kind of key. A folder from before there was an authority has none. */
const FILES = {
  'rsa-sha256': { key: 'test-seal-key.pk8', certificate: 'test-seal-certificate.der', authority: 'test-seal-authority.der' },
  'sm2-sm3': { key: 'test-seal-sm2-key.pk8', certificate: 'test-seal-sm2-certificate.der', authority: 'test-seal-sm2-authority.der' },
} as const;

/** 测试签章密钥 · A software key, made at first start in its own folder (0700). Everything it seals says "test, not legal". */
export async function openTestSealKey(folder: string, algorithm: SealAlgorithm = 'rsa-sha256'): Promise<SealKey> {
  const files = FILES[algorithm];
  const at = (name: keyof typeof files) => join(folder, files[name]);
  if (!existsSync(at('key')) || !existsSync(at('certificate'))) await makeFiles(folder, algorithm);
  const certificateDer = new Uint8Array(readFileSync(at('certificate')));
  const { sign } = must(openPrivateKey(readFileSync(at('key'))), 'a key of ours');
  return {
    id: `software-test-key-${algorithm}`,
    algorithm,
    notLegalNotice: TEST_SEAL_NOTICE,
    certificateDer,
    chainDer: existsSync(at('authority')) ? [new Uint8Array(readFileSync(at('authority')))] : [],
    stampCertificateDer: null,
    sign,
    stamp: null,
  };
}

async function makeFiles(folder: string, algorithm: SealAlgorithm): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = await newTestCertificates(algorithm);
  const files = FILES[algorithm];
  // The certificate lands last: a start that dies in between makes all of them again.
  writeWhole(join(folder, files.key), made.pkcs8);
  writeWhole(join(folder, files.authority), made.authorityDer);
  writeWhole(join(folder, files.certificate), made.certificateDer);
}

export interface TestCertificates {
  readonly pkcs8: Uint8Array;
  readonly certificateDer: Uint8Array;
  readonly authorityDer: Uint8Array;
}

/** A seal's key with its certificate below a test authority. The authority's own key is forgotten: it signs nothing else. */
export async function newTestCertificates(
  algorithm: SealAlgorithm,
  of: { from?: Date; years?: number; purposes?: Uint8Array } = {},
): Promise<TestCertificates> {
  const authority = await newKey(algorithm);
  const seal = await newKey(algorithm);
  const { from = FROM, years = YEARS } = of;
  const issued = { from, signatureOid: algorithm === 'sm2-sm3' ? SM2_WITH_SM3 : SHA256_WITH_RSA, sign: authority.sign };
  const authorityDer = await makeCertificate({
    ...issued,
    subject: AUTHORITY,
    from: FROM,
    authority: true,
    years: YEARS + 4,
    publicKeyDer: authority.spki,
  });
  const certificateDer = await makeCertificate({
    ...issued,
    subject: SUBJECT,
    issuerDer: authorityDer,
    authority: false,
    years,
    publicKeyDer: seal.spki,
    ...(of.purposes === undefined ? {} : { purposes: of.purposes }),
  });
  return { pkcs8: seal.pkcs8, certificateDer, authorityDer };
}

async function newKey(algorithm: SealAlgorithm) {
  if (algorithm === 'sm2-sm3') {
    const files = sm2KeyFiles(newSm2Pair());
    return { ...files, sign: must(openPrivateKey(files.pkcs8), 'an SM2 key').sign };
  }
  const pair = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  const pkcs8 = new Uint8Array(pair.privateKey);
  return { pkcs8, spki: new Uint8Array(pair.publicKey), sign: must(openPrivateKey(pkcs8), 'an RSA key').sign };
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const partial = `${path}.${process.pid}.tmp`;
  writeFileSync(partial, bytes, { mode: 0o600, flush: true });
  renameSync(partial, path);
}
