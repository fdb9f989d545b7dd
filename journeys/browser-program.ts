import { constants } from 'node:fs';
import { access, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

export interface BrowserProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Chromium of the machine when there is one; otherwise the one npm brought, unpacked once for this user. */
export async function chromiumProgram(): Promise<BrowserProgram> {
  const installed = process.env.DUIXIAN_CHROMIUM ?? '/usr/bin/chromium';
  if (await isProgram(installed)) return { path: installed, env: {} };
  const folder = await unpackedChromium();
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter((part) => part !== undefined && part !== '');
  return { path: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries.join(':') } };
}

/** A folder of this user alone, so a test run as root does not lock out the next one as an ordinary user. */
export function cacheFolder(): string {
  return join(tmpdir(), `duixian-browser-${userInfo().uid}`);
}

/** Unpacks beside the final place and renames: a run that was killed half-way leaves no half browser. */
async function unpackedChromium(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const bin = join(dirname(dirname(entry)), 'bin');
  const { size, mtimeMs } = await stat(join(bin, 'chromium.br'));
  const folder = join(cacheFolder(), `chromium-${size}-${Math.trunc(mtimeMs)}`);
  if (await isProgram(join(folder, 'chromium'))) return folder;
  const half = join(cacheFolder(), `half-${process.pid}`);
  await mkdir(half, { recursive: true, mode: 0o700 });
  await inflatedInto(half, [join(bin, 'chromium.br'), join(bin, 'al2023.tar.br')]);
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
  return folder;
}

/** The package unpacks into the folder for temporary files; for the moment of unpacking that is ours. */
async function inflatedInto(folder: string, archives: readonly string[]): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const unpacking = Promise.all(archives.map((archive) => inflate(archive)));
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await unpacking;
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
