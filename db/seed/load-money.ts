import { lineAccountPlace } from '@duixian/agencies/rules/line-place';
import { accountPlace } from '@duixian/funds/rules/account-place';
import { performedOn } from '@duixian/funds/rules/performance';
import type { Vault } from '@duixian/postgres/vault';
import { big, bulkInsert, date, int, moment, region, text, uuid } from './bulk.ts';
import { sha256 } from './ledger.ts';
import { SYSTEM } from './people.ts';
import type { Run } from './run.ts';
import type { CaseStory } from './story/case-story.ts';
import type { ReceiptStory } from './story/receipts.ts';

/** 案款 · The books of each case and what came into them. */
export async function loadMoney(run: Run, vault: Vault, stories: readonly CaseStory[], statement: { lines: number }): Promise<void> {
  await loadBooks(run, stories);
  await loadEntries(run, stories);
  const receipts = stories.flatMap(({ one, money, unmatched }) => [...money.receipts, ...unmatched].map((receipt) => ({ one, receipt })));
  await loadReceipts(run, vault, receipts);
  await loadStatement(run, vault, receipts, statement);
}

async function loadBooks(run: Run, stories: readonly CaseStory[]): Promise<void> {
  const books = stories.flatMap(({ one, ledger }) => [...ledger.books.values()].map((book) => ({ one, book })));
  type Book = (typeof books)[number];
  await bulkInsert<Book>(
    run,
    'funds.book',
    [
      region(),
      uuid('book_id', (row) => row.book.bookId),
      int('court_id', (row) => row.one.court.id),
      text('kind', (row) => (row.book.number === null ? 'unmatched' : 'case')),
      text('number', (row) => row.book.number),
      text('state', () => 'open'),
      date('opened_on', (row) => row.book.openedOn),
      big('chain_seq', (row) => row.book.seq),
      text('chain_head', (row) => row.book.head),
    ],
    books,
  );
  const accounts = stories.flatMap(({ one, ledger }) => [...ledger.accounts.values()].map((account) => ({ one, account })));
  type Account = (typeof accounts)[number];
  await bulkInsert<Account>(
    run,
    'funds.account',
    [
      region(),
      uuid('account_id', (row) => row.account.accountId),
      int('court_id', (row) => row.one.court.id),
      uuid('book_id', (row) => row.account.ref.book),
      text('kind', (row) => row.account.ref.kind),
      text('holder', (row) => row.account.ref.holder),
      big('balance_fen', (row) => row.account.balance),
      int('version', (row) => row.account.version),
    ],
    accounts,
  );
}

async function loadEntries(run: Run, stories: readonly CaseStory[]): Promise<void> {
  const entries = stories.flatMap(({ one, ledger }) => ledger.entries.map((entry) => ({ one, entry })));
  type Entry = (typeof entries)[number];
  await bulkInsert<Entry>(
    run,
    'funds.entry',
    [
      region(),
      uuid('entry_id', (row) => row.entry.entryId),
      int('court_id', (row) => row.one.court.id),
      uuid('book_id', (row) => row.entry.posting.book),
      big('seq', (row) => row.entry.seq),
      text('kind', (row) => row.entry.posting.kind),
      text('key', (row) => row.entry.posting.key),
      text('content_hash', (row) => row.entry.contentHash),
      date('value_on', (row) => row.entry.posting.valueOn),
      uuid('posted_by', (row) => row.entry.deed.hand.personId),
      date('posted_on', (row) => row.entry.deed.on),
      moment('posted_at', (row) => row.entry.deed.at),
      text('previous_hash', (row) => row.entry.previous),
      text('hash', (row) => row.entry.hash),
    ],
    entries,
  );
  const transfers = entries.flatMap(({ one, entry }) => entry.transfers.map((transfer, at) => ({ one, entry, transfer, line: at + 1 })));
  type Transfer = (typeof transfers)[number];
  await bulkInsert<Transfer>(
    run,
    'funds.transfer',
    [
      region(),
      uuid('entry_id', (row) => row.entry.entryId),
      int('line', (row) => row.line),
      int('court_id', (row) => row.one.court.id),
      uuid('debit_account', (row) => row.transfer.debit),
      uuid('credit_account', (row) => row.transfer.credit),
      big('amount_fen', (row) => row.transfer.amount),
    ],
    transfers,
  );
}

