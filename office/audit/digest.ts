import { createHash } from 'node:crypto';

/** SHA-256 of the UTF-8 bytes of a text, as the chain of the record uses it. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
