import { lineAccountPlace } from '@duixian/agencies/rules/line-place';
import { accountPlace } from '@duixian/funds/rules/account-place';
import { ZERO_FEN } from '@duixian/kernel/money';
import type { Vault } from '@duixian/postgres/vault';
import { big, bulkInsert, date, flag, int, jsonText, moment, region, text, uuid } from './bulk.ts';
import { BEFORE } from './load-money.ts';
import type { Run } from './run.ts';
import type { CaseStory } from './story/case-story.ts';
import type { PayoutStory } from './story/payouts.ts';

type Row = { readonly one: CaseStory['one']; readonly payout: PayoutStory };

/** 发放 · The decisions with the sheet each rests on, the orders to the bank, and what is deferred. */
export async function loadPayouts(run: Run, vault: Vault, stories: readonly CaseStory[], statement: { lines: number }): Promise<void> {
  const payouts = stories.flatMap(({ one, money }) => (money.payout === null ? [] : [{ one, payout: money.payout }]));
  await bulkInsert<Row>(
    run,
    'funds.payout',
    [
      region(),
      uuid('payout_id', (row) => row.payout.payoutId),
      int('court_id', (row) => row.one.court.id),
      uuid('case_id', (row) => row.one.caseId),
      text('state', (row) => (row.payout.paidOn !== null ? 'paid' : row.payout.approved !== null ? 'approved' : 'drafted')),
      big('amount_fen', (row) => row.payout.plan.amount),
      big('to_creditors_fen', (row) => sumOf(row.payout, (line) => line.creditor !== null)),
      big('fee_fen', (row) => sumOf(row.payout, (line) => line.category === 'execution-fee')),
      flag('fully_satisfied', (row) => row.payout.plan.fullySatisfied),
      date('as_of', (row) => row.payout.plan.sheet.asOf),
      jsonText('sheet', (row) => row.payout.sheet),
      uuid('drafted_by', (row) => row.payout.drafted.hand.personId),
      date('drafted_on', (row) => row.payout.drafted.on),
      moment('drafted_at', (row) => row.payout.drafted.at),
      uuid('decided_by', (row) => row.payout.approved?.hand.personId ?? null),
      date('decided_on', (row) => row.payout.approved?.on ?? null),
      moment('decided_at', (row) => row.payout.approved?.at ?? null),
      date('paid_on', (row) => row.payout.paidOn),
    ],
    payouts,
  );
  await loadParts(run, payouts);
  await loadOrders(run, vault, payouts);
  await loadPaidLines(run, vault, payouts, statement);
  await loadDeferrals(run, stories);
}

async function loadParts(run: Run, payouts: readonly Row[]): Promise<void> {
  const lines = payouts.flatMap((row) => row.payout.plan.lines.map((line, at) => ({ ...row, line, no: at + 1 })));
  type Line = (typeof lines)[number];
  await bulkInsert<Line>(
    run,
    'funds.payout_line',
    [
      region(),
      uuid('payout_id', (row) => row.payout.payoutId),
      int('line', (row) => row.no),
      int('court_id', (row) => row.one.court.id),
      text('category', (row) => row.line.category),
      uuid('creditor_id', (row) => row.line.creditor),
      big('amount_fen', (row) => row.line.amount),
    ],
    lines,
  );
  const covers = payouts.flatMap((row) => row.payout.plan.covers.map((cover) => ({ ...row, cover })));
  type Cover = (typeof covers)[number];
  await bulkInsert<Cover>(
    run,
    'funds.payout_cover',
    [
      region(),
      uuid('payout_id', (row) => row.payout.payoutId),
      uuid('receipt_id', (row) => row.cover.receipt),
      int('court_id', (row) => row.one.court.id),
      big('amount_fen', (row) => row.cover.amount),
      big('to_creditors_fen', (row) => row.cover.toCreditors),
    ],
    covers,
  );
}

