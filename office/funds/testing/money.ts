import type { Desk } from '@duixian/audit/testing/desk';
import { fileTestCase } from '@duixian/cases/testing/case';
import type { TestOffice } from '@duixian/courts/testing/office';
import { assert } from '@duixian/kernel/assert';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import { type Database, statement } from '@duixian/postgres/pool';
import { approvePayout } from '../commands/decide-payout.ts';
import { draftPayout } from '../commands/draft-payout.ts';
import { openAccount } from '../commands/open-account.ts';
import { recordReceipt } from '../commands/record-receipt.ts';
import { caseAccountNumber } from '../rules/account-number.ts';
import type { OrderId } from '../store/orders.ts';
import type { PayoutId } from '../store/payouts.ts';
import type { BankLine } from '../store/receipts.ts';

export interface FundedCase {
  readonly caseId: CaseId;
  /** The sub-account a payer writes. */
  readonly number: string;
}

export function granted<T>(result: Result<T, { readonly kind: string }>): T {
  assert(result.ok, result.ok ? '' : JSON.stringify(result.refusal, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v)));
  return result.value;
}

export function kindOf(result: Result<unknown, { readonly kind: string }>): string {
  return result.ok ? 'ok' : result.refusal.kind;
}

/** For database tests: cases with an account under the test office's judge, bank lines, and the acts up to an order. */
export function moneyFixtures(office: TestOffice, owner: Database) {
  let serial = 5_000;
  let references = 0;
  const desks = { finance: office.as('finance'), judge: office.as('judge'), director: office.as('director') };

  async function fundedCase(): Promise<FundedCase> {
    serial += 1;
    const of = { courtCode: '衡0101', typeWord: '执', year: 2026, serial };
    const caseId = await fileTestCase(office.as('filing'), { accountNumber: caseAccountNumber(of) });
    const opened = granted(
      await office.as('filing').act(async (ctx) => ok(await openAccount(ctx, { case: caseId, court: office.courts.first, ...of }))),
    );
    const { personId } = office.actor('judge');
    await statement(owner, 'update cases.case set officer_id = $1, team_id = $2 where case_id = $3', [personId, office.team, caseId]);
    return { caseId, number: opened.accountNumber };
  }

  function bankLine(over: Partial<BankLine> = {}): BankLine {
    references += 1;
    return {
      reference: `B${references}`,
      amount: fen(12_000_000n),
      valueOn: day('2026-06-21'),
      payerName: '陆某',
      payerAccount: '6222000011112222',
      payerBank: '衡江银行',
      subAccount: '',
      remark: '网络扣划',
      ...over,
    };
  }

  async function received(of: FundedCase, over: Partial<BankLine> = {}, desk: Desk = desks.finance) {
    return granted(await desk.act((ctx) => recordReceipt(ctx, bankLine({ subAccount: of.number, ...over }))));
  }

  async function drafted(of: FundedCase) {
    return granted(await desks.judge.act((ctx) => draftPayout(ctx, { case: of.caseId, saleCosts: fen(0n), payees: [] })));
  }

  async function approvedOrder(of: FundedCase): Promise<{ payoutId: PayoutId; orderId: OrderId }> {
    const { payoutId } = await drafted(of);
    granted(await desks.director.act((ctx) => approvePayout(ctx, payoutId)));
    const [order] = await statement<{ order_id: string }>(
      owner,
      `select order_id from funds.payment_order where payout_id = $1 and purpose = 'creditor'`,
      [payoutId],
    );
    assert(order, 'an order to the creditor');
    return { payoutId, orderId: idFrom<'payment-order'>(order.order_id) };
  }

  /** Balances of a book that are not zero, by kind. */
  async function balances(bookId: string): Promise<Record<string, bigint>> {
    const rows = await statement<{ kind: string; balance: bigint }>(
      owner,
      'select kind, sum(balance_fen)::bigint as balance from funds.account where book_id = $1 group by kind',
      [bookId],
    );
    return Object.fromEntries(rows.filter((row) => row.balance !== 0n).map((row) => [row.kind, row.balance]));
  }

  /** Bank less all that is owed, and how many balances are not the sum of their movements: both zero in a sound ledger. */
  async function ledgerFaults(): Promise<{ difference: bigint; wrong: bigint }> {
    const [row] = await statement<{ difference: bigint; wrong: bigint }>(
      owner,
      `select (select coalesce(sum(case when kind = 'bank' then balance_fen else -balance_fen end), 0)::bigint from funds.account) as difference,
              (select count(*) from funds.account a where a.balance_fen <>
                coalesce((select sum(m.amount_fen) from funds.movement_view m where m.account_id = a.account_id), 0)) as wrong`,
    );
    assert(row, 'one row');
    return row;
  }

  return { ...desks, fundedCase, bankLine, received, drafted, approvedOrder, balances, ledgerFaults };
}
