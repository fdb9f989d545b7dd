import { describe, expect, test } from 'vitest';
import { readBounce } from './read-bounce.ts';
import { bounceOf } from './testing/bounce.ts';

const ID = '01990000-0000-7000-8000-000000000001';
const read = (of: Partial<Parameters<typeof bounceOf>[0]> = {}) =>
  readBounce(bounceOf({ id: ID, domain: 'court.example', ...of }), 'court.example');

describe('退信', () => {
  test('a final failure names our letter, the reason and the reporter’s words', () => {
    expect(read()).toEqual({
      ok: true,
      value: { id: ID, reason: 'address-unknown', words: '5.1.1 smtp; 550 5.1.1 <lu@mail.example>: user unknown in local table' },
    });
    expect(read({ status: '5.2.2' })).toMatchObject({ value: { reason: 'mailbox-full' } });
  });

  test('the whole letter returned, or its head alone: both name it', () => {
    expect(read({ returned: 'text/rfc822-headers' })).toMatchObject({ ok: true });
  });

  test('a system that still tries has not failed', () => {
    expect(read({ action: 'delayed', status: '4.4.1' })).toEqual({ ok: false, refusal: { kind: 'bounce-not-final', action: 'delayed' } });
    expect(read({ action: 'delivered', status: '2.0.0' })).toMatchObject({ refusal: { kind: 'bounce-not-final' } });
  });

  test('an out-of-office note that quotes our id is no bounce', () => {
    const note = `From: lu@mail.example\r\nIn-Reply-To: <duixian.${ID}@court.example>\r\nContent-Type: text/plain\r\n\r\nAction: failed\r\n`;
    expect(readBounce(note, 'court.example')).toEqual({ ok: false, refusal: { kind: 'not-a-bounce' } });
  });

  test('a letter of another house is not ours, whatever its id', () => {
    expect(read({ domain: 'elsewhere.example' })).toEqual({ ok: false, refusal: { kind: 'letter-not-ours' } });
  });

  test.each(['', '\n\n', 'Content-Type: multipart/report; report-type=delivery-status', 'x'.repeat(10_000)])(
    'nonsense is no bounce',
    (raw) => {
      expect(readBounce(raw, 'court.example')).toMatchObject({ ok: false });
    },
  );
});
