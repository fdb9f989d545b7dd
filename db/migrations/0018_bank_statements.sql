-- 案款: files of the bank taken in line by line, the daily and monthly reconciliation, withdrawn deferrals, and the kinds of postings the whole life of a receipt needs.

-- 延缓: money that turns out to be another case's takes its deferral with it.
alter table funds.deferral drop constraint deferral_state_known;
alter table funds.deferral add constraint deferral_state_known check (state in ('proposed', 'approved', 'refused', 'ended', 'withdrawn'));
alter table funds.deferral drop constraint deferral_decided_whole;
alter table funds.deferral add constraint deferral_decided_whole check ((state = 'withdrawn' or (state = 'proposed') = (decided_by is null)) and (decided_by is null) = (decided_on is null));
alter table funds.deferral drop constraint deferral_ended_whole;
alter table funds.deferral add constraint deferral_ended_whole check ((state in ('ended', 'withdrawn')) = (ended_on is not null));

-- 科目与凭证: disputed part held back, money deposited for a creditor, returned after it was paid, handed to another court.
alter table funds.account drop constraint account_kind_known;
alter table funds.account add constraint account_kind_known
  check (kind in ('bank', 'held', 'payable', 'fee', 'cost', 'surplus', 'in-transit', 'disputed', 'deposited'));
alter table funds.entry drop constraint entry_kind_known;
alter table funds.entry add constraint entry_kind_known
  check (kind in ('receipt', 'claim', 'allocation', 'dispatch', 'payment', 'bounce', 'reversal', 'return', 'hold', 'deposit', 'transfer-out'));
-- Balances and sums of a case change in place: room on the page keeps the change out of the indexes.
alter table funds.account set (fillfactor = 75);
alter table funds.book set (fillfactor = 75);
alter table cases.case set (fillfactor = 80);
create index entry_by_value_day on funds.entry (region_id, court_id, value_on, entry_id);

-- 对账单文件: a file a person brought from the bank. The bytes are in the blob store under their digest; the same bytes are one file.
create table funds.statement_file (
  region_id int not null,
  file_id uuid not null,
  court_id int not null,
  sha256 text not null,
  file_name text not null,
  size_bytes int not null,
  state text not null,
  format text,
  -- What the file says of itself: account, currency, balances, totals; and how each was checked.
  head jsonb,
  refusal jsonb,
  row_count int not null,
  brought_by uuid not null,
  brought_on date not null,
  brought_at timestamptz not null,
  read_at timestamptz,
  constraint statement_file_pk primary key (region_id, file_id),
  constraint statement_file_once unique (region_id, court_id, sha256),
  constraint statement_file_state_known check (state in ('received', 'read', 'refused')),
  constraint statement_file_refused_whole check ((state = 'refused') = (refusal is not null)),
  constraint statement_file_read_whole check ((state = 'received') = (read_at is null)),
  constraint statement_file_digest check (sha256 ~ '^[0-9a-f]{64}$')
);
create index statement_file_by_court on funds.statement_file (region_id, court_id, file_id);

-- 对账单行: one row a line of a file with what became of it. A refused line names its reason; nothing of the file is lost.
create table funds.statement_row (
  region_id int not null,
  file_id uuid not null,
  row_no int not null,
  court_id int not null,
  line_no int not null,
  result text not null,
  direction text,
  reference text,
  amount_fen bigint,
  value_on date,
  counterparty_name text not null,
  counterparty_account text not null,
  counterparty_bank text not null,
  sub_account text not null,
  remark text not null,
  order_no text,
  receipt_id uuid,
  order_id uuid,
  facts jsonb not null,
  constraint statement_row_pk primary key (region_id, file_id, row_no),
  constraint statement_row_file_fk foreign key (region_id, file_id) references funds.statement_file (region_id, file_id),
  constraint statement_row_result_known check (result in ('waiting', 'matched', 'unmatched', 'known', 'paid', 'returned', 'outgoing', 'refused')),
  constraint statement_row_direction_known check (direction in ('in', 'out')),
  constraint statement_row_read_whole check (result = 'refused' or (direction is not null and reference is not null and amount_fen is not null and value_on is not null))
);
create index statement_row_by_result on funds.statement_row (region_id, file_id, result, row_no);
create index statement_row_by_day on funds.statement_row (region_id, court_id, value_on) where reference is not null;

