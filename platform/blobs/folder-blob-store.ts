import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BlobCorrupted, type BlobStore } from './blob-store.ts';
import { placeOf, sha256Of } from './sha256.ts';

/** A blob store in a folder: `ab/<hash>`, 256 folders. Written beside, synced, then renamed, so a reader never meets half a file. */
export function folderBlobStore(root: string): BlobStore {
  const pathOf = (sha256: string) => join(root, ...placeOf(sha256));
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      if (!(await exists(path))) await writeDurably(path, bytes);
      return { sha256, size: bytes.byteLength };
    },
    async get(sha256) {
      const bytes = await readIfThere(pathOf(sha256));
      if (bytes !== undefined && sha256Of(bytes) !== sha256) throw new BlobCorrupted(sha256);
      return bytes;
    },
    has: (sha256) => exists(pathOf(sha256)),
  };
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const partial = join(folder, `${randomUUID()}.tmp`);
  let created: string | undefined;
  try {
    const file = await open(partial, 'wx', 0o400).catch(async (cause: unknown) => {
      if (!isMissing(cause)) throw cause;
      created = await mkdir(folder, { recursive: true, mode: 0o700 });
      return open(partial, 'wx', 0o400);
    });
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (cause) {
    await unlink(partial).catch(() => {});
    throw cause;
  }
  // The name is durable only when the folder that holds it is; a new folder's own name, when its parents are.
  await syncFolder(folder);
  if (created !== undefined) for (const parent of [dirname(folder), dirname(dirname(folder))]) await syncFolder(parent);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
