import { randomUUID } from 'node:crypto';
import { constants, fsync, openSync } from 'node:fs';
import { access, mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { BlobCorrupted, type BlobStore } from './blob-store.ts';
import { placeOf, sha256Of } from './sha256.ts';

/** Every write is on the disk when it returns, with the length of the file: no sync of its own is needed after it. */
const NEW_AND_DURABLE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_DSYNC;
/** Writing the same bytes again is dearer than looking whether they are there. */
const WORTH_A_LOOK = 1_048_576;

const synced = promisify(fsync);

/**
 * A blob store in a folder: `ab/<hash>`, 256 folders. Written beside, durably, then renamed, so a reader never meets half a file.
 * A paper costs five questions to the system: open, write, close, rename, and the sync of its folder, which stays open.
 */
export function folderBlobStore(root: string): BlobStore {
  const pathOf = (sha256: string) => join(root, ...placeOf(sha256));
  const folders = new Map<string, number>();
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      if (bytes.byteLength < WORTH_A_LOOK || !(await exists(path))) await writeDurably(path, bytes, folders);
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

async function writeDurably(path: string, bytes: Uint8Array, folders: Map<string, number>): Promise<void> {
  const folder = dirname(path);
  const partial = join(folder, `${randomUUID()}.tmp`);
  let created = false;
  try {
    const file = await open(partial, NEW_AND_DURABLE, 0o400).catch(async (cause: unknown) => {
      if (!isMissing(cause)) throw cause;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      created = true;
      return open(partial, NEW_AND_DURABLE, 0o400);
    });
    try {
      for (let at = 0; at < bytes.byteLength; ) at += (await file.write(bytes, at)).bytesWritten;
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (cause) {
    await unlink(partial).catch(() => {});
    throw cause;
  }
  // The name is durable only when the folder that holds it is; a new folder's own name, when its parents are.
  await synced(opened(folder, folders, created));
  if (created) for (const parent of [dirname(folder), dirname(dirname(folder))]) await syncOnce(parent);
}

/** The folder's own handle, kept open: 256 of them at most. One made again after it was taken away is another folder. */
function opened(folder: string, folders: Map<string, number>, anew: boolean): number {
  const kept = anew ? undefined : folders.get(folder);
  if (kept !== undefined) return kept;
  const handle = openSync(folder, constants.O_RDONLY);
  folders.set(folder, handle);
  return handle;
}

async function syncOnce(folder: string): Promise<void> {
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
