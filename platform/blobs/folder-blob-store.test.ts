import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BlobCorrupted } from './blob-store.ts';
import { folderBlobStore } from './folder-blob-store.ts';

const root = mkdtempSync(join(tmpdir(), 'blobs-'));
const store = folderBlobStore(root);
const bytes = new TextEncoder().encode('执行通知书');

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('content-addressed folder', () => {
  test('gives back the bytes under their hash', async () => {
    const stored = await store.put(bytes);
    expect(stored.size).toBe(15);
    expect(await store.get(stored.sha256)).toEqual(bytes);
    expect(await store.has(stored.sha256)).toBe(true);
  });

  test('the same bytes twice, and twenty times at once, are one file and no leftovers', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => store.put(new TextEncoder().encode('same'))));
    expect(new Set(many.map((one) => one.sha256)).size).toBe(1);
    const { sha256 } = await store.put(new TextEncoder().encode('same'));
    expect(readdirSync(join(root, sha256.slice(0, 2))).filter((name) => name.endsWith('.tmp') || name === sha256)).toEqual([sha256]);
  });

  test('an unknown hash is absent, a malformed one is a bug (no path may be built from it)', async () => {
    expect(await store.get('0'.repeat(64))).toBeUndefined();
    expect(await store.has('0'.repeat(64))).toBe(false);
    await expect(store.get('../../etc/passwd')).rejects.toThrow('SHA-256');
  });

  test('bytes the disk changed are not given back', async () => {
    const { sha256 } = await store.put(new TextEncoder().encode('to be broken'));
    const path = join(root, sha256.slice(0, 2), sha256);
    chmodSync(path, 0o600);
    writeFileSync(path, 'broken');
    await expect(store.get(sha256)).rejects.toThrow(BlobCorrupted);
  });
});
