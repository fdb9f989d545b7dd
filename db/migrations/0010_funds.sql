-- 案款: one book a case, double entry inside it, receipts, decisions to pay out, orders to the bank and deferrals.

-- 账簿: the account of one case, or of one receipt nobody has matched. Its row is the only lock a posting takes, and carries the head of its chain.
create table funds.book (
  region_id int not null,
  book_id uuid not null,
  court_id int not null,
  kind text not null,
  number text,
  state text not null,
  opened_on date not null,
  chain_seq bigint not null,
  chain_head text not null,
  constraint book_pk primary key (region_id, book_id),
  constraint book_number_unique unique (region_id, number),
  constraint book_kind_known check (kind in ('case', 'unmatched')),
  constraint book_case_has_number check ((kind = 'case') = (number is not null)),
  constraint book_state_known check (state in ('open', 'closed')),
  constraint book_chain_forward check (chain_seq >= 0)
);

-- 科目: the accounts of a book with their balance, written in the transaction that moves it. No balance is ever below zero.
create table funds.account (
  region_id int not null,
  account_id uuid not null,
  court_id int not null,
  book_id uuid not null,
  kind text not null,
  holder text not null,
  balance_fen bigint not null,
  version int not null,
  constraint account_pk primary key (region_id, account_id),
  constraint account_book_fk foreign key (region_id, book_id) references funds.book (region_id, book_id),
  constraint account_once unique (region_id, book_id, kind, holder),
  constraint account_kind_known check (kind in ('bank', 'held', 'payable', 'fee', 'cost', 'surplus', 'in-transit')),
  constraint account_holder_where_payable check ((kind = 'payable') = (holder <> '')),
  constraint account_never_negative check (balance_fen >= 0)
);

-- 凭证: insert-only; the key makes a posting happen once, the chain makes a change visible.
create table funds.entry (
  region_id int not null,
  entry_id uuid not null,
  court_id int not null,
  book_id uuid not null,
  seq bigint not null,
  kind text not null,
  key text not null,
  content_hash text not null,
  value_on date not null,
  reverses uuid,
  reason text,
  posted_by uuid not null,
  posted_on date not null,
  posted_at timestamptz not null,
  previous_hash text not null,
  hash text not null,
  constraint entry_pk primary key (region_id, entry_id),
  constraint entry_book_fk foreign key (region_id, book_id) references funds.book (region_id, book_id),
  constraint entry_key_once unique (region_id, key),
  constraint entry_seq_once unique (region_id, book_id, seq),
  constraint entry_reversed_once unique (region_id, reverses),
  constraint entry_kind_known check (kind in ('receipt', 'claim', 'allocation', 'dispatch', 'payment', 'bounce', 'reversal')),
  constraint entry_reversal_whole check ((kind = 'reversal') = (reverses is not null) and (reverses is null) = (reason is null))
);

-- 分录: one debit, one credit, a positive amount. It balances because a row cannot do otherwise.
create table funds.transfer (
  region_id int not null,
  entry_id uuid not null,
  line int not null,
  court_id int not null,
  debit_account uuid not null,
  credit_account uuid not null,
  amount_fen bigint not null,
  constraint transfer_pk primary key (region_id, entry_id, line),
  constraint transfer_entry_fk foreign key (region_id, entry_id) references funds.entry (region_id, entry_id),
  constraint transfer_debit_fk foreign key (region_id, debit_account) references funds.account (region_id, account_id),
  constraint transfer_credit_fk foreign key (region_id, credit_account) references funds.account (region_id, account_id),
  constraint transfer_positive check (amount_fen > 0),
  constraint transfer_two_accounts check (debit_account <> credit_account)
);
create index transfer_by_debit on funds.transfer (region_id, debit_account, entry_id);
create index transfer_by_credit on funds.transfer (region_id, credit_account, entry_id);

