import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

/** Keys of sealed columns. They come from a file outside the database and never stand in it. */
export interface VaultKeys {
  /** Name of the key new values are sealed with. */
  readonly current: string;
  /** 32 bytes each. Old ones stay until nothing is sealed with them. */
  readonly keys: ReadonlyMap<string, Uint8Array>;
  /** For the keyed hash that finds equal values without opening them. */
  readonly finder: Uint8Array;
}

/**
 * 密存 · Values that are unreadable in the database itself: AES-256-GCM, the key's name in the value, and the place of the
 * value in what is authenticated, so that a value moved to another row does not open.
 */
export interface Vault {
  seal(text: string, place: string): string;
  /** Throws for a value whose key is gone, or that was changed or moved. Text that was never sealed comes back as it is. */
  open(stored: string, place: string): string;
  /** Equal texts have equal finders; from a finder nothing can be read without the key. */
  finder(text: string): string;
  /** Whether a stored value is sealed with the current key. */
  isCurrent(stored: string): boolean;
  /** Whether the key of a stored value is there; text that was never sealed needs none. */
  knows(stored: string): boolean;
}

const IV_BYTES = 12;
const IVS_AT_ONCE = 256;
const TAG_BYTES = 16;
const SEALED = /^enc1\.([a-z0-9-]{1,40})\.([A-Za-z0-9_-]+)$/;

export class NotOpened extends Error {
  override readonly name = 'NotOpened';
}

export function openVault(keys: VaultKeys): Vault {
  // A key is taken in once: bytes given to each call are taken in each time, which costs four times the opening itself.
  const taken = new Map<string, KeyObject>();
  const keyNamed = (name: string): KeyObject => {
    const known = taken.get(name);
    if (known !== undefined) return known;
    const bytes = keys.keys.get(name);
    if (bytes?.length !== 32) throw new NotOpened(`there is no key ${name} of 32 bytes`);
    const key = createSecretKey(bytes);
    taken.set(name, key);
    return key;
  };
  const current = keyNamed(keys.current);
  const finderKey = createSecretKey(keys.finder);
  // Chance is fetched for many values at once: asked for each, it costs as much as the sealing. No part is given twice.
  let chance = Buffer.alloc(0);
  const nextIv = (): Buffer => {
    if (chance.length === 0) chance = randomBytes(IV_BYTES * IVS_AT_ONCE);
    const iv = chance.subarray(0, IV_BYTES);
    chance = chance.subarray(IV_BYTES);
    return iv;
  };
  return {
    seal(text, place) {
      const iv = nextIv();
      const cipher = createCipheriv('aes-256-gcm', current, iv).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `enc1.${keys.current}.${sealed.toString('base64url')}`;
    },
    open(stored, place) {
      const [, name, body] = SEALED.exec(stored) ?? [];
      if (name === undefined || body === undefined) return stored;
      const bytes = Buffer.from(body, 'base64url');
      try {
        const opener = createDecipheriv('aes-256-gcm', keyNamed(name), bytes.subarray(0, IV_BYTES));
        opener.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG_BYTES));
        return Buffer.concat([opener.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), opener.final()]).toString('utf8');
      } catch (cause) {
        throw cause instanceof NotOpened ? cause : new NotOpened(`a value of ${place} does not open with key ${name}`, { cause });
      }
    },
    finder: (text) => createHmac('sha256', finderKey).update(text.normalize('NFKC').toUpperCase()).digest('base64url'),
    isCurrent: (stored) => SEALED.exec(stored)?.[1] === keys.current,
    knows: (stored) => keys.keys.has(SEALED.exec(stored)?.[1] ?? keys.current),
  };
}
