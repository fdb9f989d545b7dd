-- 提存、争议暂扣、退还、移送与另行确定的收款人: the side branches of case money, each an act of two persons with its reason on record.

-- 提存 is kept for one creditor, as 应付 is; 待移送 is owed to another court until the bank has paid it.
alter table funds.account drop constraint account_kind_known;
alter table funds.account add constraint account_kind_known
  check (kind in ('bank', 'held', 'payable', 'fee', 'cost', 'surplus', 'in-transit', 'disputed', 'deposited', 'transfer-due'));
alter table funds.account drop constraint account_holder_where_payable;
alter table funds.account add constraint account_holder_where_one_creditors check ((kind in ('payable', 'deposited')) = (holder <> ''));

-- 决定种类: a decision pays creditors, returns money to its payer, or moves it to another court. What stood before paid creditors.
alter table funds.payout add column kind text not null default 'pay-out';
alter table funds.payout add constraint payout_kind_known check (kind in ('pay-out', 'refund', 'transfer'));
alter table funds.payout add constraint payout_kind_pays_creditors check (kind = 'pay-out' or to_creditors_fen + fee_fen = 0);
alter table funds.payout_line drop constraint payout_line_category_known;
alter table funds.payout_line add constraint payout_line_category_known
  check (category in ('sale-cost', 'execution-fee', 'title-debt', 'doubled-interest', 'surplus', 'transfer'));

alter table funds.payment_order drop constraint payment_order_purpose_known;
alter table funds.payment_order add constraint payment_order_purpose_known check (purpose in ('creditor', 'refund', 'transfer'));
alter table funds.payment_order drop constraint payment_order_state_known;
alter table funds.payment_order add constraint payment_order_state_known check (state in ('waiting', 'ordered', 'paid', 'bounced', 'deposited'));
alter table funds.payment_order drop constraint payment_order_waiting;
alter table funds.payment_order add constraint payment_order_waiting
  check (state = 'deposited' or (attempt = 0) = (state = 'waiting') and (state = 'waiting') = (ordered_by is null));
drop index funds.payment_order_open;
create index payment_order_open on funds.payment_order (region_id, court_id, order_id) where state not in ('paid', 'deposited');

-- 争议暂扣: a deferral of one part of a receipt; the rest is paid first.
alter table funds.deferral add column amount_fen bigint;
alter table funds.deferral add column disputed_by text;
alter table funds.deferral add constraint deferral_part_positive check (amount_fen > 0);
alter table funds.deferral add constraint deferral_part_whole check ((amount_fen is null) = (disputed_by is null));

-- 退还、移送: what a decision of these kinds rests on, and the receipt of the court that got the money.
create table funds.payout_cause (
  region_id int not null,
  payout_id uuid not null,
  court_id int not null,
  case_id uuid not null,
  ground text not null,
  reason text not null,
  document text not null,
  to_court text,
  to_case_number text,
  payee_name text not null,
  payee_bank text not null,
  payee_account text not null,
  acknowledged_number text,
  acknowledged_on date,
  acknowledged_by uuid,
  constraint payout_cause_pk primary key (region_id, payout_id),
  constraint payout_cause_payout_fk foreign key (region_id, payout_id) references funds.payout (region_id, payout_id),
  constraint payout_cause_court_whole check ((to_court is null) = (to_case_number is null)),
  constraint payout_cause_acknowledged_whole check ((acknowledged_number is null) = (acknowledged_on is null) and (acknowledged_on is null) = (acknowledged_by is null)),
  constraint payout_cause_only_a_court_acknowledges check (acknowledged_on is null or to_court is not null)
);
create index payout_cause_unacknowledged on funds.payout_cause (region_id, court_id, payout_id) where to_court is not null and acknowledged_on is null;