-- 到账: one row a line of the bank statement. What the bank said is never altered; only to whom it belongs.
create table funds.receipt (
  region_id int not null,
  receipt_id uuid not null,
  court_id int not null,
  reference text not null,
  content_hash text not null,
  amount_fen bigint not null,
  value_on date not null,
  payer_name text not null,
  payer_account text not null,
  payer_bank text not null,
  sub_account text not null,
  remark text not null,
  recorded_by uuid not null,
  recorded_on date not null,
  recorded_at timestamptz not null,
  state text not null,
  book_id uuid not null,
  case_id uuid,
  claims int not null,
  matched_how text,
  claimed_by uuid,
  claimed_on date,
  performance_kind text,
  performed_on date,
  covered_fen bigint not null,
  constraint receipt_pk primary key (region_id, receipt_id),
  constraint receipt_reference_once unique (region_id, reference),
  constraint receipt_book_fk foreign key (region_id, book_id) references funds.book (region_id, book_id),
  constraint receipt_positive check (amount_fen > 0),
  constraint receipt_state_known check (state in ('unmatched', 'claimed')),
  constraint receipt_claim_whole check ((state = 'claimed') = (case_id is not null and matched_how is not null and performance_kind is not null and performed_on is not null)),
  constraint receipt_how_known check (matched_how in ('sub-account', 'officer')),
  constraint receipt_officer_named check ((matched_how = 'officer') = (claimed_by is not null) or matched_how is null),
  constraint receipt_performance_known check (performance_kind in ('voluntary', 'deduction', 'sale', 'in-kind', 'other-realisation', 'held-at-filing')),
  constraint receipt_covered_within check (covered_fen between 0 and amount_fen)
);
create index receipt_by_case on funds.receipt (region_id, case_id, value_on, receipt_id) where case_id is not null;
create index receipt_unmatched on funds.receipt (region_id, court_id, value_on, receipt_id) where state = 'unmatched';
create index receipt_open on funds.receipt (region_id, court_id, value_on, receipt_id) where state = 'claimed' and covered_fen < amount_fen;

-- 发放审批: a decision with the sheet it rests on.
create table funds.payout (
  region_id int not null,
  payout_id uuid not null,
  court_id int not null,
  case_id uuid not null,
  state text not null,
  amount_fen bigint not null,
  to_creditors_fen bigint not null,
  fee_fen bigint not null,
  fully_satisfied boolean not null,
  as_of date not null,
  sheet jsonb not null,
  drafted_by uuid not null,
  drafted_on date not null,
  drafted_at timestamptz not null,
  decided_by uuid,
  decided_on date,
  decided_at timestamptz,
  return_reason text,
  paid_on date,
  constraint payout_pk primary key (region_id, payout_id),
  constraint payout_book_fk foreign key (region_id, case_id) references funds.book (region_id, book_id),
  constraint payout_positive check (amount_fen > 0 and to_creditors_fen >= 0 and fee_fen >= 0),
  constraint payout_state_known check (state in ('drafted', 'returned', 'approved', 'paid')),
  constraint payout_decided_whole check ((state = 'drafted') = (decided_by is null) and (decided_by is null) = (decided_on is null)),
  constraint payout_two_persons check (decided_by <> drafted_by),
  constraint payout_return_reason check ((state = 'returned') = (return_reason is not null)),
  constraint payout_paid_whole check ((state = 'paid') = (paid_on is not null))
);
create index payout_by_case on funds.payout (region_id, case_id, payout_id);
create index payout_by_state on funds.payout (region_id, court_id, state, payout_id);

create table funds.payout_line (
  region_id int not null,
  payout_id uuid not null,
  line int not null,
  court_id int not null,
  category text not null,
  creditor_id uuid,
  amount_fen bigint not null,
  constraint payout_line_pk primary key (region_id, payout_id, line),
  constraint payout_line_payout_fk foreign key (region_id, payout_id) references funds.payout (region_id, payout_id),
  constraint payout_line_positive check (amount_fen > 0),
  constraint payout_line_category_known check (category in ('sale-cost', 'execution-fee', 'title-debt', 'doubled-interest', 'surplus')),
  constraint payout_line_creditor check ((category in ('title-debt', 'doubled-interest')) = (creditor_id is not null))
);

