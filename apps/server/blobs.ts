import type { BlobStore } from '@duixian/blobs/blob-store';
import { folderBlobStore } from '@duixian/blobs/folder-blob-store';
import { s3BlobStore } from '@duixian/blobs/s3-blob-store';
import type { Config } from './config.ts';

/** 文件存放处 · The folder beside the data, or a store that speaks S3 by setting; a bucket nobody can reach ends the start. */
export async function openBlobs(config: Config, folder: string): Promise<BlobStore> {
  const wanted = /^s3:\/\/([^/]+)\/?(.*)$/.exec(config.DUIXIAN_BLOBS ?? '');
  if (wanted === null) return folderBlobStore(folder);
  const [, bucket = '', path = ''] = wanted;
  const store = s3BlobStore({
    endpoint: config.DUIXIAN_S3_ENDPOINT,
    region: config.DUIXIAN_S3_REGION,
    bucket,
    prefix: path === '' || path.endsWith('/') ? path : `${path}/`,
    accessKey: config.DUIXIAN_S3_ACCESS_KEY,
    secretKey: config.DUIXIAN_S3_SECRET_KEY,
  });
  await store.tryBucket();
  return store;
}
