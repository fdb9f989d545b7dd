import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { httpSmsGateway } from './http-sms-gateway.ts';
import { mailNoticeGateway, type NoticeLetter } from './mail-notice-gateway.ts';
import { simulatedGateway } from './notice-gateway.ts';

const asked: { readonly key: string | undefined; readonly auth: string | undefined; readonly body: unknown }[] = [];
let reply: { status: number; body: string } = { status: 200, body: '{"kind":"received","receipt":"R-1"}' };
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const key = request.headers['idempotency-key'];
    asked.push({
      key: Array.isArray(key) ? key[0] : key,
      auth: request.headers.authorization,
      body: JSON.parse(Buffer.concat(parts).toString()),
    });
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body);
  });
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const { port }: AddressInfo = JSON.parse(JSON.stringify(server.address()));
  url = `http://127.0.0.1:${port}/sms`;
});
afterAll(() => {
  server.close();
});

const notice = { noticeId: 'n-1', channel: 'sms', address: '13800138000', kind: 'order-issued' } as const;
const send = (over: Partial<{ channel: 'mail' | 'sms' }> = {}) =>
  httpSmsGateway({ url, token: 'secret', others: simulatedGateway() }).send({ ...notice, ...over });

describe('短信网关', () => {
  test('the receipt of the provider comes back; it is told the notice’s id and nothing of a case', async () => {
    expect(await send()).toEqual({ kind: 'received', receipt: 'R-1' });
    expect(asked.at(-1)).toEqual({ key: 'n-1', auth: 'Bearer secret', body: { id: 'n-1', to: '13800138000', kind: 'order-issued' } });
  });

  test('a number that does not exist is an answer, not a fault', async () => {
    reply = { status: 200, body: '{"kind":"failed","reason":"address-unknown"}' };
    expect(await send()).toEqual({ kind: 'failed', reason: 'address-unknown' });
  });

  test.each([
    { because: 'the provider is down', status: 503, body: '{}' },
    { because: 'a taken message without a receipt is not confirmed', status: 200, body: '{"kind":"received"}' },
  ])('a fault is thrown, so that the outbox tries again: $because', async ({ status, body }) => {
    reply = { status, body };
    await expect(send()).rejects.toThrow();
  });

  test('a mail does not go to the SMS provider', async () => {
    const before = asked.length;
    expect(await send({ channel: 'mail' })).toMatchObject({ kind: 'received' });
    expect(asked).toHaveLength(before);
  });
});

describe('邮件通知', () => {
  test('a letter says what there is to see and nothing of a case; the server’s answer is the receipt, its refusal final', async () => {
    const letters: NoticeLetter[] = [];
    const gateway = (reason?: 'address-unknown') =>
      mailNoticeGateway({
        address: 'https://office.example',
        others: simulatedGateway(),
        post: async (letter) => {
          letters.push(letter);
          return reason === undefined ? { kind: 'accepted', words: '250 2.0.0 taken' } : { kind: 'refused', reason };
        },
      });
    const mail = { ...notice, channel: 'mail', address: 'judge@court.example', kind: 'order-overdue' } as const;
    expect(await gateway().send(mail)).toEqual({ kind: 'received', receipt: '250 2.0.0 taken' });
    expect(await gateway('address-unknown').send(mail)).toEqual({ kind: 'failed', reason: 'address-unknown' });
    expect(letters[0]).toMatchObject({ id: 'n-1', to: { address: 'judge@court.example' }, subject: '兑现：督办超过限答日' });
    expect((await gateway().send(notice)).kind).toBe('received');
    expect(letters).toHaveLength(2);
  });
});
