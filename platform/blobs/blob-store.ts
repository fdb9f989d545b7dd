/** 内容寻址存储 · Files kept under the SHA-256 of their bytes: the same paper is stored once, a changed one is another paper. */
export interface BlobStore {
  /** Durable when it returns. Storing the same bytes twice changes nothing. */
  put(bytes: Uint8Array): Promise<StoredBlob>;
  /** `undefined` when nothing has that hash. Throws {@link BlobCorrupted} when the bytes no longer match it. */
  get(sha256: string): Promise<Uint8Array | undefined>;
  has(sha256: string): Promise<boolean>;
}

export interface StoredBlob {
  readonly sha256: string;
  readonly size: number;
}

/** The disk gave back other bytes than were stored. Nobody may be shown them as the paper. */
export class BlobCorrupted extends Error {
  override readonly name = 'BlobCorrupted';
}
