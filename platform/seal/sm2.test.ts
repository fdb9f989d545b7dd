import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { sm2KeyFiles } from './private-key.ts';
import { DEFAULT_USER_ID, newSm2Pair, sm2Holds, sm2Sign } from './sm2.ts';
import { newTestCertificates } from './test-seal-key.ts';
import { outsideTool, run } from './testing/outside-tool.ts';

/** Another library by other people, on other arithmetic. */
interface SecondOpinion {
  readonly sm2: {
    doVerifySignature(message: readonly number[], signature: string, publicKey: string, of: object): boolean;
  };
}
const require = createRequire(import.meta.url);
const second: SecondOpinion = require('sm-crypto');
const openssl = outsideTool('openssl', 'version');
const folder = mkdtempSync(join(tmpdir(), 'sm2-'));
const pair = newSm2Pair();
const pem = (der: Uint8Array) => `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const outside = (message: Uint8Array, signature: Uint8Array) =>
  second.sm2.doVerifySignature([...message], hex(signature), hex(pair.publicKey), { der: true, hash: true, userId: DEFAULT_USER_ID });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('SM2 signatures (GB/T 32918.2, SM3 over Z and message, default identity)', () => {
  test('hold for a second library, whatever the message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        const signature = sm2Sign(message, pair);
        return sm2Holds(message, signature, pair.publicKey) && outside(message, signature);
      }),
      { numRuns: 8 },
    );
  });

  test('a changed bit in message or signature holds for neither', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), fc.nat(), fc.nat({ max: 7 }), (message, place, bit) => {
        const signature = sm2Sign(message, pair);
        const flip = (bytes: Uint8Array) => bytes.map((byte, at) => (at === place % bytes.length ? byte ^ (1 << bit) : byte));
        return !sm2Holds(flip(message), signature, pair.publicKey) && !sm2Holds(message, flip(signature), pair.publicKey);
      }),
      { numRuns: 25 },
    );
  });

  test.runIf(openssl)('OpenSSL accepts a signature, and the certificates of a test key one below the other', async () => {
    const at = (name: string) => join(folder, name);
    const message = new TextEncoder().encode('衡江市临水区人民法院');
    writeFileSync(at('message'), message);
    writeFileSync(at('signature'), sm2Sign(message, pair));
    writeFileSync(at('public.der'), sm2KeyFiles(pair).spki);
    const id = `distid:${DEFAULT_USER_ID}`;
    const asked = ['pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', at('public.der'), '-rawin', '-digest', 'sm3'];
    expect(run('openssl', [...asked, '-in', at('message'), '-sigfile', at('signature'), '-pkeyopt', id])).toContain(
      'Verified Successfully',
    );
    const { certificateDer, authorityDer } = await newTestCertificates('sm2-sm3');
    writeFileSync(at('leaf.pem'), pem(certificateDer));
    writeFileSync(at('authority.pem'), pem(authorityDer));
    expect(run('openssl', ['verify', '-vfyopt', id, '-CAfile', at('authority.pem'), at('leaf.pem')])).toContain('leaf.pem: OK');
  });
});