-- 对账: the books of a court against its bank on one day. Made again for the same day it becomes the next version; none is altered.
create table funds.reconciliation (
  region_id int not null,
  reconciliation_id uuid not null,
  court_id int not null,
  on_day date not null,
  version int not null,
  ledger_fen bigint not null,
  bank_fen bigint,
  bank_source text not null,
  unmatched_fen bigint not null,
  in_transit_fen bigint not null,
  books int not null,
  chain_head text not null,
  chain_sound boolean not null,
  differences int not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint reconciliation_pk primary key (region_id, reconciliation_id),
  constraint reconciliation_version_once unique (region_id, court_id, on_day, version),
  constraint reconciliation_source_known check (bank_source in ('adapter', 'file', 'none')),
  constraint reconciliation_bank_whole check ((bank_source = 'none') = (bank_fen is null)),
  constraint reconciliation_differences_counted check (differences >= 0)
);

create table funds.reconciliation_row (
  region_id int not null,
  reconciliation_id uuid not null,
  row_no int not null,
  court_id int not null,
  kind text not null,
  reference text not null,
  amount_fen bigint not null,
  value_on date,
  case_id uuid,
  facts jsonb not null,
  constraint reconciliation_row_pk primary key (region_id, reconciliation_id, row_no),
  constraint reconciliation_row_fk foreign key (region_id, reconciliation_id) references funds.reconciliation (region_id, reconciliation_id),
  constraint reconciliation_row_kind_known check (kind in ('at-bank-only', 'in-books-only', 'amount-differs', 'balance-differs'))
);

-- 月度对账签认: enforcement and finance each sign the last reconciliation of a month; two persons.
create table funds.reconciliation_signature (
  region_id int not null,
  reconciliation_id uuid not null,
  side text not null,
  court_id int not null,
  signed_by uuid not null,
  signed_on date not null,
  signed_at timestamptz not null,
  remark text not null,
  constraint reconciliation_signature_pk primary key (region_id, reconciliation_id, side),
  constraint reconciliation_signature_person_once unique (region_id, reconciliation_id, signed_by),
  constraint reconciliation_signature_fk foreign key (region_id, reconciliation_id) references funds.reconciliation (region_id, reconciliation_id),
  constraint reconciliation_signature_side_known check (side in ('enforcement', 'finance'))
);

alter table funds.statement_file enable row level security;
alter table funds.statement_row enable row level security;
alter table funds.reconciliation enable row level security;
alter table funds.reconciliation_row enable row level security;
alter table funds.reconciliation_signature enable row level security;
create policy statement_file_scope on funds.statement_file to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy statement_row_scope on funds.statement_row to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy reconciliation_scope on funds.reconciliation to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy reconciliation_row_scope on funds.reconciliation_row to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy reconciliation_signature_scope on funds.reconciliation_signature to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

-- What the bank's own statement told, for the comparison with the books.
create view agencies.statement_line_view with (security_invoker = true) as
  select region_id, bank, line_no, reference, direction, amount_fen, value_date, sub_account, counterparty_name, remark, order_no from agencies.statement_line;
create view agencies.statement_cursor_view with (security_invoker = true) as
  select region_id, bank, last_line_no, balance_fen, read_at from agencies.statement_cursor;

grant select, insert, update (state, format, head, refusal, row_count, read_at) on funds.statement_file to duixian_app;
grant select, insert, update (result, receipt_id, order_id, facts) on funds.statement_row to duixian_app;
grant select, insert on funds.reconciliation, funds.reconciliation_row, funds.reconciliation_signature to duixian_app;
grant select on agencies.statement_line_view, agencies.statement_cursor_view to duixian_app;
