import { type Fen, fen } from '@duixian/kernel/money';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AgencyClient, agencyClient, type Exchange } from './client.ts';
import type { PaymentOrder, PaymentState } from './court-bank.ts';

/** What an implementation must prepare: its address, and a way to let money arrive. */
export interface PreparedBank {
  readonly baseUrl: string;
  arrive(subAccount: string, amount: Fen): Promise<void>;
}

/** 专户银行合同测试 · What every court bank that speaks the adapter must do, asked over real HTTP. */
export function courtBankContract(name: string, prepare: () => Promise<PreparedBank>): void {
  describe(`court bank contract: ${name}`, () => {
    let at: PreparedBank;
    let client: AgencyClient;
    let serial = 0;

    beforeAll(async () => {
      at = await prepare();
      client = agencyClient(at.baseUrl, fetch);
    });

    const order = (amount: bigint, from: string): PaymentOrder => ({
      orderNo: `CT-P-${String(++serial).padStart(6, '0')}`,
      caseNumber: '（2026）衡0101执9101号',
      fromSubAccount: from,
      payee: { name: '李明', accountNumber: '6299991234567890123', bank: '衡江银行', cnaps: null },
      amount: fen(amount),
      purpose: '案款发放',
    });
    const pay = async (wish: PaymentOrder): Promise<PaymentState> => {
      let state = replied(await client.pay(wish));
      for (let turn = 0; state.state === 'accepted' && turn < 60; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        state = replied(await client.payment(wish.orderNo));
      }
      return state;
    };

    test('lines are numbered without gaps and a reader that remembers the last one misses nothing', async () => {
      const { lastLineNo: start } = replied(await client.statement(await lastLine(client), 1));
      for (let i = 1; i <= 3; i++) await at.arrive('CT-ZH-0001', fen(BigInt(i) * 100n));
      const first = replied(await client.statement(start, 2));
      const rest = replied(await client.statement(first.lastLineNo, 1000));
      const lines = [...first.lines, ...rest.lines];
      expect(lines.map(({ lineNo, amount, subAccount }) => ({ lineNo, amount, subAccount }))).toEqual(
        [1, 2, 3].map((i) => ({ lineNo: start + i, amount: BigInt(i) * 100n, subAccount: 'CT-ZH-0001' })),
      );
      expect(new Set(lines.map((line) => line.reference)).size).toBe(3);
      expect(rest.balance - first.balance).toBe(300n);
    });

    test('asked again, the same lines are the same lines', async () => {
      await at.arrive('CT-ZH-0002', fen(700n));
      expect(replied(await client.statement(0, 1000))).toEqual(replied(await client.statement(0, 1000)));
    });

    test('an order is paid once, however often it is sent, and stands on the statement under its number', async () => {
      await at.arrive('CT-ZH-0003', fen(5_000n));
      const wish = order(3_000n, 'CT-ZH-0003');
      const paid = await pay(wish);
      expect(paid).toMatchObject({ state: 'paid', orderNo: wish.orderNo, amount: 3_000n });
      expect(await pay(wish)).toEqual(paid);
      const { lines } = replied(await client.statement(0, 1000));
      expect(lines.filter((line) => line.orderNo === wish.orderNo)).toMatchObject([{ direction: 'out', amount: 3_000n }]);
    });

    test('the same order number with another sum is refused', async () => {
      await at.arrive('CT-ZH-0004', fen(5_000n));
      const wish = order(1_000n, 'CT-ZH-0004');
      await pay(wish);
      expect(await pay({ ...wish, amount: fen(2_000n) })).toMatchObject({ state: 'refused', code: 'order-number-reused' });
    });

    test("an order above the case's own money bounces and moves nothing", async () => {
      await at.arrive('CT-ZH-0005', fen(1_000n));
      const wish = order(1_001n, 'CT-ZH-0005');
      expect(await pay(wish)).toMatchObject({ state: 'bounced', reason: 'insufficient-balance' });
      const { lines } = replied(await client.statement(0, 1000));
      expect(lines.some((line) => line.orderNo === wish.orderNo)).toBe(false);
    });

    test('an order nobody sent is unknown', async () => {
      expect(replied(await client.payment('CT-P-never'))).toMatchObject({ state: 'refused', code: 'order-unknown' });
    });
  });
}

async function lastLine(client: AgencyClient): Promise<number> {
  let after = 0;
  for (;;) {
    const page = replied(await client.statement(after, 1000));
    if (page.lines.length === 0) return after;
    after = page.lastLineNo;
  }
}

function replied<R>(exchange: Exchange<R>): R {
  if (exchange.kind === 'failed') throw new Error(`exchange failed: ${JSON.stringify(exchange.fault)}`);
  return exchange.reply;
}