-- 资金来源: which receipts a decision spends.
create table funds.payout_cover (
  region_id int not null,
  payout_id uuid not null,
  receipt_id uuid not null,
  court_id int not null,
  amount_fen bigint not null,
  to_creditors_fen bigint not null,
  constraint payout_cover_pk primary key (region_id, payout_id, receipt_id),
  constraint payout_cover_payout_fk foreign key (region_id, payout_id) references funds.payout (region_id, payout_id),
  constraint payout_cover_receipt_fk foreign key (region_id, receipt_id) references funds.receipt (region_id, receipt_id),
  constraint payout_cover_positive check (amount_fen > 0 and to_creditors_fen between 0 and amount_fen)
);
create index payout_cover_by_receipt on funds.payout_cover (region_id, receipt_id);

-- 付款指令: one payee, one amount, fixed when the decision is approved; attempts count the times it went to the bank.
create table funds.payment_order (
  region_id int not null,
  order_id uuid not null,
  court_id int not null,
  case_id uuid not null,
  payout_id uuid not null,
  purpose text not null,
  creditor_id uuid,
  payee_name text not null,
  payee_bank text not null,
  payee_account text not null,
  amount_fen bigint not null,
  state text not null,
  attempt int not null,
  ordered_by uuid,
  ordered_on date,
  ordered_at timestamptz,
  bank_reference text,
  paid_on date,
  bounce_reason text,
  constraint payment_order_pk primary key (region_id, order_id),
  constraint payment_order_payout_fk foreign key (region_id, payout_id) references funds.payout (region_id, payout_id),
  constraint payment_order_bank_reference_once unique (region_id, bank_reference),
  constraint payment_order_positive check (amount_fen > 0),
  constraint payment_order_purpose_known check (purpose in ('creditor', 'refund')),
  constraint payment_order_creditor check ((purpose = 'creditor') = (creditor_id is not null)),
  constraint payment_order_state_known check (state in ('waiting', 'ordered', 'paid', 'bounced')),
  constraint payment_order_waiting check ((attempt = 0) = (state = 'waiting') and (state = 'waiting') = (ordered_by is null)),
  constraint payment_order_paid_whole check ((state = 'paid') = (bank_reference is not null) and (state = 'paid') = (paid_on is not null)),
  constraint payment_order_bounced_whole check (state <> 'bounced' or bounce_reason is not null)
);
create index payment_order_by_payout on funds.payment_order (region_id, payout_id);
create index payment_order_by_case on funds.payment_order (region_id, case_id);
create index payment_order_open on funds.payment_order (region_id, court_id, order_id) where state <> 'paid';

-- 延缓发放: one ground for one receipt, asked for and approved inside the period by two persons.
create table funds.deferral (
  region_id int not null,
  deferral_id uuid not null,
  court_id int not null,
  case_id uuid not null,
  receipt_id uuid not null,
  ground text not null,
  reason text not null,
  state text not null,
  period_ends_on date not null,
  proposed_by uuid not null,
  proposed_on date not null,
  decided_by uuid,
  decided_on date,
  ended_on date,
  constraint deferral_pk primary key (region_id, deferral_id),
  constraint deferral_receipt_fk foreign key (region_id, receipt_id) references funds.receipt (region_id, receipt_id),
  constraint deferral_ground_known check (ground in ('distribution', 'preserved-elsewhere', 'not-collected', 'stay', 'other-cause')),
  constraint deferral_state_known check (state in ('proposed', 'approved', 'refused', 'ended')),
  constraint deferral_decided_whole check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_on is null)),
  constraint deferral_two_persons check (decided_by <> proposed_by),
  constraint deferral_in_period check (decided_on <= period_ends_on or state = 'refused'),
  constraint deferral_ended_whole check ((state = 'ended') = (ended_on is not null))
);
create unique index deferral_running_once on funds.deferral (region_id, receipt_id) where state in ('proposed', 'approved');
create index deferral_by_state on funds.deferral (region_id, court_id, state, deferral_id);

