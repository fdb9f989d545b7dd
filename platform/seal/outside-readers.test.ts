import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { signPdf } from './pdf-signature.ts';
import type { SealKey } from './seal-key.ts';
import { stampAuthority } from './stamp-authority.ts';
import { openTestSealKey } from './test-seal-key.ts';
import { outsideTool, run } from './testing/outside-tool.ts';
import { openStampDesk } from './testing/stamp-desk.ts';

const pdfsig = outsideTool('pdfsig', '-v');
const openssl = outsideTool('openssl', 'version');
const folder = mkdtempSync(join(tmpdir(), 'outside-readers-'));
const at = (name: string) => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sealedPaper(key: SealKey): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText('paper');
  return signPdf(await document.save({ useObjectStreams: false }), key, Date.now());
}

/** The signature value and what it covers, taken out of the file as any reader does. */
function partsOf(sealed: Uint8Array): { readonly cms: Buffer; readonly covered: Buffer } {
  const text = Buffer.from(sealed).toString('latin1');
  const [, before = 0, after = 0] = (/\/ByteRange \[(\d+) (\d+) (\d+)/.exec(text) ?? []).slice(1).map(Number);
  const room = Buffer.from(text.slice(before + 1, after - 1), 'hex');
  const covered = Buffer.concat([Buffer.from(sealed).subarray(0, before), Buffer.from(sealed).subarray(after)]);
  return { cms: room.subarray(0, 4 + room.readUInt16BE(2)), covered };
}

describe('readers that are not ours', () => {
  test.runIf(pdfsig)('pdfsig (Poppler) calls a seal valid, of the whole document, with and without a time stamp', async () => {
    const key = await openTestSealKey(at('key'));
    const desk = await openStampDesk(new Date());
    const stamped = { ...key, stampCertificateDer: desk.certificateDer, stamp: stampAuthority(desk) };
    for (const one of [key, stamped]) {
      writeFileSync(at('paper.pdf'), await sealedPaper(one));
      const said = run('pdfsig', [at('paper.pdf')]);
      expect(said).toContain('Signature Validation: Signature is Valid.');
      expect(said).toContain('Total document signed');
      expect(said).toContain('ETSI.CAdES.detached');
    }
    await desk.close();
  });

  test.runIf(pdfsig)('pdfsig finds a changed byte', async () => {
    const sealed = await sealedPaper(await openTestSealKey(at('key')));
    sealed[100] = (sealed[100] ?? 0) ^ 1;
    writeFileSync(at('changed.pdf'), sealed);
    expect(run('pdfsig', [at('changed.pdf')])).toContain('Digest Mismatch');
  });

  test.runIf(openssl)('OpenSSL verifies the CMS up to the shipped test authority', async () => {
    const key = await openTestSealKey(at('key'));
    const { cms, covered } = partsOf(await sealedPaper(key));
    const [authority] = key.chainDer;
    writeFileSync(at('cms'), cms);
    writeFileSync(at('covered'), covered);
    const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(authority ?? []).toString('base64')}\n-----END CERTIFICATE-----\n`;
    writeFileSync(at('authority.pem'), pem);
    const asked = [
      'cms',
      '-verify',
      '-cades',
      '-binary',
      '-inform',
      'DER',
      '-in',
      at('cms'),
      '-content',
      at('covered'),
      '-CAfile',
      at('authority.pem'),
    ];
    expect(run('openssl', [...asked, '-purpose', 'any', '-out', at('out')])).toContain('CAdES Verification successful');
    writeFileSync(at('covered'), Buffer.concat([covered, Buffer.from(' ')]));
    expect(run('openssl', [...asked, '-purpose', 'any', '-out', at('out')])).not.toContain('successful');
  });
});
