import { type LegalDay, plusDays, plusYears } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AssetKind, FreezeRequest, Subject } from './adapter.ts';
import { type AgencyClient, agencyClient, type Exchange } from './client.ts';
import { hasBalance } from './rules/property-kind.ts';

/** What an implementation of a register must prepare before the suite can question it. */
export interface PreparedRegister {
  readonly baseUrl: string;
  readonly today: LegalDay;
  readonly kind: AssetKind;
  /** 民诉解释第四百八十五条 */
  readonly mostYears: number;
  /** A person with exactly one thing in the books, free of any hold; money there is at least 1000 yuan. */
  readonly owner: Subject;
  readonly assetId: string;
  readonly stranger: Subject;
}

/**
 * 登记类单位合同测试 · What every office that registers property must do over the adapter: real estate, vehicles, equity,
 * securities, housing fund. Banks have the larger suite of `adapter.contract`. Run it against any implementation.
 */
export function registerContract(name: string, prepare: () => Promise<PreparedRegister>): void {
  describe(`register contract: ${name}`, () => {
    let at: PreparedRegister;
    let client: AgencyClient;
    let serial = 0;

    beforeAll(async () => {
      at = await prepare();
      client = agencyClient(at.baseUrl, fetch);
    });

    const numbered = (label: string) => `RT-${label}-${String(++serial).padStart(6, '0')}`;
    const by = (caseNumber: string) => ({
      court: '衡江市临水区人民法院',
      caseNumber,
      officer: { name: '测试员', certificateNumber: '衡法执证0001' },
      noticeNumber: `${caseNumber}之一`,
    });
    const ask = (subject: Subject) =>
      settled(client.query({ requestNo: numbered('Q'), authority: by('（2026）衡0101执9101号'), subject }), (no) =>
        client.queryReceipt(no),
      );
    const freezing = (caseNumber: string): FreezeRequest => ({
      requestNo: numbered('F'),
      authority: by(caseNumber),
      subject: at.owner,
      rulingNumber: `${caseNumber}之一`,
      assetId: at.assetId,
      amount: sumFor(at.kind),
      from: at.today,
      until: plusDays(plusYears(at.today, at.mostYears), -1),
      renews: null,
    });
    const freeze = (request: FreezeRequest) => settled(client.freeze(request), (no) => client.freezeReceipt(no));
    const lift = (caseNumber: string, freezeNo: string) =>
      settled(
        client.unfreeze({
          requestNo: numbered('U'),
          authority: by(caseNumber),
          subject: at.owner,
          rulingNumber: caseNumber,
          freezeNo,
        }),
        (no) => client.unfreezeReceipt(no),
      );

    test('says who it is, and offers no deduction: that is for banks', async () => {
      const who = await client.about();
      expect(who).toMatchObject({ kind: 'replied', reply: { version: '1' } });
      expect(who.kind === 'replied' && who.reply.acts).not.toContain('deduct');
    });

    test('names its kind of property with the person it found, whole, and says "nothing" in so many words', async () => {
      expect(await ask(at.owner)).toMatchObject({
        outcome: 'found',
        complete: true,
        revision: 1,
        matched: { idNumber: at.owner.idNumber },
        assets: [{ kind: at.kind, assetId: at.assetId }],
      });
      expect(await ask(at.stranger)).toMatchObject({ outcome: 'none-found', matched: { idNumber: at.stranger.idNumber } });
    });

    test.each(['creditor', 'spouse', ''])(
      '法释〔2013〕20号第七条: a person who is "%s" and no debtor cannot be asked about',
      async (role) => {
        const body = JSON.stringify({
          requestNo: numbered('Q'),
          authority: by('（2026）衡0101执9101号'),
          subject: { ...at.owner, role },
        });
        const response = await fetch(`${at.baseUrl}/query`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        expect(response.status).toBe(400);
      },
    );

    test('查扣冻规定第二十六条: the second case waits behind the first and stands first when that one is lifted', async () => {
      const first = await freeze(freezing('（2026）衡0101执9103号'));
      const second = await freeze(freezing('（2026）衡0101执9104号'));
      if (first.outcome !== 'frozen' || second.outcome !== 'frozen') throw new Error('not frozen');
      expect([first.rank, second.rank]).toEqual([1, 2]);
      expect(await lift('（2026）衡0101执9103号', first.freezeNo)).toMatchObject({ outcome: 'lifted' });
      const after = await ask(at.owner);
      const holds = after.outcome === 'found' ? after.assets[0]?.holds.map(({ rank, caseNumber }) => ({ rank, caseNumber })) : [];
      expect(holds).toEqual([{ rank: 1, caseNumber: '（2026）衡0101执9104号' }]);
      await lift('（2026）衡0101执9104号', second.freezeNo);
    });

    test('民诉解释第四百八十五条: not longer than the law allows for its kind', async () => {
      const request = freezing('（2026）衡0101执9105号');
      const longer = { ...request, until: plusDays(plusYears(at.today, at.mostYears), 1) };
      expect(await freeze(longer)).toMatchObject({ outcome: 'refused', code: 'term-too-long' });
    });

    test('the same number with the same content is the same reply; with other content it is refused', async () => {
      const request = freezing('（2026）衡0101执9106号');
      const first = await freeze(request);
      expect(await freeze(request)).toEqual(first);
      expect(await freeze({ ...request, assetId: 'another' })).toMatchObject({ outcome: 'refused', code: 'request-number-reused' });
      if (first.outcome === 'frozen') await lift('（2026）衡0101执9106号', first.freezeNo);
    });

    test('an unknown thing and an unknown number are named, not guessed', async () => {
      expect(await freeze({ ...freezing('（2026）衡0101执9107号'), assetId: 'no-such-thing' })).toMatchObject({
        outcome: 'refused',
        code: 'asset-unknown',
      });
      expect(await settled(client.queryReceipt('RT-never-sent'), (no) => client.queryReceipt(no))).toMatchObject({
        outcome: 'refused',
        code: 'request-unknown',
      });
    });
  });
}

function sumFor(kind: AssetKind): Fen | null {
  return hasBalance(kind) ? fen(10_000n) : null;
}

/** Asks until the agency has finished: accepted is no answer yet. */
async function settled<R extends { outcome: string }>(
  first: Promise<Exchange<R>>,
  receipt: (requestNo: string) => Promise<Exchange<R>>,
): Promise<Exclude<R, { outcome: 'accepted' }>> {
  let exchange = await first;
  for (let turn = 0; turn < 120; turn++) {
    if (exchange.kind === 'failed') throw new Error(`exchange failed: ${JSON.stringify(exchange.fault)}`);
    const { reply } = exchange;
    if (isFinished(reply)) return reply;
    await new Promise((resolve) => setTimeout(resolve, 250));
    exchange = await receipt(String(Reflect.get(reply, 'requestNo')));
  }
  throw new Error('no answer after 30 seconds');
}

function isFinished<R extends { outcome: string }>(reply: R): reply is Exclude<R, { outcome: 'accepted' }> {
  return reply.outcome !== 'accepted';
}
