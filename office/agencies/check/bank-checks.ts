import { deepStrictEqual, partialDeepStrictEqual, strictEqual } from 'node:assert/strict';
import { type LegalDay, plusDays, plusYears } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import type { Subject } from '../adapter.ts';
import { type Asking, asking, type Check, settled } from './check.ts';
import { everyAgencyChecks } from './every-agency.ts';

/** What a bank or payment platform must prepare before it can be questioned. */
export interface PreparedBank extends Asking {
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

/** 银行检查 · What every bank that speaks the adapter must do. */
export function bankChecks(prepared: () => PreparedBank, mark: string): readonly Check[] {
  let made: ReturnType<typeof asking> | undefined;
  const desk = () => {
    made ??= asking(prepared(), mark);
    return made;
  };
  const freezing = (n: number, amount: Fen) => desk().freezing(desk().caseNo(n), { assetId: prepared().accountId, amount, years: 1 });
  const account = async () => {
    const reply = await desk().query(prepared().owner);
    if (reply.outcome !== 'found') throw new Error(`expected property, got ${reply.outcome}`);
    const found = reply.assets.find((asset) => asset.assetId === prepared().accountId);
    if (found?.kind !== 'deposit') throw new Error('the prepared account is not in the reply');
    return found;
  };
  const thing = () => ({ ...prepared(), assetId: prepared().accountId, amount: fen(10n * YUAN), mostYears: 1 });
  return [
    ...everyAgencyChecks(thing, desk),
    ...['-100', '0', '1.5', '壹佰'].map((amount) => ({
      name: `a sum of ${amount} is refused at the door`,
      run: async () => {
        const { from, until, ...request } = freezing(9002, fen(1n));
        strictEqual(await desk().post('/freeze', { ...request, amount, from: from.toString(), until: until.toString() }), 400);
      },
    })),
    {
      name: 'holds the exact sum, says its rank, and shows the hold to whoever asks next',
      run: async () => {
        const before = await account();
        const reply = await desk().freeze(freezing(9003, fen(100n * YUAN)));
        partialDeepStrictEqual(reply, {
          outcome: 'frozen',
          assetId: prepared().accountId,
          held: 10_000n,
          waiting: 0n,
          rank: before.holds.length + 1,
        });
        const after = await account();
        strictEqual(after.available, before.available - 10_000n);
        partialDeepStrictEqual(after.holds.at(-1), { caseNumber: desk().caseNo(9003), amount: 10_000n });
      },
    },
    {
      name: 'sent again, nothing is held twice, and the receipt says the same',
      run: async () => {
        const request = freezing(9004, fen(50n * YUAN));
        const first = await desk().freeze(request);
        const held = (await account()).frozen;
        deepStrictEqual(await desk().freeze(request), first);
        strictEqual((await account()).frozen, held);
        deepStrictEqual(await settled(desk().client.freezeReceipt(request.requestNo), desk().client.freezeReceipt), first);
      },
    },
    {
      name: 'one case does not hold one account twice; it continues the hold instead and keeps its rank',
      run: async () => {
        const reply = await desk().freeze(freezing(9006, fen(10n * YUAN)));
        partialDeepStrictEqual(await desk().freeze(freezing(9006, fen(10n * YUAN))), {
          outcome: 'refused',
          code: 'already-held-for-this-case',
        });
        if (reply.outcome !== 'frozen') throw new Error('not frozen');
        const { today } = prepared();
        const longer = { from: plusDays(today, 30), until: plusDays(plusYears(today, 1), 29), renews: reply.freezeNo };
        partialDeepStrictEqual(await desk().freeze({ ...freezing(9006, fen(10n * YUAN)), ...longer }), {
          outcome: 'frozen',
          freezeNo: reply.freezeNo,
          rank: reply.rank,
        });
      },
    },
    {
      name: 'takes no more than is held, moves what it takes once, and lifts what is left',
      run: () => takeAndLift(desk(), prepared(), account, freezing(9020, fen(100n * YUAN))),
    },
    {
      name: 'what another case wants beyond the free money waits behind it (轮候)',
      run: async () => {
        const { available, balance } = await account();
        const reply = await desk().freeze(freezing(9007, balance));
        partialDeepStrictEqual(reply, { outcome: 'frozen', held: available, waiting: balance - available });
      },
    },
  ];
}

async function takeAndLift(
  desk: ReturnType<typeof asking>,
  { payTo }: PreparedBank,
  account: () => Promise<{ readonly balance: Fen }>,
  request: ReturnType<ReturnType<typeof asking>['freezing']>,
): Promise<void> {
  const hold = await desk.freeze(request);
  if (hold.outcome !== 'frozen') throw new Error(`expected a freeze, got ${hold.outcome}`);
  const { freezeNo } = hold;
  const common = { ...desk.ruled(request.authority.caseNumber), freezeNo, payTo };
  const deduct = (requestNo: string, amount: Fen) =>
    settled(desk.client.deduct({ ...common, requestNo, amount }), desk.client.deductReceipt);
  partialDeepStrictEqual(await deduct(desk.numbered('D'), fen(10_001n)), { outcome: 'refused', code: 'amount-above-frozen' });
  const before = (await account()).balance;
  const requestNo = desk.numbered('D');
  const taken = await deduct(requestNo, fen(4_000n));
  partialDeepStrictEqual(taken, { outcome: 'deducted', amount: 4_000n, leftHeld: 6_000n });
  deepStrictEqual(await deduct(requestNo, fen(4_000n)), taken);
  strictEqual((await account()).balance, before - 4_000n);
  const partly = desk.lift(request.authority.caseNumber, freezeNo, fen(2_500n));
  partialDeepStrictEqual(await partly, { outcome: 'lifted', freezeNo, leftHeld: 2_500n });
  partialDeepStrictEqual(await deduct(desk.numbered('D'), fen(2_501n)), { outcome: 'refused', code: 'amount-above-frozen' });
  const nothingLess = await desk.lift(request.authority.caseNumber, freezeNo, fen(2_500n));
  partialDeepStrictEqual(nothingLess, { outcome: 'refused', code: 'amount-above-frozen' });
  partialDeepStrictEqual(await desk.lift(request.authority.caseNumber, freezeNo), { outcome: 'lifted', freezeNo });
  partialDeepStrictEqual(await desk.lift(request.authority.caseNumber, freezeNo), { outcome: 'refused', code: 'freeze-unknown' });
}
