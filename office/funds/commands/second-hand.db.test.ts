import { createHash } from 'node:crypto';
import { partiesOf } from '@duixian/cases/queries';
import { testOffice } from '@duixian/courts/testing/office';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen, ZERO_FEN } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { moneySettingsOfCourt, waitingForLeader } from '../queries/money-settings.ts';
import { listPayouts, payoutFile } from '../queries/payouts.ts';
import { shownPaper, sideBranches } from '../queries/side-branches.ts';
import type { MoneySetting } from '../rules/money-settings.ts';
import type { PayeeRulingId } from '../store/payee-rulings.ts';
import type { PayoutId } from '../store/payouts.ts';
import type { FundedCase } from '../testing/money.ts';
import { granted, kindOf, moneyFixtures } from '../testing/money.ts';
import { countersign } from './countersign.ts';
import { approvePayout } from './decide-payout.ts';
import { decideDeferral, deferPayout } from './defer-payout.ts';
import { decideDeposit, proposeDeposit } from './deposit-share.ts';
import { dispatchPayment } from './dispatch-payment.ts';
import { keepRulingPaper } from './keep-ruling-paper.ts';
import { decidePayee, endPayee, namePayee } from './name-payee.ts';
import { setMoneySetting } from './set-money-setting.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
office.clock.moveTo('2026-07-01T02:00:00Z');
const { finance, judge, director, fundedCase, received, drafted, approvedOrder } = moneyFixtures(office, owner);

async function creditorOf(of: FundedCase) {
  const parties = granted(await judge.act(async (ctx) => ok(await partiesOf(ctx.tx, ctx.region, of.caseId))));
  const creditor = parties.find((party) => party.role === 'applicant');
  if (creditor === undefined) throw new Error('a case has a creditor');
  return creditor;
}

async function ordersOf(payoutId: PayoutId) {
  const rows = await statement<{ order_id: string; state: string; purpose: string; amount_fen: bigint; payee_name: string }>(
    owner,
    'select order_id, state, purpose, amount_fen, payee_name from funds.payment_order where payout_id = $1 order by order_id',
    [payoutId],
  );
  return rows.map((row) => ({ ...row, orderId: idFrom<'payment-order'>(row.order_id) }));
}

describe('法发〔2017〕6号第十一条、第十二条: a payee who is not the creditor', () => {
  test('the panel’s recorded decision, approved by another person, and only while it holds', async () => {
    const of = await fundedCase();
    await received(of, { amount: fen(100_000n) });
    const { partyId, name } = await creditorOf(of);
    const wish = {
      case: of.caseId,
      creditor: partyId,
      kind: 'panel',
      payee: { name: '衡江和信有限公司', bank: '衡江银行', account: '62220099' },
      reason: '债权已抵偿给第三人',
      document: '（2026）评议12号',
      decidedOn: day('2026-06-30'),
      people: ['张某', '王某', '赵某'],
      papers: [],
    } as const;
    expect(kindOf(await judge.act((ctx) => namePayee(ctx, { ...wish, people: ['张某', '王某'] })))).toBe('panel-not-whole');
    expect(kindOf(await judge.act((ctx) => namePayee(ctx, { ...wish, payee: { ...wish.payee, name } })))).toBe('payee-is-creditor');
    expect(kindOf(await judge.act((ctx) => namePayee(ctx, { ...wish, decidedOn: day('2026-07-02') })))).toBe('ruling-after-today');
    const { rulingId } = granted(await judge.act((ctx) => namePayee(ctx, wish)));
    expect(kindOf(await judge.act((ctx) => namePayee(ctx, wish)))).toBe('payee-already-named');
    expect(kindOf(await judge.act((ctx) => decidePayee(ctx, { ruling: rulingId, approve: true })))).toBe('same-person');
    granted(await director.act((ctx) => decidePayee(ctx, { ruling: rulingId, approve: true })));
    const { payoutId, orderId } = await approvedOrder(of);
    expect((await ordersOf(payoutId)).map((order) => order.payee_name)).toEqual(['衡江和信有限公司']);
    granted(await judge.act((ctx) => endPayee(ctx, { ruling: rulingId, reason: '抵偿协议解除' })));
    expect(kindOf(await finance.act((ctx) => dispatchPayment(ctx, orderId)))).toBe('payee-not-creditor');
  });

  test.each([
    { kind: 'agent', papers: ['identity-copy'], refused: 'papers-missing' },
    { kind: 'agent', papers: ['special-authorisation', 'identity-copy'], refused: 'ok' },
    { kind: 'lawyer', papers: ['special-authorisation', 'identity-copy'], refused: 'papers-missing' },
  ] as const)('an $kind with $papers: $refused', async ({ kind, papers, refused }) => {
    const of = await fundedCase();
    const { partyId } = await creditorOf(of);
    const asked = {
      case: of.caseId,
      creditor: partyId,
      kind,
      payee: { name: '代理人孙某', bank: '衡江银行', account: '6222' },
      reason: '委托领款',
      document: '特别授权委托书',
      decidedOn: day('2026-06-30'),
      people: [],
      papers,
    };
    expect(kindOf(await judge.act((ctx) => namePayee(ctx, asked)))).toBe(refused);
  });
});

