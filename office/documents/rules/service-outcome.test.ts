import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { noticeEndsOn, outcomeOf, type ServiceReport } from './service-outcome.ts';
import { waysOpen } from './service-way.ts';

const of = (channel: string) => ({ channel, orderedOn: day('2026-09-01'), today: day('2026-09-10') });
const on = day('2026-09-05');

describe('民事诉讼法第八十八条至第九十五条: what makes a paper served', () => {
  test.each([
    {
      channel: 'direct',
      report: { kind: 'received', on, by: '陆某' },
      gives: { kind: 'arrived', manner: 'received' },
      because: 'taken in hand',
    },
    {
      channel: 'post',
      report: { kind: 'received', on, by: '陆某之妻' },
      gives: { kind: 'arrived', manner: 'received' },
      because: 'the post was signed for',
    },
    {
      channel: 'direct',
      report: { kind: 'left', on, witness: '居委会' },
      gives: { kind: 'arrived', manner: 'left' },
      because: 'refused and left, art. 89',
    },
    {
      channel: 'post',
      report: { kind: 'returned', on, reason: '迁移新址不明', ownAddress: true },
      gives: { kind: 'arrived', manner: 'returned' },
      because: 'returned from the address the addressee confirmed',
    },
    {
      channel: 'post',
      report: { kind: 'returned', on, reason: '查无此人', ownAddress: false },
      gives: { kind: 'failed', reason: '查无此人' },
      because: 'returned from any other address serves nobody',
    },
  ] satisfies readonly { channel: string; report: ServiceReport; gives: object; because: string }[])(
    '$because',
    ({ channel, report, gives }) => expect(outcomeOf(report, of(channel))).toMatchObject({ ok: true, value: gives }),
  );

  test.each([
    {
      channel: 'sms',
      report: { kind: 'received', on, by: '陆某' },
      refusal: 'not-reported-by-hand',
      because: 'a machine proves electronic service',
    },
    {
      channel: 'public-notice',
      report: { kind: 'received', on, by: '陆某' },
      refusal: 'not-reported-by-hand',
      because: 'a notice runs by itself',
    },
    {
      channel: 'post',
      report: { kind: 'left', on, witness: '居委会' },
      refusal: 'left-only-in-person',
      because: 'a postman leaves nothing behind',
    },
    {
      channel: 'direct',
      report: { kind: 'received', on: day('2026-09-11'), by: '陆某' },
      refusal: 'day-not-possible',
      because: 'not in the future',
    },
    {
      channel: 'direct',
      report: { kind: 'received', on: day('2026-08-31'), by: '陆某' },
      refusal: 'day-not-possible',
      because: 'not before it went',
    },
  ] satisfies readonly { channel: string; report: ServiceReport; refusal: string; because: string }[])(
    '$because',
    ({ channel, report, refusal }) => expect(outcomeOf(report, of(channel))).toMatchObject({ ok: false, refusal: { kind: refusal } }),
  );

  test('a notice of 1 September has run on 1 October: thirty days, the first not counted', () =>
    expect(noticeEndsOn(day('2026-09-01')).toString()).toBe('2026-10-01'));
});

describe('送达方式', () => {
  const party = { rule: 'electronic-with-consent', outside: false, consented: true, failedBefore: false };
  test.each([
    { over: {}, open: ['electronic', 'direct', 'post', 'entrusted'], because: 'with consent electronically first' },
    {
      over: { consented: false },
      open: ['direct', 'post', 'entrusted'],
      because: '民事诉讼法第九十条: without consent never electronically',
    },
    {
      over: { consented: false, failedBefore: true },
      open: ['direct', 'post', 'entrusted', 'public-notice'],
      because: '第九十五条: only after',
    },
    { over: { rule: 'direct-only' }, open: ['direct'], because: 'into the own hand, consent or not' },
    {
      over: { rule: 'by-agency-network', outside: true, consented: false },
      open: ['electronic', 'direct', 'post', 'entrusted'],
      because: 'an agency answers on its network',
    },
  ])('$open: $because', ({ over, open }) => expect(waysOpen({ ...party, ...over })).toEqual(open));
});
