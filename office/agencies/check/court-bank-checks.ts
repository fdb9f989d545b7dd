import { deepStrictEqual, partialDeepStrictEqual, strictEqual } from 'node:assert/strict';
import { type Fen, fen } from '@duixian/kernel/money';
import { type AgencyClient, agencyClient, type Exchange } from '../client.ts';
import type { PaymentOrder, PaymentState } from '../court-bank.ts';
import type { Check } from './check.ts';

/** What a court bank must prepare: its address, and a way to let money arrive. */
export interface PreparedCourtBank {
  readonly baseUrl: string;
  arrive(subAccount: string, amount: Fen): Promise<void>;
}

/** 专户银行检查 · What every bank that keeps case accounts must do. */
export function courtBankChecks(prepared: () => PreparedCourtBank, mark: string): readonly Check[] {
  let made: AgencyClient | undefined;
  const client = () => {
    made ??= agencyClient(prepared().baseUrl, fetch);
    return made;
  };
  let serial = 0;
  const account = (n: number) => `CT-${mark}-ZH-${n}`;
  const arrive = (n: number, amount: bigint) => prepared().arrive(account(n), fen(amount));
  const order = (n: number, amount: bigint): PaymentOrder => ({
    orderNo: `CT-${mark}-P-${String(++serial).padStart(6, '0')}`,
    caseNumber: '（2026）衡0101执9101号',
    fromSubAccount: account(n),
    payee: { name: '李明', accountNumber: '6299991234567890123', bank: '衡江银行', cnaps: null },
    amount: fen(amount),
    purpose: '案款发放',
  });
  const pay = async (wish: PaymentOrder): Promise<PaymentState> => {
    let state = replied(await client().pay(wish));
    for (let turn = 0; state.state === 'accepted' && turn < 60; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      state = replied(await client().payment(wish.orderNo));
    }
    return state;
  };
  const linesAfter = async (start: number) => replied(await client().statement(start, 1000)).lines;

  return [
    {
      name: 'lines are numbered without gaps and a reader that remembers the last one misses nothing',
      run: async () => {
        const start = await lastLine(client());
        for (let i = 1; i <= 3; i++) await arrive(1, BigInt(i) * 100n);
        const first = replied(await client().statement(start, 2));
        const rest = replied(await client().statement(first.lastLineNo, 1000));
        const lines = [...first.lines, ...rest.lines];
        deepStrictEqual(
          lines.map(({ lineNo, amount, subAccount }) => ({ lineNo, amount, subAccount })),
          [1, 2, 3].map((i) => ({ lineNo: start + i, amount: BigInt(i) * 100n, subAccount: account(1) })),
        );
        strictEqual(new Set(lines.map((line) => line.reference)).size, 3);
        strictEqual(rest.balance - first.balance, 300n);
      },
    },
    {
      name: 'asked again, the same lines are the same lines',
      run: async () => {
        await arrive(2, 700n);
        deepStrictEqual(replied(await client().statement(0, 1000)), replied(await client().statement(0, 1000)));
      },
    },
    {
      name: 'an order is paid once, however often it is sent, and stands on the statement under its number',
      run: async () => {
        await arrive(3, 5_000n);
        const start = await lastLine(client());
        const wish = order(3, 3_000n);
        const paid = await pay(wish);
        partialDeepStrictEqual(paid, { state: 'paid', orderNo: wish.orderNo, amount: 3_000n });
        deepStrictEqual(await pay(wish), paid);
        const mine = (await linesAfter(start)).filter((line) => line.orderNo === wish.orderNo);
        deepStrictEqual(
          mine.map(({ direction, amount }) => ({ direction, amount })),
          [{ direction: 'out', amount: 3_000n }],
        );
      },
    },
    {
      name: 'the same order number with another sum is refused',
      run: async () => {
        await arrive(4, 5_000n);
        const wish = order(4, 1_000n);
        await pay(wish);
        partialDeepStrictEqual(await pay({ ...wish, amount: fen(2_000n) }), { state: 'refused', code: 'order-number-reused' });
      },
    },
    {
      name: 'an order above all the account holds bounces and moves nothing',
      run: async () => {
        await arrive(5, 1_000n);
        const start = await lastLine(client());
        const { balance } = replied(await client().statement(start, 1));
        const wish = order(5, balance + 1n);
        partialDeepStrictEqual(await pay(wish), { state: 'bounced', reason: 'insufficient-balance' });
        strictEqual(
          (await linesAfter(start)).some((line) => line.orderNo === wish.orderNo),
          false,
        );
      },
    },
    {
      name: 'an order nobody sent is unknown',
      run: async () => partialDeepStrictEqual(replied(await client().payment('CT-P-never')), { state: 'refused', code: 'order-unknown' }),
    },
  ];
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