interface Arrived {
  readonly one: CaseStory['one'];
  readonly receipt: ReceiptStory;
}

async function loadReceipts(run: Run, vault: Vault, receipts: readonly Arrived[]): Promise<void> {
  await bulkInsert<Arrived>(
    run,
    'funds.receipt',
    [
      region(),
      uuid('receipt_id', (row) => row.receipt.receiptId),
      int('court_id', (row) => row.one.court.id),
      text('reference', (row) => row.receipt.reference),
      text('content_hash', (row) => hashOfLine(row.receipt)),
      big('amount_fen', (row) => row.receipt.amount),
      date('value_on', (row) => row.receipt.valueOn),
      text('payer_name', (row) => row.receipt.payer.name),
      text('payer_account', ({ receipt }) => vault.seal(receipt.payer.account, accountPlace('receipt.payer_account', receipt.receiptId))),
      text('payer_bank', (row) => row.receipt.payer.bank),
      text('sub_account', (row) => row.receipt.subAccount),
      text('remark', (row) => row.receipt.remark),
      uuid('recorded_by', () => SYSTEM.personId),
      date('recorded_on', (row) => row.receipt.recorded.on),
      moment('recorded_at', (row) => row.receipt.recorded.at),
      text('state', (row) => (row.receipt.claimed === null ? 'unmatched' : 'claimed')),
      uuid('book_id', (row) => (row.receipt.claimed === null ? row.receipt.receiptId : row.one.caseId)),
      uuid('case_id', (row) => (row.receipt.claimed === null ? null : row.one.caseId)),
      int('claims', (row) => (row.receipt.claimed === null ? 0 : 1)),
      text('matched_how', ({ receipt: { claimed } }) => (claimed === null ? null : claimed.by === null ? 'sub-account' : 'officer')),
      uuid('claimed_by', (row) => row.receipt.claimed?.by?.personId ?? null),
      date('claimed_on', (row) => row.receipt.claimed?.on ?? null),
      text('performance_kind', (row) => row.receipt.claimed?.performance.kind ?? null),
      date('performed_on', ({ receipt: { claimed } }) => (claimed === null ? null : performedOn(claimed.performance))),
      big('covered_fen', (row) => row.receipt.covered),
    ],
    receipts,
  );
}

/** The same words the funds module hashes, so that the line sent once more is known again. */
function hashOfLine(line: ReceiptStory): string {
  const { reference, amount, valueOn, payer, subAccount, remark } = line;
  return sha256(JSON.stringify([reference, amount.toString(), valueOn.toString(), payer.name, payer.account, subAccount, remark]));
}

/** Lines from before the court bank was connected: they stand under a name of their own, so the running statement begins at its first line. */
export const BEFORE = 'court-bank-hengjiang-before';

async function loadStatement(run: Run, vault: Vault, receipts: readonly Arrived[], statement: { lines: number }): Promise<void> {
  const first = statement.lines + 1;
  statement.lines += receipts.length;
  const rows = receipts.map((row, at) => ({ ...row, lineNo: BigInt(first + at) }));
  type Row = (typeof rows)[number];
  await bulkInsert<Row>(
    run,
    'agencies.statement_line',
    [
      region(),
      text('bank', () => BEFORE),
      big('line_no', (row) => row.lineNo),
      text('reference', (row) => row.receipt.reference),
      text('direction', () => 'in'),
      big('amount_fen', (row) => row.receipt.amount),
      date('value_date', (row) => row.receipt.valueOn),
      moment('booked_at', (row) => row.receipt.recorded.at),
      text('sub_account', (row) => row.receipt.subAccount),
      text('counterparty_name', (row) => row.receipt.payer.name),
      text('counterparty_account', (row) => vault.seal(row.receipt.payer.account, lineAccountPlace(BEFORE, row.lineNo))),
      text('counterparty_bank', (row) => row.receipt.payer.bank),
      text('remark', (row) => row.receipt.remark),
      moment('read_at', (row) => row.receipt.recorded.at),
    ],
    rows,
  );
}
