import { expect, test } from 'vitest';
import type { BlobStore } from '../blob-store.ts';

const text = (words: string) => new TextEncoder().encode(words);

/** What every store of papers promises, whatever it is made of. `store` is asked for when a test runs. */
export function blobStoreContract(store: () => BlobStore): void {
  test('gives back the bytes under their hash', async () => {
    const stored = await store().put(text('执行通知书'));
    expect(stored.size).toBe(15);
    expect(await store().get(stored.sha256)).toEqual(text('执行通知书'));
    expect(await store().has(stored.sha256)).toBe(true);
  });

  test('the same bytes twenty times at once are one paper', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => store().put(text('same'))));
    expect(new Set(many.map((one) => one.sha256)).size).toBe(1);
    expect(await store().get(many[0]?.sha256 ?? '')).toEqual(text('same'));
  });

  test('nothing, and five megabytes, are papers too', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(5 * 1_048_576).fill(7)]) {
      const { sha256 } = await store().put(bytes);
      expect((await store().get(sha256))?.length).toBe(bytes.length);
    }
  });

  test('an unknown hash is absent, a malformed one is a bug (no address may be built from it)', async () => {
    expect(await store().get('0'.repeat(64))).toBeUndefined();
    expect(await store().has('0'.repeat(64))).toBe(false);
    await expect(store().get('../../etc/passwd')).rejects.toThrow('SHA-256');
  });
}
