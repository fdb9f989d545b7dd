import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { addressMeant, checkAddress } from './service-address.ts';

const TODAY = day('2026-09-01');
const consentOn = day('2026-08-28');

describe('民事诉讼法第九十条', () => {
  test.each([
    { service: null, because: 'nobody has to consent' },
    { service: { channel: 'sms', address: '13800138000', consentOn }, because: 'a telephone takes a message' },
    { service: { channel: 'email', address: 'a@example.cn', consentOn }, because: 'a mailbox takes a letter' },
  ] as const)('$because', ({ service }) => expect(checkAddress(service, TODAY).ok).toBe(true));

  test.each([
    {
      service: { channel: 'sms', address: 'a@example.cn', consentOn },
      kind: 'address-unusable',
      because: 'a mailbox takes no text message',
    },
    { service: { channel: 'email', address: '13800138000', consentOn }, kind: 'address-unusable', because: 'a telephone takes no letter' },
    {
      service: { channel: 'sms', address: '13800138000', consentOn: day('2026-09-02') },
      kind: 'consent-day-not-possible',
      because: 'nobody consented tomorrow',
    },
  ] as const)('$because', ({ service, kind }) => expect(checkAddress(service, TODAY)).toMatchObject({ ok: false, refusal: { kind } }));
});

test('民事诉讼法第九十条: an address the screen shows masked stands, for its own channel alone', () => {
  const consentOn = day('2026-08-01');
  const onRecord = { channel: 'sms', address: '13800138000' };
  expect(addressMeant({ channel: 'sms', consentOn }, onRecord)).toEqual({ channel: 'sms', address: '13800138000', consentOn });
  expect(addressMeant({ channel: 'sms', address: '13900139000', consentOn }, onRecord)?.address).toBe('13900139000');
  const another = addressMeant({ channel: 'email', consentOn }, onRecord);
  expect(checkAddress(another, day('2026-09-01'))).toMatchObject({ ok: false, refusal: { kind: 'address-unusable' } });
  expect(addressMeant(null, onRecord)).toBeNull();
});
