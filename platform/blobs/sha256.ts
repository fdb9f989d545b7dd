import { createHash } from 'node:crypto';
import { assert } from '@duixian/kernel/assert';

const SHA256 = /^[0-9a-f]{64}$/;

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Where the bytes with this hash stand: 256 folders. Nothing but a hash ever becomes part of an address. */
export function placeOf(sha256: string): readonly [folder: string, name: string] {
  assert(SHA256.test(sha256), 'not a SHA-256 in lower-case hex');
  return [sha256.slice(0, 2), sha256];
}
