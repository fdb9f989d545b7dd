import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signPdf, verifyPdf } from './pdf-signature.ts';
import type { SealKey } from './seal-key.ts';
import { openTestSealKey } from './test-seal-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'seal-'));
let key: SealKey;
let stranger: SealKey;
let plain: Uint8Array;
let sealed: Uint8Array;

beforeAll(async () => {
  key = await openTestSealKey(join(folder, 'own'));
  stranger = await openTestSealKey(join(folder, 'other'));
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText('paper');
  plain = await document.save({ useObjectStreams: false });
  sealed = await signPdf(plain, key, Date.UTC(2026, 8, 1));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a sealed paper', () => {
  test('verifies with the key that sealed it', () => {
    const result = verifyPdf(sealed, [key.certificateDer]);
    expect(result.ok && result.value.signer).toContain('not legal');
  });

  test('the key made at first start is the same key at the second', async () => {
    const again = await openTestSealKey(join(folder, 'own'));
    expect(verifyPdf(await signPdf(plain, again, 0), [key.certificateDer]).ok).toBe(true);
  });

  test('is refused when an unknown key sealed it', () => {
    expect(verifyPdf(sealed, [stranger.certificateDer])).toEqual({ ok: false, refusal: { kind: 'unknown-signer' } });
  });

  test('a paper without a seal is not sealed', () => {
    expect(verifyPdf(plain, [key.certificateDer])).toEqual({ ok: false, refusal: { kind: 'not-sealed' } });
  });

  test('any changed byte is detected, wherever it is: text, signature, padding or trailer', () => {
    fc.assert(
      fc.property(fc.nat({ max: sealed.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = sealed.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        return !verifyPdf(changed, [key.certificateDer]).ok;
      }),
      { numRuns: 1_500 },
    );
  });

  test('every byte of the signature field itself, one by one', () => {
    const from = Buffer.from(sealed).indexOf('/Contents <') - 200;
    const undetected: number[] = [];
    for (let at = from; at < from + 4_500; at++) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      if (verifyPdf(changed, [key.certificateDer]).ok) undetected.push(at);
    }
    expect(undetected).toEqual([]);
  });

  test.each([
    ['bytes added at the end', (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.from('\n% more')])],
    ['the last byte cut off', (bytes: Uint8Array) => bytes.slice(0, -1)],
    ['a second update appended', (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.from('\n9 0 obj\n<<>>\nendobj\n%%EOF')])],
  ])('%s', (_name, change) => {
    expect(verifyPdf(change(sealed), [key.certificateDer]).ok).toBe(false);
  });
});
