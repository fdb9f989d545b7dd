import { describe, expect, test } from 'vitest';
import { rawMessage } from './client.ts';
import { rereadExchange } from './reread-exchange.ts';

const person = { name: '陆某', idType: 'resident-id', idNumber: '11010519491231002X' };
const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const request = bytes({ requestNo: 'CX-00000001', authority: {}, subject: { ...person, role: 'debtor' } });
const answer = { outcome: 'none-found', requestNo: 'CX-00000001', agency: 'b', answeredAt: '2026-09-01T02:00:00Z', matched: person };
const logged = (reply: Uint8Array, verdict: string, detail: string) => ({
  act: 'query',
  requestNo: 'CX-00000001',
  verdict,
  detail,
  replySha256: rawMessage(reply).sha256,
});

describe('重读: a stored reply through the reader of today', () => {
  test('the same reader says the same', () => {
    const reply = bytes(answer);
    expect(rereadExchange(logged(reply, 'replied', 'none-found'), reply, request)).toMatchObject({ intact: true, same: true });
  });
  test('a reply taken in error then is quarantined today, and the difference is shown', () => {
    const reply = bytes({ ...answer, matched: { ...person, name: '别人' } });
    expect(rereadExchange(logged(reply, 'replied', 'none-found'), reply, request)).toMatchObject({
      same: false,
      before: { verdict: 'replied' },
      now: { verdict: 'quarantined', detail: 'reply is about 别人' },
    });
  });
  test('below zero, half a message, bytes that changed: each is named', () => {
    const deposit = {
      kind: 'deposit',
      assetId: '1',
      holds: [],
      valueOn: '2026-09-01',
      accountNumber: '1',
      accountName: '陆某',
      branch: '',
    };
    const below = bytes({
      ...answer,
      outcome: 'found',
      assets: [{ ...deposit, balance: '-1', available: '0', frozen: '0', nature: 'ordinary' }],
    });
    expect(rereadExchange(logged(below, 'replied', 'found'), below, request).now).toMatchObject({ verdict: 'quarantined' });
    const half = bytes('{"outcome":"none-fo');
    expect(rereadExchange(logged(half, 'quarantined', 'malformed: not JSON'), half, request)).toMatchObject({ same: true });
    expect(rereadExchange({ ...logged(half, 'replied', ''), replySha256: 'ab' }, half, request).intact).toBe(false);
  });
});
