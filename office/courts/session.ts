import { createHash, randomBytes } from 'node:crypto';
import { type RegionId, regionIdFrom } from '@duixian/kernel/ids';

/** A new sign-in token: the region it lives in, and 256 random bits. Only its digest is stored. */
export function newToken(region: RegionId): string {
  return `${region}.${randomBytes(32).toString('base64url')}`;
}

/** A machine's token: told from a session's at sight, so that a leaked one is found by whoever looks for its mark. */
export function newApiToken(region: RegionId): string {
  return `dxt.${newToken(region)}`;
}

export function isApiToken(token: string): boolean {
  return token.startsWith('dxt.');
}

export function newInvitation(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The region a token names, or `undefined` for text that is no token. */
export function regionOfToken(token: string): RegionId | undefined {
  const match = /^(?:dxt\.)?(\d{1,9})\.[A-Za-z0-9_-]{43}$/.exec(token);
  return match ? regionIdFrom(Number(match[1])) : undefined;
}

/** What one sign-in at the provider is bound with. All three come from one secret, which only the browser keeps. */
export interface EntryWords {
  readonly state: string;
  readonly nonce: string;
  /** PKCE: the code is worth nothing without it. */
  readonly verifier: string;
}

export function newEntrySecret(): string {
  return randomBytes(32).toString('base64url');
}

export function entryWords(secret: string): EntryWords {
  const word = (use: string) => createHash('sha256').update(`${use}.${secret}`).digest('base64url');
  return { state: word('state'), nonce: word('nonce'), verifier: word('verifier') };
}