async function loadOrders(run: Run, vault: Vault, payouts: readonly Row[]): Promise<void> {
  const orders = payouts.flatMap((row) => row.payout.orders.map((order) => ({ ...row, order })));
  type Order = (typeof orders)[number];
  await bulkInsert<Order>(
    run,
    'funds.payment_order',
    [
      region(),
      uuid('order_id', (row) => row.order.orderId),
      int('court_id', (row) => row.one.court.id),
      uuid('case_id', (row) => row.one.caseId),
      uuid('payout_id', (row) => row.payout.payoutId),
      text('purpose', (row) => (row.order.creditor === null ? 'refund' : 'creditor')),
      uuid('creditor_id', (row) => row.order.creditor),
      text('payee_name', (row) => row.order.payee.name),
      text('payee_bank', (row) => row.order.payee.bank),
      text('payee_account', ({ order }) => vault.seal(order.payee.account, accountPlace('payment_order.payee_account', order.orderId))),
      big('amount_fen', (row) => row.order.amount),
      text('state', (row) => row.order.state),
      int('attempt', (row) => (row.order.ordered === null ? 0 : 1)),
      uuid('ordered_by', (row) => row.order.ordered?.hand.personId ?? null),
      date('ordered_on', (row) => row.order.ordered?.on ?? null),
      moment('ordered_at', (row) => row.order.ordered?.at ?? null),
      text('bank_reference', (row) => row.order.reference),
      date('paid_on', (row) => row.order.paidOn),
      text('bounce_reason', (row) => (row.order.state === 'bounced' ? 'payee-name-differs' : null)),
    ],
    orders,
  );
}

/** 付出流水 · What the bank's statement said of the orders it has paid, from before the court bank was connected. */
async function loadPaidLines(run: Run, vault: Vault, payouts: readonly Row[], statement: { lines: number }): Promise<void> {
  const paid = payouts.flatMap((row) => row.payout.orders.filter((order) => order.state === 'paid').map((order) => ({ ...row, order })));
  const first = statement.lines + 1;
  statement.lines += paid.length;
  const rows = paid.map((row, at) => ({ ...row, lineNo: BigInt(first + at) }));
  type OutLine = (typeof rows)[number];
  await bulkInsert<OutLine>(
    run,
    'agencies.statement_line',
    [
      region(),
      text('bank', () => BEFORE),
      big('line_no', (row) => row.lineNo),
      text('reference', (row) => row.order.reference),
      text('direction', () => 'out'),
      big('amount_fen', (row) => row.order.amount),
      date('value_date', (row) => row.order.paidOn),
      moment('booked_at', (row) => row.order.ordered?.at ?? null),
      text('sub_account', (row) => row.one.accountNumber),
      text('counterparty_name', (row) => row.order.payee.name),
      text('counterparty_account', (row) => vault.seal(row.order.payee.account, lineAccountPlace(BEFORE, row.lineNo))),
      text('counterparty_bank', (row) => row.order.payee.bank),
      text('remark', () => '执行款'),
      text('order_no', (row) => `${row.order.orderId}-1`),
      moment('read_at', (row) => row.order.ordered?.at ?? null),
    ],
    rows,
  );
}

async function loadDeferrals(run: Run, stories: readonly CaseStory[]): Promise<void> {
  const rows = stories.flatMap(({ one, money }) => (money.deferral === null ? [] : [{ one, deferral: money.deferral }]));
  type Deferred = (typeof rows)[number];
  await bulkInsert<Deferred>(
    run,
    'funds.deferral',
    [
      region(),
      uuid('deferral_id', (row) => row.deferral.deferralId),
      int('court_id', (row) => row.one.court.id),
      uuid('case_id', (row) => row.one.caseId),
      uuid('receipt_id', (row) => row.deferral.receipt.receiptId),
      text('ground', (row) => row.deferral.ground),
      text('reason', (row) => row.deferral.reason),
      text('state', () => 'approved'),
      date('period_ends_on', (row) => row.deferral.periodEndsOn),
      uuid('proposed_by', (row) => row.deferral.proposed.hand.personId),
      date('proposed_on', (row) => row.deferral.proposed.on),
      uuid('decided_by', (row) => row.deferral.decided.hand.personId),
      date('decided_on', (row) => row.deferral.decided.on),
    ],
    rows,
  );
}

function sumOf({ plan }: PayoutStory, wanted: (line: PayoutStory['plan']['lines'][number]) => boolean): bigint {
  return plan.lines.filter(wanted).reduce<bigint>((sum, line) => sum + line.amount, ZERO_FEN);
}