-- 提存: one creditor's share of one decision, kept because he cannot or will not take it; collected later or returned.
create table funds.deposit (
  region_id int not null,
  deposit_id uuid not null,
  court_id int not null,
  case_id uuid not null,
  payout_id uuid not null,
  order_id uuid,
  creditor_id uuid not null,
  amount_fen bigint not null,
  costs_fen bigint not null,
  ground text not null,
  reason text not null,
  evidence text not null,
  in_time boolean not null,
  state text not null,
  proposed_by uuid not null,
  proposed_on date not null,
  decided_by uuid,
  decided_on date,
  end_kind text,
  end_reason text,
  end_asked_by uuid,
  end_asked_on date,
  ended_by uuid,
  ended_on date,
  constraint deposit_pk primary key (region_id, deposit_id),
  constraint deposit_payout_fk foreign key (region_id, payout_id) references funds.payout (region_id, payout_id),
  constraint deposit_order_fk foreign key (region_id, order_id) references funds.payment_order (region_id, order_id),
  constraint deposit_ground_known check (ground in ('refuses-without-reason', 'missing', 'dead-or-incapable-without-heir-or-guardian', 'unreachable-at-the-given-contact', 'other')),
  constraint deposit_state_known check (state in ('proposed', 'deposited', 'refused', 'withdrawn', 'end-asked', 'collected', 'returned')),
  constraint deposit_sums check (amount_fen > 0 and costs_fen >= 0 and costs_fen < amount_fen),
  constraint deposit_decided_whole check ((decided_by is null) = (decided_on is null) and (state in ('proposed', 'withdrawn') or decided_by is not null)),
  constraint deposit_two_persons check (decided_by <> proposed_by and ended_by <> end_asked_by),
  constraint deposit_end_kind_known check (end_kind in ('collected', 'returned')),
  constraint deposit_end_whole check ((end_kind is null) = (end_asked_by is null) and (end_kind is null) = (end_reason is null) and (end_kind is null) = (end_asked_on is null)),
  constraint deposit_ended_whole check ((state in ('collected', 'returned')) = (ended_on is not null) and (ended_on is null) = (ended_by is null))
);
create unique index deposit_running_once on funds.deposit (region_id, payout_id, creditor_id) where state in ('proposed', 'deposited', 'end-asked');
create index deposit_by_case on funds.deposit (region_id, case_id, deposit_id);
create index deposit_open on funds.deposit (region_id, court_id, deposit_id) where state in ('proposed', 'deposited', 'end-asked');

-- 另行确定的收款人: a payee who is not the creditor, by the panel's decision; or an agent with special authority and his papers.
create table funds.payee_ruling (
  region_id int not null,
  ruling_id uuid not null,
  court_id int not null,
  case_id uuid not null,
  creditor_id uuid not null,
  kind text not null,
  payee_name text not null,
  payee_bank text not null,
  payee_account text not null,
  reason text not null,
  document text not null,
  decided_on date not null,
  people jsonb not null,
  papers jsonb not null,
  state text not null,
  proposed_by uuid not null,
  proposed_on date not null,
  approved_by uuid,
  approved_on date,
  end_reason text,
  ended_by uuid,
  ended_on date,
  constraint payee_ruling_pk primary key (region_id, ruling_id),
  constraint payee_ruling_book_fk foreign key (region_id, case_id) references funds.book (region_id, book_id),
  constraint payee_ruling_kind_known check (kind in ('panel', 'agent', 'lawyer')),
  constraint payee_ruling_state_known check (state in ('proposed', 'approved', 'refused', 'ended')),
  constraint payee_ruling_approved_whole check ((approved_by is null) = (approved_on is null) and (state = 'proposed') = (approved_by is null)),
  constraint payee_ruling_two_persons check (approved_by <> proposed_by),
  constraint payee_ruling_ended_whole check ((state = 'ended') = (ended_on is not null) and (ended_on is null) = (ended_by is null) and (ended_on is null) = (end_reason is null))
);
create unique index payee_ruling_running_once on funds.payee_ruling (region_id, case_id, creditor_id) where state in ('proposed', 'approved');
create index payee_ruling_to_decide on funds.payee_ruling (region_id, court_id, ruling_id) where state = 'proposed';

alter table funds.payout_cause enable row level security;
alter table funds.deposit enable row level security;
alter table funds.payee_ruling enable row level security;
create policy payout_cause_scope on funds.payout_cause to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy deposit_scope on funds.deposit to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy payee_ruling_scope on funds.payee_ruling to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
grant select, insert, update (acknowledged_number, acknowledged_on, acknowledged_by) on funds.payout_cause to duixian_app;
grant select, insert, update (order_id, state, decided_by, decided_on, end_kind, end_reason, end_asked_by, end_asked_on, ended_by, ended_on)
  on funds.deposit to duixian_app;
grant select, insert, update (state, approved_by, approved_on, end_reason, ended_by, ended_on) on funds.payee_ruling to duixian_app;
