import { instant } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { codeAt, enrolmentUri, newRecoveryCodes, newSecret, stepOfCode } from './totp.ts';

/** The secret of the RFC's own table, "12345678901234567890" in base32. */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('RFC 6238', () => {
  // Appendix B gives eight digits; six are their end.
  test.each([
    { at: 59, code: '287082' },
    { at: 1_111_111_109, code: '081804' },
    { at: 1_234_567_890, code: '005924' },
    { at: 20_000_000_000, code: '353130' },
  ])('at second $at the code is $code', ({ at, code }) => expect(codeAt(RFC, BigInt(Math.floor(at / 30)))).toBe(code));

  const now = instant('2026-09-01T02:00:00Z');
  const step = BigInt(Math.floor(now.epochMilliseconds / 30_000));

  test.each([
    { of: step, last: 0n, found: true, because: 'now' },
    { of: step - 1n, last: 0n, found: true, because: 'half a minute ago' },
    { of: step + 1n, last: 0n, found: true, because: 'a clock half a minute ahead' },
    { of: step - 2n, last: 0n, found: false, because: 'a minute ago' },
    { of: step, last: step, found: false, because: 'used already' },
    { of: step - 1n, last: step, found: false, because: 'older than one that was used' },
  ])('a code of $because: $found', ({ of, last, found }) =>
    expect(stepOfCode(RFC, codeAt(RFC, of), now, last)).toBe(found ? of : undefined),
  );
});

test('secrets are 160 bits of base32 and no two alike; recovery words are ten', () => {
  const secrets = new Set(Array.from({ length: 50 }, newSecret));
  expect(secrets.size).toBe(50);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(new Set(newRecoveryCodes()).size).toBe(10);
  expect(enrolmentUri(RFC, 'judge.linshui')).toContain(`secret=${RFC}`);
});
