import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BlobCorrupted } from './blob-store.ts';
import { folderBlobStore } from './folder-blob-store.ts';
import { blobStoreContract } from './testing/blob-store-contract.ts';

const root = mkdtempSync(join(tmpdir(), 'blobs-'));
const store = folderBlobStore(root);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('content-addressed folder', () => {
  blobStoreContract(() => store);

  test('the same bytes twenty times at once leave one file and no leftovers', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => store.put(new TextEncoder().encode('same'))));
    expect(new Set(many.map((one) => one.sha256)).size).toBe(1);
    const { sha256 } = await store.put(new TextEncoder().encode('same'));
    expect(readdirSync(join(root, sha256.slice(0, 2))).filter((name) => name.endsWith('.tmp') || name === sha256)).toEqual([sha256]);
  });

  test('bytes the disk changed are not given back', async () => {
    const { sha256 } = await store.put(new TextEncoder().encode('to be broken'));
    const path = join(root, sha256.slice(0, 2), sha256);
    chmodSync(path, 0o600);
    writeFileSync(path, 'broken');
    await expect(store.get(sha256)).rejects.toThrow(BlobCorrupted);
  });
});
