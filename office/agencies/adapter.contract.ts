import { type LegalDay, plusDays, plusYears } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FreezeRequest, Subject } from './adapter.ts';
import { type AgencyClient, agencyClient, type Exchange } from './client.ts';

/** What an implementation must prepare before the suite can question it. */
export interface Prepared {
  readonly baseUrl: string;
  readonly today: LegalDay;
  /** A person with at least one account, and that account holding at least 1000 yuan free of any hold. */
  readonly owner: Subject;
  readonly accountId: string;
  /** A person the agency knows nothing of. */
  readonly stranger: Subject;
  /** An account the agency may pay to. */
  readonly payTo: { readonly accountName: string; readonly accountNumber: string; readonly bank: string };
}

const YUAN = 100n;

/**
 * 接口合同测试 · What every bank that speaks the adapter must do, asked over real HTTP. Run it against any implementation:
 * `adapterContract('my bank', async () => prepared)` inside a vitest file.
 */
export function adapterContract(name: string, prepare: () => Promise<Prepared>): void {
  describe(`adapter contract: ${name}`, () => {
    let at: Prepared;
    let client: AgencyClient;
    let serial = 0;

    beforeAll(async () => {
      at = await prepare();
      client = agencyClient(at.baseUrl, fetch);
    });

    const numbered = (label: string) => `CT-${label}-${String(++serial).padStart(6, '0')}`;
    const by = (caseNumber: string) => ({
      court: '衡江市临水区人民法院',
      caseNumber,
      officer: { name: '测试员', certificateNumber: '衡法执证0001' },
      noticeNumber: `${caseNumber}之一`,
    });
    const freezing = (caseNumber: string, amount: Fen): FreezeRequest => ({
      requestNo: numbered('F'),
      authority: by(caseNumber),
      subject: at.owner,
      rulingNumber: `${caseNumber}之一`,
      assetId: at.accountId,
      amount,
      from: at.today,
      until: plusDays(plusYears(at.today, 1), -1),
      renews: null,
    });
    const account = async () => {
      const reply = await settled(
        client.query({ requestNo: numbered('Q'), authority: by('（2026）衡0101执9001号'), subject: at.owner }),
        (no) => client.queryReceipt(no),
      );
      if (reply.outcome !== 'found') throw new Error(`expected property, got ${reply.outcome}`);
      const found = reply.assets.find((asset) => asset.assetId === at.accountId);
      if (found?.kind !== 'deposit') throw new Error('the prepared account is not in the reply');
      return found;
    };
    const freeze = (request: FreezeRequest) => settled(client.freeze(request), (no) => client.freezeReceipt(no));

    test('says who it is', async () => {
      const who = await client.about();
      expect(who).toMatchObject({ kind: 'replied', reply: { version: '1' } });
    });

    test('names the person it found and what that person owns', async () => {
      const requestNo = numbered('Q');
      const reply = await settled(client.query({ requestNo, authority: by('（2026）衡0101执9001号'), subject: at.owner }), (no) =>
        client.queryReceipt(no),
      );
      expect(reply).toMatchObject({ outcome: 'found', requestNo, matched: { idNumber: at.owner.idNumber, name: at.owner.name } });
    });

    test('says "nothing" in so many words', async () => {
      const reply = await settled(
        client.query({ requestNo: numbered('Q'), authority: by('（2026）衡0101执9001号'), subject: at.stranger }),
        (no) => client.queryReceipt(no),
      );
      expect(reply).toMatchObject({ outcome: 'none-found', matched: { idNumber: at.stranger.idNumber } });
    });

    test('法释〔2013〕20号第二条: no answer without a case, an officer and a notice', async () => {
      const body = JSON.stringify({ requestNo: numbered('Q'), subject: at.owner });
      const response = await fetch(`${at.baseUrl}/query`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      expect(response.status).toBe(400);
    });

    test.each(['-100', '0', '1.5', '壹佰'])('a sum of %s is refused at the door', async (amount) => {
      const { authority, subject, rulingNumber, assetId } = freezing('（2026）衡0101执9002号', fen(1n));
      const body = JSON.stringify({
        requestNo: numbered('F'),
        authority,
        subject,
        rulingNumber,
        assetId,
        amount,
        from: '2026-01-05',
        until: '2027-01-04',
        renews: null,
      });
      const response = await fetch(`${at.baseUrl}/freeze`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      expect(response.status).toBe(400);
    });

    test('holds the exact sum, says its rank, and shows the hold to whoever asks next', async () => {
      const before = await account();
      const reply = await freeze(freezing('（2026）衡0101执9003号', fen(100n * YUAN)));
      expect(reply).toMatchObject({ outcome: 'frozen', assetId: at.accountId });
      if (reply.outcome !== 'frozen') return;
      expect({ held: reply.held, waiting: reply.waiting, rank: reply.rank }).toEqual({
        held: 10_000n,
        waiting: 0n,
        rank: before.holds.length + 1,
      });
      const after = await account();
      expect(after.available).toBe(before.available - 10_000n);
      expect(after.holds.at(-1)).toMatchObject({ caseNumber: '（2026）衡0101执9003号', amount: 10_000n });
    });

    test('the same number with the same content is the same reply: nothing is held twice', async () => {
      const request = freezing('（2026）衡0101执9004号', fen(50n * YUAN));
      const first = await freeze(request);
      const held = (await account()).frozen;
      const second = await freeze(request);
      expect(second).toEqual(first);
      expect((await account()).frozen).toBe(held);
      expect(await settled(client.freezeReceipt(request.requestNo), (no) => client.freezeReceipt(no))).toEqual(first);
    });

    test('the same number with other content is refused', async () => {
      const request = freezing('（2026）衡0101执9005号', fen(50n * YUAN));
      await freeze(request);
      expect(await freeze({ ...request, amount: fen(60n * YUAN) })).toMatchObject({ outcome: 'refused', code: 'request-number-reused' });
    });

    test('one case does not hold one account twice; it continues the hold instead', async () => {
      const first = freezing('（2026）衡0101执9006号', fen(10n * YUAN));
      const reply = await freeze(first);
      expect(await freeze(freezing('（2026）衡0101执9006号', fen(10n * YUAN)))).toMatchObject({
        outcome: 'refused',
        code: 'already-held-for-this-case',
      });
      if (reply.outcome !== 'frozen') throw new Error('not frozen');
      const longer = {
        ...freezing('（2026）衡0101执9006号', fen(10n * YUAN)),
        from: plusDays(at.today, 30),
        until: plusDays(plusYears(at.today, 1), 29),
        renews: reply.freezeNo,
      };
      expect(await freeze(longer)).toMatchObject({ outcome: 'frozen', freezeNo: reply.freezeNo, rank: reply.rank });
    });

    test('takes no more than is held, moves what it takes once, and lifts what is left', async () => {
      const caseNumber = '（2026）衡0101执9020号';
      const hold = await freeze(freezing(caseNumber, fen(100n * YUAN)));
      if (hold.outcome !== 'frozen') throw new Error(`expected a freeze, got ${hold.outcome}`);
      const { freezeNo } = hold;
      const common = { authority: by(caseNumber), subject: at.owner, rulingNumber: caseNumber, freezeNo, payTo: at.payTo };
      const deduct = (requestNo: string, amount: Fen) =>
        settled(client.deduct({ ...common, requestNo, amount }), (no) => client.deductReceipt(no));
      expect(await deduct(numbered('D'), fen(10_001n))).toMatchObject({ outcome: 'refused', code: 'amount-above-frozen' });

      const before = (await account()).balance;
      const requestNo = numbered('D');
      const taken = await deduct(requestNo, fen(4_000n));
      expect(taken).toMatchObject({ outcome: 'deducted', amount: 4_000n, leftHeld: 6_000n });
      expect(await deduct(requestNo, fen(4_000n))).toEqual(taken);
      expect((await account()).balance).toBe(before - 4_000n);

      const lift = (no: string) => settled(client.unfreeze({ ...common, requestNo: no }), (each) => client.unfreezeReceipt(each));
      expect(await lift(numbered('U'))).toMatchObject({ outcome: 'lifted', freezeNo });
      expect(await lift(numbered('U'))).toMatchObject({ outcome: 'refused', code: 'freeze-unknown' });
    });

    test("a freeze of one case cannot be touched in another case's name", async () => {
      const reply = await freeze(freezing('（2026）衡0101执9010号', fen(YUAN)));
      if (reply.outcome !== 'frozen') throw new Error('not frozen');
      const other = {
        requestNo: numbered('U'),
        authority: by('（2026）衡0101执9011号'),
        subject: at.owner,
        rulingNumber: '（2026）衡0101执9011号之一',
        freezeNo: reply.freezeNo,
      };
      expect(await settled(client.unfreeze(other), (no) => client.unfreezeReceipt(no))).toMatchObject({
        outcome: 'refused',
        code: 'freeze-unknown',
      });
    });

    test('what another case wants beyond the free money waits behind it (轮候)', async () => {
      const { available, balance } = await account();
      const reply = await freeze(freezing('（2026）衡0101执9007号', balance));
      expect(reply).toMatchObject({ outcome: 'frozen', held: available, waiting: balance - available });
    });

    test('民诉解释第四百八十五条: a deposit is not held longer than a year', async () => {
      const request = { ...freezing('（2026）衡0101执9008号', fen(YUAN)), until: plusDays(plusYears(at.today, 1), 1) };
      expect(await freeze(request)).toMatchObject({ outcome: 'refused', code: 'term-too-long' });
    });

    test('an unknown account and an unknown number are named, not guessed', async () => {
      expect(await freeze({ ...freezing('（2026）衡0101执9012号', fen(YUAN)), assetId: 'no-such-account' })).toMatchObject({
        outcome: 'refused',
        code: 'asset-unknown',
      });
      expect(await settled(client.queryReceipt('CT-never-sent'), (no) => client.queryReceipt(no))).toMatchObject({
        outcome: 'refused',
        code: 'request-unknown',
      });
    });
  });
}

/** Asks until the agency has finished: accepted is no answer yet. */
async function settled<R extends { outcome: string }>(
  first: Promise<Exchange<R>>,
  receipt: (requestNo: string) => Promise<Exchange<R>>,
): Promise<Finished<R>> {
  let exchange = await first;
  for (let turn = 0; turn < 60; turn++) {
    if (exchange.kind === 'failed') throw new Error(`exchange failed: ${JSON.stringify(exchange.fault)}`);
    const { reply } = exchange;
    if (isFinished(reply)) return reply;
    await new Promise((resolve) => setTimeout(resolve, 500));
    exchange = await receipt(String(Reflect.get(reply, 'requestNo')));
  }
  throw new Error('no answer after 30 seconds');
}

type Finished<R> = Exclude<R, { outcome: 'accepted' }>;

function isFinished<R extends { outcome: string }>(reply: R): reply is Finished<R> {
  return reply.outcome !== 'accepted';
}
