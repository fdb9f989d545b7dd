import { GetObjectCommand, HeadBucketCommand, HeadObjectCommand, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { BlobCorrupted, type BlobStore } from './blob-store.ts';
import { placeOf, sha256Of } from './sha256.ts';

export interface S3Place {
  /** The store's own address; the one of the region at Amazon when absent. */
  readonly endpoint?: string | undefined;
  readonly region: string;
  readonly bucket: string;
  /** Before every key, so that one bucket can hold more than papers. */
  readonly prefix: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

const TRIES = 4;

export interface S3BlobStore extends BlobStore {
  /** Throws when the bucket cannot be reached: said at the start, not at the first seal. */
  tryBucket(): Promise<void>;
  close(): void;
}

/**
 * 对象存储 · Papers in a store that speaks S3. An object is written whole or not at all, and its key is the hash of its
 * bytes: writing it twice changes nothing, and two servers that write it at once write the same.
 */
export function s3BlobStore(place: S3Place): S3BlobStore {
  const { endpoint, region, bucket, prefix, accessKey, secretKey } = place;
  const client = new S3Client({
    region,
    maxAttempts: TRIES,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    // Stores of a court's own have no host name a bucket. They need not know the checksums of later years either: the key is one.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const at = (sha256: string) => ({ Bucket: bucket, Key: `${prefix}${placeOf(sha256).join('/')}` });
  const has = async (sha256: string) => {
    const object = at(sha256);
    try {
      await client.send(new HeadObjectCommand(object));
      return true;
    } catch (fault) {
      if (isAbsent(fault)) return false;
      throw fault;
    }
  };
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      if (!(await has(sha256))) await client.send(new PutObjectCommand({ ...at(sha256), Body: bytes, ContentLength: bytes.byteLength }));
      return { sha256, size: bytes.byteLength };
    },
    async get(sha256) {
      const object = at(sha256);
      try {
        const { Body } = await client.send(new GetObjectCommand(object));
        const bytes = Body === undefined ? new Uint8Array() : await Body.transformToByteArray();
        if (sha256Of(bytes) !== sha256) throw new BlobCorrupted(sha256);
        return bytes;
      } catch (fault) {
        if (isAbsent(fault)) return undefined;
        throw fault;
      }
    },
    has,
    async tryBucket() {
      await client.send(new HeadBucketCommand({ Bucket: bucket }));
    },
    close: () => client.destroy(),
  };
}

function isAbsent(fault: unknown): boolean {
  return fault instanceof NotFound || (fault instanceof Error && ['NoSuchKey', 'NotFound'].includes(fault.name));
}
