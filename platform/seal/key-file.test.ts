import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must } from '@duixian/kernel/assert';
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { type KeyFile, openKeyFile } from './key-file.ts';
import { signPdf, verifyPdf } from './pdf-signature.ts';
import { newTestCertificates, TEST_SEAL_NOTICE } from './test-seal-key.ts';
import { pkcs12File } from './testing/key-file.ts';
import { mustRun, outsideTool } from './testing/outside-tool.ts';

const now = new Date('2027-03-01T00:00:00Z');
const from = new Date('2026-01-01T00:00:00Z');
const password = '密码 with spaces';
const folder = mkdtempSync(join(tmpdir(), 'key-file-'));
const openssl = outsideTool('openssl', 'version');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = {
  'rsa-sha256': await newTestCertificates('rsa-sha256', { from, years: 10 }),
  'sm2-sm3': await newTestCertificates('sm2-sm3', { from, years: 10 }),
};
const opened = (bytes: Uint8Array, more: Partial<KeyFile> = {}) =>
  openKeyFile({ bytes, password, legal: true, notLegalNotice: TEST_SEAL_NOTICE, now, stamp: null, ...more });

async function paper(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  return document.save({ useObjectStreams: false });
}

describe.each(['rsa-sha256', 'sm2-sm3'] as const)('a court’s own key file: %s', (algorithm) => {
  const { pkcs8, certificateDer, authorityDer } = made[algorithm];
  const file = (certificates = [certificateDer, authorityDer]) => pkcs12File({ pkcs8, certificates, password });

  test('opens with its password, signs as its key says, and carries the way up to the authority', async () => {
    const key = await opened(await file());
    if (!key.ok) throw new Error(key.refusal.kind);
    expect(key.value).toMatchObject({ algorithm, notLegalNotice: null });
    expect(key.value.chainDer).toEqual([authorityDer]);
    expect(verifyPdf(await signPdf(await paper(), key.value, now.getTime()), [key.value]).ok).toBe(true);
  });

  test('nobody said that it binds the court: its seals say that they are tests', async () => {
    const key = await opened(await file(), { legal: false });
    expect(key.ok && key.value.notLegalNotice).toBe(TEST_SEAL_NOTICE);
  });

  test('a seal after the certificate has run out is a fault, not a paper', async () => {
    const key = await opened(await file());
    if (!key.ok) throw new Error(key.refusal.kind);
    await expect(signPdf(await paper(), key.value, Date.UTC(2040, 0, 1))).rejects.toThrow('not valid today');
  });

  test.each([
    { because: 'the password is wrong', more: { password: 'x' }, kind: 'cannot-open' },
    { because: 'the certificate is not valid yet', more: { now: new Date('2025-12-31T00:00:00Z') }, kind: 'not-valid-today' },
    { because: 'the certificate has run out', more: { now: new Date('2037-01-01T00:00:00Z') }, kind: 'not-valid-today' },
  ])('$because: $kind', async ({ more, kind }) => expect(await opened(await file(), more)).toMatchObject({ refusal: { kind } }));

  test('no certificate of the key, or none at all: said which', async () => {
    expect(await opened(await file([]))).toMatchObject({ refusal: { kind: 'no-certificate' } });
    expect(await opened(await file([authorityDer]))).toMatchObject({ refusal: { kind: 'key-and-certificate-differ' } });
  });

  test('电子签名法第十六条: a certificate one has written oneself binds nobody', async () => {
    const bytes = await selfSigned(algorithm);
    if (bytes === undefined) return;
    expect(await opened(bytes)).toMatchObject({ refusal: { kind: 'self-signed-is-not-legal' } });
    expect(await opened(bytes, { legal: false })).toMatchObject({ ok: true });
  });
});

test('bytes that are no key file', async () => {
  expect(await opened(new Uint8Array([1, 2, 3]))).toMatchObject({ refusal: { kind: 'not-a-key-file' } });
});

/** Written by OpenSSL, so that we do not only read what we have written. */
async function selfSigned(algorithm: 'rsa-sha256' | 'sm2-sm3'): Promise<Uint8Array | undefined> {
  if (!openssl) return undefined;
  const at = (name: string) => join(folder, `${algorithm}.${name}`);
  const kind = algorithm === 'sm2-sm3' ? ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:SM2'] : ['-algorithm', 'RSA'];
  const signed = algorithm === 'sm2-sm3' ? ['-sm3', '-sigopt', 'distid:1234567812345678'] : ['-sha256'];
  mustRun('openssl', ['genpkey', ...kind, '-out', at('key')]);
  mustRun('openssl', ['req', '-new', '-x509', '-key', at('key'), ...signed, '-subj', '/CN=court', '-days', '3650', '-out', at('crt')]);
  mustRun('openssl', ['pkcs12', '-export', '-inkey', at('key'), '-in', at('crt'), '-out', at('p12'), '-passout', `pass:${password}`]);
  return must(new Uint8Array(readFileSync(at('p12'))), 'a file');
}
