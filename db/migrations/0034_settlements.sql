-- 执行和解: the agreement of the parties with its instalments, watched to its end, and what the debtor paid the creditor directly.

create table funds.settlement (
  region_id int not null,
  settlement_id uuid not null,
  court_id int not null,
  case_id uuid not null,
  state text not null,
  agreed_on date not null,
  document text not null,
  terms text not null,
  total_fen bigint not null,
  breach_after_missed int not null,
  grace_days int not null,
  last_due_on date not null,
  recorded_by uuid not null,
  recorded_on date not null,
  breached_on date,
  asked_on date,
  asked_document text,
  ended_by uuid,
  ended_on date,
  end_reason text,
  constraint settlement_pk primary key (region_id, settlement_id),
  constraint settlement_book_fk foreign key (region_id, case_id) references funds.book (region_id, book_id),
  constraint settlement_state_known check (state in ('running', 'breached', 'performed', 'resumed', 'ended')),
  constraint settlement_terms check (total_fen > 0 and breach_after_missed between 1 and 120 and grace_days between 0 and 365),
  constraint settlement_breached_whole check (state not in ('breached', 'resumed') or breached_on is not null),
  constraint settlement_resumed_whole check ((state = 'resumed') = (asked_on is not null) and (asked_on is null) = (asked_document is null)),
  constraint settlement_ended_whole check ((state in ('performed', 'resumed', 'ended')) = (ended_on is not null) and (ended_on is null) = (ended_by is null)),
  constraint settlement_end_reason check ((state = 'ended') = (end_reason is not null))
);
-- One agreement at a time settles a case.
create unique index settlement_running_once on funds.settlement (region_id, case_id) where state in ('running', 'breached');
create index settlement_by_case on funds.settlement (region_id, case_id, settlement_id);
create index settlement_watched on funds.settlement (region_id, court_id, settlement_id) where state in ('running', 'breached');

-- 分期: what is due when. Nothing here says what was paid: that is read from the money itself.
create table funds.instalment (
  region_id int not null,
  settlement_id uuid not null,
  number int not null,
  court_id int not null,
  due_on date not null,
  amount_fen bigint not null,
  missed_noted_on date,
  reminded_on date,
  reminded_how text,
  reminded_by uuid,
  constraint instalment_pk primary key (region_id, settlement_id, number),
  constraint instalment_settlement_fk foreign key (region_id, settlement_id) references funds.settlement (region_id, settlement_id),
  constraint instalment_positive check (amount_fen > 0 and number > 0),
  constraint instalment_reminded_whole check ((reminded_on is null) = (reminded_how is null) and (reminded_on is null) = (reminded_by is null))
);

-- 自行给付: paid from debtor to creditor without the court, entered afterwards on the creditor's own word.
create table funds.direct_payment (
  region_id int not null,
  payment_id uuid not null,
  court_id int not null,
  case_id uuid not null,
  amount_fen bigint not null,
  paid_on date not null,
  evidence text not null,
  confirmed_by text not null,
  should_have_come text,
  state text not null,
  recorded_by uuid not null,
  recorded_on date not null,
  withdrawn_by uuid,
  withdrawn_on date,
  withdraw_reason text,
  constraint direct_payment_pk primary key (region_id, payment_id),
  constraint direct_payment_book_fk foreign key (region_id, case_id) references funds.book (region_id, book_id),
  constraint direct_payment_positive check (amount_fen > 0),
  constraint direct_payment_not_ahead check (paid_on <= recorded_on),
  constraint direct_payment_state_known check (state in ('recorded', 'withdrawn')),
  constraint direct_payment_withdrawn_whole check ((state = 'withdrawn') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdraw_reason is null)),
  constraint direct_payment_two_persons check (withdrawn_by <> recorded_by)
);
create index direct_payment_by_case on funds.direct_payment (region_id, case_id, payment_id);

alter table funds.settlement enable row level security;
alter table funds.instalment enable row level security;
alter table funds.direct_payment enable row level security;
create policy settlement_scope on funds.settlement to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy instalment_scope on funds.instalment to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy direct_payment_scope on funds.direct_payment to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
grant select, insert, update (state, breached_on, asked_on, asked_document, ended_by, ended_on, end_reason) on funds.settlement to duixian_app;
grant select, insert, update (missed_noted_on, reminded_on, reminded_how, reminded_by) on funds.instalment to duixian_app;
grant select, insert, update (state, withdrawn_by, withdrawn_on, withdraw_reason) on funds.direct_payment to duixian_app;