describe('法发〔2017〕6号第十三条: a creditor changes his own account before he is paid', () => {
  const NEW = { bank: '衡江农商银行', account: '6230 0000 1111 2222' } as const;
  const PAPER = new TextEncoder().encode('%PDF-1.7 确认书');
  const kept = new Map<string, Uint8Array>();
  const keeper = {
    put: async (bytes: Uint8Array) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      kept.set(sha256, bytes);
      return { sha256 };
    },
    get: async (sha256: string) => kept.get(sha256),
  };
  const papered = (ruling: PayeeRulingId) =>
    judge.act((ctx) => keepRulingPaper(ctx, { ruling, file: { name: '确认书.pdf', mime: 'application/pdf', bytes: PAPER } }, keeper));

  async function asked(of: FundedCase, over: object = {}) {
    const { partyId, name, payee } = await creditorOf(of);
    const wish = {
      case: of.caseId,
      creditor: partyId,
      kind: 'own-account',
      payee: { name, ...NEW },
      reason: '原账户已注销',
      document: '收款账户变更确认书（卷内第31页）',
      decidedOn: day('2026-06-30'),
      people: [name],
      papers: [],
    } as const;
    return { partyId, name, former: payee, result: await judge.act((ctx) => namePayee(ctx, { ...wish, ...over })) };
  }

  test('put forward on a paper, confirmed by another person; the order that waits follows, and finance pays it', async () => {
    const of = await fundedCase();
    await received(of, { amount: fen(100_000n) });
    const { payoutId, orderId } = await approvedOrder(of);
    const { former, result } = await asked(of);
    const { rulingId: ruling } = granted(result);
    expect(kindOf(await judge.act((ctx) => decidePayee(ctx, { ruling, approve: true })))).toBe('same-person');
    // 第十三条: in writing. Without the paper there is nothing to check the request against.
    expect(kindOf(await director.act((ctx) => decidePayee(ctx, { ruling, approve: true })))).toBe('paper-missing');
    await papered(ruling);
    const seen = granted(await director.act(async (ctx) => ok(await shownPaper(ctx, ruling))));
    expect(seen).toMatchObject({ name: '确认书.pdf', mime: 'application/pdf' });
    expect(kept.get(seen?.sha256 ?? '')).toEqual(PAPER);
    expect(granted(await director.act((ctx) => decidePayee(ctx, { ruling, approve: true })))).toEqual({ state: 'applied' });
    expect((await creditorOf(of)).payee).toMatchObject({ ...NEW, confirmedOn: day('2026-07-01') });
    expect(director.acts.at(-1)).toMatchObject({
      type: 'funds.payee-account-changed',
      facts: { orders: 1, document: '收款账户变更确认书（卷内第31页）' },
      changed: { bank: { before: former?.bank, after: NEW.bank } },
    });
    expect(JSON.stringify(director.acts.at(-1)?.changed)).not.toContain('1111');
    granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
    expect((await ordersOf(payoutId)).map((order) => order.state)).toEqual(['ordered']);
    // With the bank: neither a new wish nor the confirmation of one.
    expect(kindOf((await asked(of, { payee: { name: former?.name ?? '', bank: '甲银行', account: '622233334444' } })).result)).toBe(
      'payment-under-way',
    );
    expect(kindOf(await director.act((ctx) => decidePayee(ctx, { ruling, approve: true })))).toBe('payee-ruling-state');
    expect(kindOf(await papered(ruling))).toBe('payee-ruling-state');
  });

  test('sent to the bank between the wish and its confirmation, it waits; refused it changes nothing', async () => {
    const of = await fundedCase();
    await received(of, { amount: fen(100_000n) });
    const { orderId } = await approvedOrder(of);
    const { former, result } = await asked(of);
    const { rulingId: ruling } = granted(result);
    granted(await papered(ruling));
    granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
    expect(kindOf(await director.act((ctx) => decidePayee(ctx, { ruling, approve: true })))).toBe('payment-under-way');
    granted(await director.act((ctx) => decidePayee(ctx, { ruling, approve: false, words: '印章与预留不符' })));
    const { payees } = granted(await judge.act(async (ctx) => ok(await sideBranches(ctx, of.caseId))));
    expect(payees[0]).toMatchObject({ state: 'refused', decidedWords: '印章与预留不符', paper: { name: '确认书.pdf' } });
    expect((await creditorOf(of)).payee).toEqual(former);
  });

  test('only in the creditor’s own name, with one person who asks and a number that is one', async () => {
    const of = await fundedCase();
    const { name, payee } = await creditorOf(of);
    const account = { name, ...NEW };
    const refusals = [
      { over: { payee: { ...account, name: '他人' } }, kind: 'payee-name-differs' },
      { over: { people: [] }, kind: 'asker-not-one' },
      { over: { payee: { ...account, account: '12a4567' } }, kind: 'bank-account-character' },
      { over: { payee: { ...account, account: '12' } }, kind: 'bank-account-length' },
      { over: { decidedOn: day('2026-07-02') }, kind: 'ruling-after-today' },
      { over: { payee: { name, bank: payee?.bank ?? '', account: payee?.account ?? '' } }, kind: 'account-unchanged' },
    ];
    for (const { over, kind } of refusals) expect(kindOf((await asked(of, over)).result)).toBe(kind);
  });
});

