import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Instant } from '@duixian/kernel/legal-day';
import { openKeyFile } from '@duixian/seal/key-file';
import type { SealBook, SealKey } from '@duixian/seal/seal-key';
import { stampAuthority } from '@duixian/seal/stamp-authority';
import { openTestSealKey, TEST_SEAL_NOTICE } from '@duixian/seal/test-seal-key';
import { z } from 'zod';

const keyFile = z.strictObject({
  provider: z.literal('key-file'),
  /** PKCS #12. An RSA key seals as PAdES, an SM2 key by the national standards. */
  file: z.string(),
  /** Its first line is the password; readable by the server's account alone. */
  passwordFile: z.string(),
  /** The court says that the certificate binds it. Absent or false: every paper says that it is a test. */
  legal: z.boolean().default(false),
  timeStamp: z.strictObject({ url: z.url(), certificate: z.string() }).optional(),
});
const testKey = z.strictObject({ provider: z.literal('test'), algorithm: z.enum(['rsa-sha256', 'sm2-sm3']).default('rsa-sha256') });
const provider = z.discriminatedUnion('provider', [keyFile, testKey]);
/** `{"all": …}` or by number of court; a court without an entry of its own takes `all`, and without that the test key. */
const book = z.strictObject({ all: provider.optional(), courts: z.record(z.string().regex(/^\d+$/), provider).default({}) });

type Provider = z.output<typeof provider>;

/** 用印设置 · Opens every seal at the start: a key that cannot be used ends the start, and no paper waits for it. */
export async function openSealBook(of: { settings: string | undefined; testFolder: string; now: Instant }): Promise<SealBook> {
  const from = of.settings === undefined ? '.' : dirname(resolve(of.settings));
  const settings = of.settings === undefined ? book.parse({}) : book.parse(JSON.parse(await readFile(of.settings, 'utf8')));
  const all = await open(settings.all ?? { provider: 'test', algorithm: 'rsa-sha256' }, { ...of, from });
  const own = new Map<number, SealKey>();
  for (const [court, entry] of Object.entries(settings.courts)) own.set(Number(court), await open(entry, { ...of, from }));
  return { keyOf: (court) => own.get(court) ?? all };
}

async function open(entry: Provider, { testFolder, now, from }: { testFolder: string; now: Instant; from: string }): Promise<SealKey> {
  if (entry.provider === 'test') return openTestSealKey(testFolder, entry.algorithm);
  const read = (name: string) => readFile(resolve(from, name));
  const opened = await openKeyFile({
    bytes: await read(entry.file),
    password: (await read(entry.passwordFile)).toString('utf8').split(/\r?\n/)[0] ?? '',
    legal: entry.legal,
    notLegalNotice: TEST_SEAL_NOTICE,
    now: new Date(now.epochMilliseconds),
    stamp: entry.timeStamp === undefined ? null : await stampOf(entry.timeStamp.url, await read(entry.timeStamp.certificate)),
  });
  if (!opened.ok) throw new Error(`the seal's key file ${entry.file} cannot be used: ${JSON.stringify(opened.refusal)}`);
  return opened.value;
}

async function stampOf(url: string, certificateDer: Uint8Array) {
  return { certificateDer: new Uint8Array(certificateDer), stamp: stampAuthority({ url, certificateDer: new Uint8Array(certificateDer) }) };
}
