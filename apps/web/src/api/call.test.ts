import { endpoint } from '@duixian/contract/endpoint';
import { fenText, legalDay, upload } from '@duixian/contract/wire';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { call, tagShown } from './call.ts';
import { Fault, Refused } from './refused.ts';
import { answerSignIn, onSignInAsked } from './sign-in-gate.ts';

const recordReceipt = endpoint({
  method: 'POST',
  path: '/case-accounts/:account/receipts',
  permission: 'funds.record-receipt',
  params: z.object({ account: z.string() }),
  body: z.object({ amount: fenText, on: legalDay }),
  reply: z.object({ balance: fenText }),
  refusals: { 'account-closed': 409 },
});
const ask = { params: { account: 'A 1' }, body: { amount: fen(123n), on: day('2026-09-01') } };

function answers(...responses: readonly (Response | Error)[]) {
  const fetched = vi.fn<typeof fetch>();
  for (const response of responses) {
    if (response instanceof Error) fetched.mockRejectedValueOnce(response);
    else fetched.mockResolvedValueOnce(response);
  }
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

function refusal(status: number, kind: string, facts: object = {}): Response {
  return Response.json({ type: 'refusal', status, kind, facts }, { status });
}

const setting = { permission: 'signed-in', path: '/setting', refusals: {} } as const;
const showSetting = endpoint({ ...setting, method: 'GET', reply: z.object({ words: z.string() }) });
const setSetting = endpoint({ ...setting, method: 'PUT', body: z.object({ words: z.string() }), reply: z.object({ words: z.string() }) });

afterEach(() => vi.unstubAllGlobals());

describe('asking one door of the office', () => {
  test('fen and days travel as text and come back as fen', async () => {
    const fetched = answers(Response.json({ balance: '9007199254740993' }));
    const answer = await call(recordReceipt, ask, { idempotencyKey: 'one' });
    expect(answer).toEqual({ ok: true, value: { balance: 9007199254740993n } });
    const [address, init] = fetched.mock.calls[0] ?? [];
    expect(address).toBe('/api/case-accounts/A%201/receipts');
    expect(init?.body).toBe('{"amount":"123","on":"2026-09-01"}');
    expect(new Headers(init?.headers).get('idempotency-key')).toBe('one');
    expect(new Headers(init?.headers).get('x-duixian')).toBe('1');
  });

  test('a refusal is a value with its kind and facts', async () => {
    answers(refusal(409, 'account-closed', { on: '2026-08-01' }));
    const answer = await call(recordReceipt, ask);
    expect(answer).toEqual({ ok: false, refusal: new Refused('account-closed', { on: '2026-08-01' }) });
    expect(answer.ok ? undefined : answer.refusal.facts).toEqual({ on: '2026-08-01' });
  });

  test('a broken network is a fault, because the outcome is unknown', async () => {
    answers(new TypeError('failed'));
    await expect(call(recordReceipt, ask)).rejects.toEqual(new Fault('unreachable', ''));
  });

  test('an answer that breaks off in the middle is a broken network, not an office that says nonsense', async () => {
    const torn = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
    answers(new Response(torn, { status: 200 }));
    await expect(call(recordReceipt, ask)).rejects.toEqual(new Fault('unreachable', ''));
  });

  test('a reply that does not fit the contract is a fault, never half a value', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    answers(Response.json({ balance: 12 }));
    await expect(call(recordReceipt, ask)).rejects.toBeInstanceOf(Fault);
  });

  test('a sign-in that ended is repeated and the same request goes on under the same key', async () => {
    const fetched = answers(refusal(401, 'not-signed-in'), Response.json({ balance: '1' }));
    const off = onSignInAsked((open) => open && queueMicrotask(() => answerSignIn('same-person')));
    const answer = await call(recordReceipt, ask);
    off();
    expect(answer.ok).toBe(true);
    const keys = fetched.mock.calls.map(([, init]) => new Headers(init?.headers).get('idempotency-key'));
    expect(keys[0]).toBe(keys[1]);
  });

  test('what one person wrote is not sent in the name of another who signed in meanwhile', async () => {
    const fetched = answers(refusal(401, 'not-signed-in'));
    const off = onSignInAsked((open) => open && queueMicrotask(() => answerSignIn('other-person-signed-in')));
    const answer = await call(recordReceipt, ask);
    off();
    expect(answer).toEqual({ ok: false, refusal: new Refused('other-person-signed-in', {}) });
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});

test('a file goes as a form after its plain fields', async () => {
  const importRows = endpoint({
    method: 'POST',
    path: '/imports',
    permission: 'intake.import',
    body: z.object({ file: upload, court: z.string() }),
    reply: z.object({ rows: z.number() }),
    refusals: {},
    carries: 'file',
  });
  const fetched = answers(Response.json({ rows: 3 }));
  await call(importRows, { body: { file: { name: '申请.csv', bytes: new Uint8Array([1, 2]) }, court: '2' } });
  const form = fetched.mock.calls[0]?.[1]?.body;
  expect(form instanceof FormData && [...form.keys()]).toEqual(['court', 'file']);
});

describe('防覆盖', () => {
  test('a form saves against what it was filled from, though the page has shown newer words since', async () => {
    const shown = (words: string, etag: string) => Response.json({ words }, { headers: { etag } });
    const fetched = answers(shown('old', '"a"'), shown('somebody’s', '"b"'), refusal(409, 'changed-meanwhile'), shown('mine', '"c"'));
    await call(showSetting, {});
    const readTag = tagShown(showSetting, {});
    await call(showSetting, {});
    const sent = (n: number) => new Headers(fetched.mock.calls[n]?.[1]?.headers).get('if-match');
    expect((await call(setSetting, { body: { words: 'mine' } }, { readTag })).ok).toBe(false);
    expect(sent(2)).toBe('"a"');
    await call(setSetting, { body: { words: 'mine' } });
    expect(sent(3)).toBe('"b"');
    expect(tagShown(showSetting, {})).toBe('"c"');
  });

  test('a form filled where nothing stood says so, and once something was saved goes by its tag', async () => {
    const saved = () => Response.json({ words: 'mine' }, { headers: { etag: '"first"' } });
    const fetched = answers(refusal(404, 'not-found'), saved(), saved());
    expect((await call(showSetting, {})).ok).toBe(false);
    await call(setSetting, { body: { words: 'mine' } });
    await call(setSetting, { body: { words: 'mine' } });
    const sent = [1, 2].map((n) => new Headers(fetched.mock.calls[n]?.[1]?.headers));
    expect(sent.map((one) => [one.get('if-match'), one.get('if-none-match')])).toEqual([
      [null, '*'],
      ['"first"', null],
    ]);
  });
});
