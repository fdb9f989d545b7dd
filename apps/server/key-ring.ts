import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openVault, type Vault } from '@duixian/postgres/vault';
import { z } from 'zod';

const key = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const ring = z.object({ current: z.string(), finder: key, keys: z.record(z.string().regex(/^[a-z0-9-]{1,40}$/), key) });
type Ring = z.output<typeof ring>;

/** `DUIXIAN_DATA/keys/personal-data.json`: kept apart from the database's backups, or they open what they carry. */
export function ringPath(data: string): string {
  return join(data, 'keys', 'personal-data.json');
}

/**
 * 钥匙圈 · The keys of the sealed columns, made at the first start, readable by the server's account alone. A server that meets
 * a key it does not know reads the file again: keys are changed while it runs.
 */
export function openKeyRing(path: string): Vault {
  if (!existsSync(path)) writeRing(path, { current: 'key-1', finder: fresh(), keys: { 'key-1': fresh() } });
  let vault = vaultOfRing(readRing(path));
  return {
    seal: (text, place) => vault.seal(text, place),
    finder: (text) => vault.finder(text),
    isCurrent: (stored) => vault.isCurrent(stored),
    open(stored, place) {
      if (!vault.knows(stored)) vault = vaultOfRing(readRing(path));
      return vault.open(stored, place);
    },
    knows: (stored) => vault.knows(stored),
  };
}

/** 换钥 · A new current key beside the old ones, which stay until everything is sealed anew. */
export function addKey(path: string): { readonly vault: Vault; readonly name: string } {
  const before = readRing(path);
  const name = `key-${Object.keys(before.keys).length + 1}`;
  const after = { ...before, current: name, keys: { ...before.keys, [name]: fresh() } };
  writeRing(path, after);
  return { vault: vaultOfRing(after), name };
}

function fresh(): string {
  return randomBytes(32).toString('base64');
}

function readRing(path: string): Ring {
  return ring.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function writeRing(path: string, value: Ring): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Whole or not at all: half a file of keys would be the loss of all they seal.
  writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
}

function vaultOfRing(value: Ring): Vault {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
  const keys = new Map(Object.entries(value.keys).map(([name, text]) => [name, bytes(text)]));
  return openVault({ current: value.current, keys, finder: bytes(value.finder) });
}
