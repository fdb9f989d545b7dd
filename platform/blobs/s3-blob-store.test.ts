import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BlobCorrupted } from './blob-store.ts';
import { type S3BlobStore, s3BlobStore } from './s3-blob-store.ts';
import { blobStoreContract } from './testing/blob-store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 's3-'));
const server = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory: folder,
  configureBuckets: [{ name: 'papers', configs: [] }],
});
const keys = { accessKey: 'S3RVER', secretKey: 'S3RVER' };
let endpoint: string;
let store: S3BlobStore;

beforeAll(async () => {
  const { port } = await server.run();
  endpoint = `http://127.0.0.1:${port}`;
  store = s3BlobStore({ endpoint, region: 'us-east-1', bucket: 'papers', prefix: 'court/', ...keys });
});

afterAll(async () => {
  store.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('S3 store', () => {
  blobStoreContract(() => store);

  test('a bucket that is not there is said at the start', async () => {
    await store.tryBucket();
    const wrong = s3BlobStore({ endpoint, region: 'us-east-1', bucket: 'nowhere', prefix: '', ...keys });
    await expect(wrong.tryBucket()).rejects.toThrow();
    wrong.close();
  });

  test('bytes the store changed are not given back', async () => {
    const { sha256 } = await store.put(new TextEncoder().encode('to be broken'));
    const client = new S3Client({
      endpoint,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: keys.accessKey, secretAccessKey: keys.secretKey },
    });
    await client.send(new PutObjectCommand({ Bucket: 'papers', Key: `court/${sha256.slice(0, 2)}/${sha256}`, Body: 'broken' }));
    client.destroy();
    await expect(store.get(sha256)).rejects.toThrow(BlobCorrupted);
  });

  test('a store that cannot be reached is a fault, never an absent paper', async () => {
    const away = s3BlobStore({ endpoint: 'http://127.0.0.1:9', region: 'us-east-1', bucket: 'papers', prefix: '', ...keys });
    await expect(away.get('0'.repeat(64))).rejects.toThrow();
    away.close();
  });
});