-- LPR 报价: quotes published after the product shipped, entered by a person with the page they stand on. In hundredths of a percent.
create table funds.lpr_quote (
  region_id int not null,
  published_on date not null,
  one_year_bp int not null,
  five_year_bp int not null,
  source text not null,
  entered_by uuid not null,
  entered_on date not null,
  constraint lpr_quote_pk primary key (region_id, published_on),
  constraint lpr_quote_plausible check (one_year_bp between 1 and 2400 and five_year_bp between 1 and 2400)
);

alter table funds.book enable row level security;
alter table funds.account enable row level security;
alter table funds.entry enable row level security;
alter table funds.transfer enable row level security;
alter table funds.receipt enable row level security;
alter table funds.payout enable row level security;
alter table funds.payout_line enable row level security;
alter table funds.payout_cover enable row level security;
alter table funds.payment_order enable row level security;
alter table funds.deferral enable row level security;

create policy book_scope on funds.book to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy account_scope on funds.account to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy entry_scope on funds.entry to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy transfer_scope on funds.transfer to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy receipt_scope on funds.receipt to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy payout_scope on funds.payout to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy payout_line_scope on funds.payout_line to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy payout_cover_scope on funds.payout_cover to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy payment_order_scope on funds.payment_order to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy deferral_scope on funds.deferral to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
alter table funds.lpr_quote enable row level security;
create policy lpr_quote_scope on funds.lpr_quote to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int)
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

-- 台账: one row for each transfer and account it touches, signed as the balance of that account moves.
create view funds.movement_view with (security_invoker = true) as
  select t.region_id, t.entry_id, t.line, a.book_id, a.account_id, a.kind as account_kind, a.holder, e.seq, e.kind, e.value_on, e.posted_on,
    case when a.kind = 'bank' then t.amount_fen else -t.amount_fen end as amount_fen
  from funds.transfer t
  join funds.entry e on e.region_id = t.region_id and e.entry_id = t.entry_id
  join funds.account a on a.region_id = t.region_id and a.account_id = t.debit_account
  union all
  select t.region_id, t.entry_id, t.line, a.book_id, a.account_id, a.kind, a.holder, e.seq, e.kind, e.value_on, e.posted_on,
    case when a.kind = 'bank' then -t.amount_fen else t.amount_fen end
  from funds.transfer t
  join funds.entry e on e.region_id = t.region_id and e.entry_id = t.entry_id
  join funds.account a on a.region_id = t.region_id and a.account_id = t.credit_account;

-- What upper tiers may count: money that waits, by case.
create view funds.receipt_view with (security_invoker = true) as
  select region_id, receipt_id, court_id, case_id, state, amount_fen, covered_fen, value_on, recorded_on, claimed_on from funds.receipt;
create view funds.payout_view with (security_invoker = true) as
  select region_id, payout_id, court_id, case_id, state, amount_fen, to_creditors_fen, fee_fen, drafted_on, decided_on, paid_on from funds.payout;

-- Append-only by grant: what was posted, what a decision divided and what the bank said cannot be altered by the application.
grant select, insert on funds.lpr_quote, funds.entry, funds.transfer, funds.payout_line, funds.payout_cover to duixian_app;
grant select, insert, update (state, chain_seq, chain_head) on funds.book to duixian_app;
grant select, insert, update (balance_fen, version) on funds.account to duixian_app;
grant select, insert, update (state, book_id, case_id, claims, matched_how, claimed_by, claimed_on, performance_kind, performed_on, covered_fen)
  on funds.receipt to duixian_app;
grant select, insert, update (state, decided_by, decided_on, decided_at, return_reason, paid_on) on funds.payout to duixian_app;
grant select, insert, update (state, attempt, ordered_by, ordered_on, ordered_at, bank_reference, paid_on, bounce_reason, payee_name, payee_bank, payee_account)
  on funds.payment_order to duixian_app;
grant select, insert, update (state, decided_by, decided_on, ended_on) on funds.deferral to duixian_app;
grant select on funds.movement_view, funds.receipt_view, funds.payout_view to duixian_app;
