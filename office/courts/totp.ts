import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Instant } from '@duixian/kernel/legal-day';

const STEP_MS = 30_000;
const DIGITS = 6;
/** A clock that is half a minute off is still the right one (RFC 6238, 5.2). */
const DRIFT = 1;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret of 160 bits as base32, the form authenticator programs read. */
export function newSecret(): string {
  let bits = 0n;
  const bytes = randomBytes(20);
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: 32 }, (_, at) => ALPHABET[Number((bits >> BigInt(155 - at * 5)) & 31n)]).join('');
}

/** 动态码 · The code of a step (RFC 6238 over RFC 4226, SHA-1, six digits: what every authenticator program speaks). */
export function codeAt(secret: string, step: bigint): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(step);
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step a code belongs to, `undefined` for a wrong code and for one that was used or is older than one that was. */
export function stepOfCode(secret: string, code: string, now: Instant, lastStep: bigint): bigint | undefined {
  const current = BigInt(Math.floor(now.epochMilliseconds / STEP_MS));
  for (let step = current - BigInt(DRIFT); step <= current + BigInt(DRIFT); step++) {
    if (step > lastStep && sameText(codeAt(secret, step), code)) return step;
  }
  return undefined;
}

/** What an authenticator program is given, as the picture of a code or typed in. */
export function enrolmentUri(secret: string, login: string): string {
  const issuer = encodeURIComponent('兑现 Duixian');
  return `otpauth://totp/${issuer}:${encodeURIComponent(login)}?secret=${secret}&issuer=${issuer}`;
}

/** Ten words for the day the telephone is lost: 50 bits each, written in two halves. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: 10 }, () => {
    const word = newSecret().slice(0, 10).toLowerCase();
    return `${word.slice(0, 5)}-${word.slice(5)}`;
  });
}

function bytesOf(secret: string): Buffer {
  let bits = 0n;
  for (const sign of secret) bits = (bits << 5n) | BigInt(Math.max(ALPHABET.indexOf(sign), 0));
  return Buffer.from(bits.toString(16).padStart(40, '0'), 'hex');
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
