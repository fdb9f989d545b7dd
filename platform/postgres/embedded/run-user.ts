import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The account the database runs as. PostgreSQL refuses root, so root steps down to one that owns nothing else. */
export interface RunUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** Set where the launcher is root and the child must change its account. */
  readonly stepDown: boolean;
}

const FOR_ROOT = ['postgres', 'nobody'] as const;

export async function runUser(): Promise<RunUser> {
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  if (uid === undefined || gid === undefined) throw new Error('the embedded database needs Linux or macOS; set DATABASE_URL instead');
  const accounts = await readAccounts();
  if (uid !== 0) {
    const own = accounts.find((account) => account.uid === uid);
    return { name: own?.name ?? process.env.USER ?? String(uid), uid, gid, stepDown: false };
  }
  for (const name of FOR_ROOT) {
    const account = accounts.find((candidate) => candidate.name === name);
    if (account) return { ...account, stepDown: true };
  }
  throw new Error(
    `root may not run PostgreSQL and none of the accounts ${FOR_ROOT.join(', ')} exists; set DATABASE_URL or start as another user`,
  );
}

async function readAccounts(): Promise<readonly { readonly name: string; readonly uid: number; readonly gid: number }[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }));
}

/** Can this account walk to `path`? Looks at each existing folder above it; the missing rest will be made with its rights. */
export async function canReach(user: RunUser, path: string): Promise<boolean> {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found) {
      const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
