import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@duixian/kernel/legal-day';
import { newTestCertificates } from '@duixian/seal/test-seal-key';
import { pkcs12File } from '@duixian/seal/testing/key-file';
import { afterAll, expect, test } from 'vitest';
import { openSealBook } from './seal-book.ts';

const folder = mkdtempSync(join(tmpdir(), 'seal-book-'));
const at = (name: string) => join(folder, name);
const now = instant('2027-03-01T00:00:00Z');
const opened = (settings: object) => {
  writeFileSync(at('seals.json'), JSON.stringify(settings));
  return openSealBook({ settings: at('seals.json'), testFolder: at('test'), now });
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each court seals with the key its settings name; a court without one with a test key that says so', async () => {
  const { pkcs8, certificateDer, authorityDer } = await newTestCertificates('sm2-sm3', { from: new Date('2026-01-01T00:00:00Z') });
  writeFileSync(at('court.p12'), await pkcs12File({ pkcs8, certificates: [certificateDer, authorityDer], password: '开' }));
  writeFileSync(at('password'), '开\n', { mode: 0o600 });
  const own = { provider: 'key-file', file: 'court.p12', passwordFile: 'password', legal: true };
  const book = await opened({ all: { provider: 'test', algorithm: 'sm2-sm3' }, courts: { 2: own, 3: { provider: 'test' } } });
  expect([1, 2, 3].map((court) => book.keyOf(court)).map((key) => [key.algorithm, key.notLegalNotice !== null])).toEqual([
    ['sm2-sm3', true],
    ['sm2-sm3', false],
    ['rsa-sha256', true],
  ]);
  const { legal: _unsaid, ...unsaid } = own;
  expect((await opened({ all: unsaid })).keyOf(9).notLegalNotice).not.toBeNull();
});

test('without settings every court seals with the test key', async () => {
  const book = await openSealBook({ settings: undefined, testFolder: at('test'), now });
  expect(book.keyOf(2).notLegalNotice).toContain('不具法律效力');
});

test('a key that cannot be used, or a setting nobody knows, ends the start and says why', async () => {
  writeFileSync(at('other'), 'wrong');
  await expect(opened({ all: { provider: 'key-file', file: 'court.p12', passwordFile: 'other' } })).rejects.toThrow('cannot-open');
  await expect(opened({ all: { provider: 'device' } })).rejects.toThrow();
});