describe('法发〔2017〕6号第十条、第十七条: both signatures, where the court asks for them', () => {
  const leader = office.as('president');
  const set = (key: MoneySetting, value: string) =>
    leader.act((ctx) => setMoneySetting(ctx, { key, value, from: ctx.today, reason: '本院规定' }));

  test('a setting is dated from today on, says something new, and keeps its history', async () => {
    expect(kindOf(await set('leader-signs-deferral', 'perhaps'))).toBe('setting-value-unknown');
    expect(kindOf(await set('leader-signs-payout-from', '-5'))).toBe('setting-value-unknown');
    expect(kindOf(await set('leader-signs-deferral', 'no'))).toBe('setting-unchanged');
    const past = { key: 'fee-timing', value: 'from-first-receipt', from: day('2026-06-30'), reason: '' } as const;
    expect(kindOf(await leader.act((ctx) => setMoneySetting(ctx, past)))).toBe('setting-in-the-past');
    granted(await set('fee-timing', 'from-first-receipt'));
    const shown = granted(await leader.act(async (ctx) => ok(await moneySettingsOfCourt(ctx))));
    expect(shown.held.find(({ key }) => key === 'fee-timing')).toEqual({
      key: 'fee-timing',
      value: 'from-first-receipt',
      law: 'after-creditors',
    });
    // The fee now comes out of the first receipt.
    const of = await fundedCase();
    await received(of, { amount: fen(1_000_000n) });
    expect((await drafted(of)).plan.lines.some((line) => line.category === 'execution-fee')).toBe(true);
    granted(await set('fee-timing', 'after-creditors'));
    expect(granted(await leader.act(async (ctx) => ok(await moneySettingsOfCourt(ctx)))).changes).toHaveLength(2);
  });

  test('第十条: a deferral waits for the leader, who has had no hand in it; then the director’s approval holds', async () => {
    granted(await set('leader-signs-deferral', 'yes'));
    const of = await fundedCase();
    const { receiptId } = await received(of, { amount: fen(100_000n), valueOn: day('2026-06-28') });
    const wish = { receipt: receiptId, ground: 'other-cause', reason: '争议' };
    const { deferralId: id } = granted(await judge.act((ctx) => deferPayout(ctx, wish, PUBLISHED_CALENDAR)));
    const decide = () => director.act((ctx) => decideDeferral(ctx, { deferral: id, approve: true }, PUBLISHED_CALENDAR));
    expect(kindOf(await decide())).toBe('leader-signature-missing');
    const waiting = granted(await leader.act(async (ctx) => ok(await waitingForLeader(ctx))));
    expect(waiting.map(({ kind, subject, signedOn }) => ({ kind, subject, signedOn }))).toEqual([
      { kind: 'deferral', subject: id, signedOn: null },
    ]);
    expect(kindOf(await judge.act((ctx) => countersign(ctx, { kind: 'deferral', id })))).toBe('same-person');
    granted(await leader.act((ctx) => countersign(ctx, { kind: 'deferral', id })));
    expect(kindOf(await leader.act((ctx) => countersign(ctx, { kind: 'deferral', id })))).toBe('leader-already-signed');
    granted(await decide());
    expect(kindOf(await leader.act((ctx) => countersign(ctx, { kind: 'deferral', id })))).toBe('nothing-to-sign');
  });

  test('第十二条、第十七条: a pay-out from the court’s threshold on, and a deposit', async () => {
    granted(await set('leader-signs-payout-from', '100000'));
    granted(await set('leader-signs-deposit', 'yes'));
    const small = await fundedCase();
    await received(small, { amount: fen(99_999n) });
    await approvedOrder(small);
    const of = await fundedCase();
    await received(of, { amount: fen(100_000n) });
    const { payoutId: payout } = await drafted(of);
    expect(kindOf(await director.act((ctx) => approvePayout(ctx, payout)))).toBe('leader-signature-missing');
    const standing = async () => {
      const file = granted(await director.act((ctx) => payoutFile(ctx, payout)));
      const desk = granted(await director.act(async (ctx) => ok(await listPayouts(ctx, { state: 'drafted' }, undefined, 50))));
      expect(desk.find((row) => row.payoutId === payout)?.leader).toEqual(file.leader);
      return file.leader;
    };
    const signer = office.actor('president').name;
    expect(await standing()).toMatchObject({ awaited: true, signers: [signer], since: day('2026-07-01'), signedBy: null });
    granted(await leader.act((ctx) => countersign(ctx, { kind: 'payout', id: payout })));
    expect(await standing()).toMatchObject({ awaited: false, signedBy: signer, signedOn: day('2026-07-01') });
    granted(await director.act((ctx) => approvePayout(ctx, payout)));
    const [order] = await statement<{ order_id: string }>(owner, 'select order_id from funds.payment_order where payout_id = $1', [payout]);
    const asked = { order: idFrom<'payment-order'>(order?.order_id ?? ''), ground: 'missing', reason: '失联', evidence: '退件' } as const;
    const { depositId: id } = granted(await judge.act((ctx) => proposeDeposit(ctx, { ...asked, costs: ZERO_FEN }, PUBLISHED_CALENDAR)));
    const decide = () => director.act((ctx) => decideDeposit(ctx, { deposit: id, approve: true }));
    expect(kindOf(await decide())).toBe('leader-signature-missing');
    granted(await leader.act((ctx) => countersign(ctx, { kind: 'deposit', id })));
    expect(granted(await decide()).state).toBe('deposited');
  });
});
