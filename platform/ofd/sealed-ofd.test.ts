import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instant } from '@duixian/kernel/legal-day';
import type { SealKey } from '@duixian/seal/seal-key';
import { openTestSealKey } from '@duixian/seal/test-seal-key';
import { openTypesetter } from '@duixian/typeset/typesetter';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unpacked } from './package-file.ts';
import { sealedOfd, verifyOfd } from './sealed-ofd.ts';
import { SEAL, VALUE } from './signature-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'sealed-ofd-'));
const sources = fileURLToPath(new URL('./testing', import.meta.url));
const typesetter = openTypesetter({ sources, workers: 1, timeoutMs: 30_000 });
const set = await typesetter.typesetPdf({
  template: 'sealed.typ',
  data: { text: '衡江市临水区人民法院', seal: '院' },
  createdAtUnixSeconds: 0,
});
if (!set.ok) throw new Error('not set');
const facts = {
  title: '通知书',
  author: '衡江市临水区人民法院',
  createdOn: '2026-09-01',
  sealName: '衡江市临水区人民法院',
  sealInk: [200, 22, 29] as const,
};

afterAll(async () => {
  await typesetter.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['sm2-sm3', 'rsa-sha256'] as const)('a paper sealed as OFD: %s', (algorithm) => {
  let key: SealKey;
  let sealed: Uint8Array;
  beforeAll(async () => {
    key = await openTestSealKey(join(folder, 'own'), algorithm);
    sealed = await sealedOfd({ ...facts, pdf: set.value, at: instant('2026-09-01T02:00:00Z') }, key);
  });

  test('verifies with the key that sealed it, and with no other', async () => {
    expect(verifyOfd(sealed, [key]).ok).toBe(true);
    const stranger = await openTestSealKey(join(folder, 'other'), algorithm);
    expect(verifyOfd(sealed, [stranger])).toEqual({ ok: false, refusal: { kind: 'unknown-signer' } });
  });

  test('GB/T 38540: the seal is in the package when the key is national, and off the page', () => {
    const files = unpacked(sealed);
    const page = Buffer.from(files?.get('Doc_0/Pages/Page_0/Content.xml') ?? []).toString('utf8');
    expect(files?.has(SEAL)).toBe(algorithm === 'sm2-sm3');
    expect(page.includes('200 22 29')).toBe(algorithm === 'rsa-sha256');
    expect(page).toContain('衡江市临水区人民法院');
  });

  test('any changed byte is detected, wherever it is in the package', () => {
    fc.assert(
      fc.property(fc.nat({ max: sealed.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = sealed.slice();
        changed[place] = (changed[place] ?? 0) ^ change;
        return !verifyOfd(changed, [key]).ok;
      }),
      { numRuns: 400 },
    );
  });

  test('every byte of the signature value', () => {
    const value = Buffer.from(unpacked(sealed)?.get(VALUE) ?? []);
    const from = Buffer.from(sealed).indexOf(value);
    const undetected: number[] = [];
    for (let place = from; place < from + value.length; place += 17) {
      const changed = sealed.slice();
      changed[place] = (changed[place] ?? 0) ^ 0x01;
      if (verifyOfd(changed, [key]).ok) undetected.push(place);
    }
    expect(undetected).toEqual([]);
  });
});
