import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signPdf, verifyPdf } from './pdf-signature.ts';
import type { SealKey } from './seal-key.ts';
import { StampFault, stampAuthority } from './stamp-authority.ts';
import { openTestSealKey } from './test-seal-key.ts';
import { openStampDesk } from './testing/stamp-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'seal-'));
const desk = await openStampDesk(new Date('2026-09-01T00:00:05Z'));
const plain = await paperPdf();

afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

async function paperPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText('paper');
  return await document.save({ useObjectStreams: false });
}

const stamped = { stampCertificateDer: desk.certificateDer, stamp: stampAuthority(desk) };

describe.each([
  { name: 'RSA, PAdES B-B', algorithm: 'rsa-sha256', more: {}, at: null },
  { name: 'RSA with a time stamp', algorithm: 'rsa-sha256', more: stamped, at: new Date('2026-09-01T00:00:05Z') },
  { name: 'SM2 with SM3, GM/T 0010', algorithm: 'sm2-sm3', more: {}, at: null },
] as const)('a sealed paper: $name', ({ algorithm, more, at }) => {
  let key: SealKey;
  let stranger: SealKey;
  let sealed: Uint8Array;
  beforeAll(async () => {
    key = { ...(await openTestSealKey(join(folder, 'own'), algorithm)), ...more };
    stranger = { ...(await openTestSealKey(join(folder, 'other'), algorithm)), ...more };
    sealed = await signPdf(plain, key, Date.UTC(2027, 8, 1));
  });

  test('verifies with the key that sealed it; its certificate says that it is a test', () => {
    const result = verifyPdf(sealed, [key]);
    expect(result.ok && result.value.signer).toContain('not legal');
    expect(result.ok && result.value.stampedAt).toEqual(at);
  });

  test('the key made at first start is the same key at the second', async () => {
    const again = await openTestSealKey(join(folder, 'own'), algorithm);
    expect(verifyPdf(await signPdf(plain, { ...again, ...more }, 0), [key]).ok).toBe(true);
  });

  test('is refused when an unknown key sealed it', () => {
    expect(verifyPdf(sealed, [stranger])).toEqual({ ok: false, refusal: { kind: 'unknown-signer' } });
  });

  test('a paper without a seal is not sealed', () => {
    expect(verifyPdf(plain, [key])).toEqual({ ok: false, refusal: { kind: 'not-sealed' } });
  });

  test('any changed byte is detected, wherever it is: text, signature, padding or trailer', () => {
    fc.assert(
      fc.property(fc.nat({ max: sealed.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = sealed.slice();
        changed[place] = (changed[place] ?? 0) ^ change;
        return !verifyPdf(changed, [key]).ok;
      }),
      { numRuns: at === null ? 1_500 : 400 },
    );
  });

  test('the bytes of the signature field itself, one by one', () => {
    const from = Buffer.from(sealed).indexOf('/Contents <') - 200;
    // A stamp is parsed anew for each change; DUIXIAN_LONG takes every byte, the short run every fifth.
    const step = process.env.DUIXIAN_LONG === 'yes' ? 1 : at === null ? 5 : 41;
    const undetected: number[] = [];
    const end = Math.min(from + 8_000, sealed.length);
    for (let place = from; place < end; place += step) {
      const changed = sealed.slice();
      changed[place] = (changed[place] ?? 0) ^ 0x01;
      if (verifyPdf(changed, [key]).ok) undetected.push(place);
    }
    expect(undetected).toEqual([]);
  });

  test.each([
    ['bytes added at the end', (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.from('\n% more')])],
    ['the last byte cut off', (bytes: Uint8Array) => bytes.slice(0, -1)],
    ['a second update appended', (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.from('\n9 0 obj\n<<>>\nendobj\n%%EOF')])],
  ])('%s', (_name, change) => {
    expect(verifyPdf(change(sealed), [key]).ok).toBe(false);
  });
});

describe('a time stamp authority that answers wrongly', () => {
  test.each(['refuse', 'other-digest', 'other-nonce', 'other-key'] as const)('%s: the paper is not sealed', async (how) => {
    const key = { ...(await openTestSealKey(join(folder, 'own'))), ...stamped };
    desk.misbehave(how);
    await expect(signPdf(plain, key, 0)).rejects.toThrow(StampFault);
  });
});
