import { once } from 'node:events';
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SmtpSettings, smtpPost } from './smtp-post.ts';

const taken: { readonly from: string; readonly to: string; readonly text: string }[] = [];
let afterData: Error | undefined;
let answerAfterMs = 0;

function failure(code: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode: code });
}

const server = new SMTPServer({
  authMethods: ['PLAIN'],
  allowInsecureAuth: true,
  authOptional: true,
  hideSTARTTLS: true,
  onAuth: (auth, _session, done) =>
    auth.password === 'right' ? done(null, { user: auth.username ?? '' }) : done(failure(535, '5.7.8 wrong password')),
  onRcptTo: ({ address }, _session, done) => {
    if (address.startsWith('nobody@')) return done(failure(550, '5.1.1 no such user'));
    if (address.startsWith('full@')) return done(failure(552, '5.2.2 mailbox full'));
    if (address.startsWith('later@')) return done(failure(451, '4.7.1 greylisted, come again'));
    done();
  },
  onData: (stream, session, done) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      if (afterData !== undefined) return done(afterData);
      const { mailFrom, rcptTo } = session.envelope;
      taken.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo[0]?.address ?? '', text: Buffer.concat(parts).toString() });
      setTimeout(() => done(null, '2.0.0 Ok: queued as A1'), answerAfterMs);
    });
  },
});
server.on('error', () => undefined);
let port = 0;
beforeAll(async () => {
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const at = listening.address();
  port = typeof at === 'object' && at !== null ? at.port : 0;
});
beforeEach(() => {
  taken.length = 0;
  afterData = undefined;
  answerAfterMs = 0;
});
afterAll(() => new Promise<void>((closed) => server.close(() => closed())));

const ID = '01990000-0000-7000-8000-000000000001';
const letter = (to: string) => ({
  id: ID,
  to: { name: '陆某', address: to },
  subject: '执行通知书',
  text: '请查收。',
  enclosure: { name: '执行通知书.pdf', mime: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7 sealed') },
});
const post = (over: Partial<SmtpSettings> = {}) =>
  smtpPost({
    host: '127.0.0.1',
    port,
    security: 'none',
    login: undefined,
    authorities: undefined,
    from: { name: '衡江市临水区人民法院', address: 'zhixing@court.example' },
    returnTo: 'bounces@court.example',
    patienceMs: 400,
    ...over,
  });

describe('邮局', () => {
  test('taken: the server’s words come back; the sealed bytes are enclosed; what is returned goes to the address for returns', async () => {
    expect(await post().send(letter('lu@mail.example'))).toEqual({ kind: 'accepted', words: '250 2.0.0 Ok: queued as A1' });
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatchObject({ from: 'bounces@court.example', to: 'lu@mail.example' });
    expect(taken[0]?.text).toContain(`Message-ID: <duixian.${ID}@court.example>`);
    expect(taken[0]?.text).toContain(Buffer.from('%PDF-1.7 sealed').toString('base64'));
  });

  test('sent again it bears the same Message-ID, by which a receiver knows it', async () => {
    await post().send(letter('lu@mail.example'));
    await post().send(letter('lu@mail.example'));
    const ids = taken.map((one) => /^Message-ID: (.*)$/m.exec(one.text)?.[1]);
    expect(ids).toEqual([`<duixian.${ID}@court.example>`, `<duixian.${ID}@court.example>`]);
  });

  test.each([
    { to: 'nobody@mail.example', reason: 'address-unknown', words: '550 5.1.1 no such user' },
    { to: 'full@mail.example', reason: 'mailbox-full', words: '552 5.2.2 mailbox full' },
  ])('a receiver the server turns away for good is an answer: $reason', async ({ to, reason, words }) => {
    expect(await post().send(letter(to))).toEqual({ kind: 'refused', reason, words });
    expect(taken).toEqual([]);
  });

  test('a letter turned away after it was read is refused too', async () => {
    afterData = failure(554, '5.7.1 not wanted here');
    expect(await post().send(letter('lu@mail.example'))).toEqual({
      kind: 'refused',
      reason: 'refused',
      words: '554 5.7.1 not wanted here',
    });
  });

  test('"later" is no answer: thrown, so that it is tried again', async () => {
    await expect(post().send(letter('later@mail.example'))).rejects.toThrow('4.7.1');
  });

  test('a wrong login is our fault, never the receiver’s refusal', async () => {
    await expect(post({ login: { user: 'court', password: 'wrong' } }).send(letter('lu@mail.example'))).rejects.toThrow('5.7.8');
    expect(await post({ login: { user: 'court', password: 'right' } }).send(letter('lu@mail.example'))).toMatchObject({ kind: 'accepted' });
  });

  test('a server that does not answer in time is a fault, even where it has the letter: what it did cannot be known', async () => {
    answerAfterMs = 1_500;
    await expect(post().send(letter('lu@mail.example'))).rejects.toThrow(/timeout/i);
    expect(taken).toHaveLength(1);
  });

  test('a server that is down, or never greets, is a fault', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const at = mute.address();
    const there = typeof at === 'object' && at !== null ? at.port : 0;
    await expect(post({ port: there }).send(letter('lu@mail.example'))).rejects.toThrow(/greeting|timeout/i);
    await new Promise<void>((closed) => mute.close(() => closed()));
    await expect(post({ port: there }).send(letter('lu@mail.example'))).rejects.toThrow(/ECONNREFUSED/);
  });

  test('without the TLS it is told to insist on, nothing is sent', async () => {
    await expect(post({ security: 'starttls' }).send(letter('lu@mail.example'))).rejects.toThrow();
    expect(taken).toEqual([]);
  });
});
