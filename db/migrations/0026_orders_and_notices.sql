-- 督办与通知: orders of the command centre with a clock for each of their steps, what was said on them, and every notice with its receiver's confirmation.

-- 督办: what is asked of whom, about which row, by when. It ends only when its addressee has answered.
create table hub.office_order (
  region_id int not null,
  order_id uuid not null,
  court_id int not null,
  case_id uuid,
  tile text not null,
  row_kind text not null,
  row_id uuid not null,
  what text not null,
  label text,
  words text not null,
  check_kind text,
  issued_by uuid not null,
  issued_on date not null,
  issued_at timestamptz not null,
  addressee_id uuid not null,
  read_due_on date not null,
  answer_due_on date not null,
  verify_due_on date,
  delivered_on date,
  delivered_at timestamptz,
  read_on date,
  read_at timestamptz,
  answered_on date,
  answered_at timestamptz,
  state text not null,
  outcome text,
  rounds int not null default 0,
  checked_on date,
  checked_facts jsonb,
  check_holds boolean,
  closed_on date,
  closed_by uuid,
  constraint office_order_pk primary key (region_id, order_id),
  constraint office_order_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint office_order_state_known check (state in ('open', 'answered', 'closed', 'withdrawn')),
  constraint office_order_outcome_known check (outcome in ('verified', 'accepted')),
  constraint office_order_outcome_whole check ((state = 'closed') = (outcome is not null)),
  constraint office_order_ended_whole check ((state in ('closed', 'withdrawn')) = (closed_on is not null) and (closed_on is null) = (closed_by is null)),
  -- 不答不结: closed, or waiting to be verified, means that the addressee has answered.
  constraint office_order_answered_first check (state not in ('answered', 'closed') or answered_on is not null),
  -- 已查属实: closed as verified means that the data said so.
  constraint office_order_verified_by_data check (outcome is distinct from 'verified' or (check_kind is not null and check_holds is true)),
  constraint office_order_not_to_oneself check (addressee_id <> issued_by),
  constraint office_order_read_after_delivery check (read_on is null or delivered_on is not null)
);
create index office_order_to on hub.office_order (region_id, addressee_id, answer_due_on, order_id) where state in ('open', 'answered');
create index office_order_by on hub.office_order (region_id, issued_by, answer_due_on, order_id) where state in ('open', 'answered');
create index office_order_of_court on hub.office_order (region_id, court_id, answer_due_on, order_id) where state in ('open', 'answered');
create index office_order_by_row on hub.office_order (region_id, row_id, order_id);
create index office_order_by_case on hub.office_order (region_id, case_id, order_id);
create index office_order_all on hub.office_order (region_id, court_id, answer_due_on, order_id);

-- 答复往来: each answer and each sending back, as it was said. Only ever added to.
create table hub.order_word (
  region_id int not null,
  word_id uuid not null,
  order_id uuid not null,
  court_id int not null,
  addressee_id uuid not null,
  issued_by uuid not null,
  kind text not null,
  words text not null,
  late_days int,
  said_by uuid not null,
  said_on date not null,
  said_at timestamptz not null,
  constraint order_word_pk primary key (region_id, word_id),
  constraint order_word_order_fk foreign key (region_id, order_id) references hub.office_order (region_id, order_id),
  constraint order_word_kind_known check (kind in ('answer', 'send-back', 'accept', 'withdraw'))
);
create index order_word_by_order on hub.order_word (region_id, order_id, word_id);

-- 通知: one row for each receiver and way of sending. Received is what the receiver confirmed, not what was sent.
create table hub.notice (
  region_id int not null,
  notice_id uuid not null,
  court_id int not null,
  person_id uuid not null,
  channel text not null,
  kind text not null,
  source_id uuid not null,
  case_id uuid,
  facts jsonb not null,
  sent_by uuid not null,
  sent_on date not null,
  sent_at timestamptz not null,
  received_on date,
  received_at timestamptz,
  receipt text,
  failed_reason text,
  seen_at timestamptz,
  constraint notice_pk primary key (region_id, notice_id),
  constraint notice_channel_known check (channel in ('in-app', 'mail', 'sms')),
  constraint notice_received_whole check ((received_on is null) = (received_at is null)),
  constraint notice_not_both check (received_on is null or failed_reason is null),
  constraint notice_seen_after_receipt check (seen_at is null or received_on is not null)
);
create index notice_to_receive on hub.notice (region_id, person_id, notice_id) where received_on is null and channel = 'in-app';
create index notice_unseen on hub.notice (region_id, person_id, notice_id) where seen_at is null and channel = 'in-app';
create index notice_of_person on hub.notice (region_id, person_id, notice_id desc) where channel = 'in-app';
create index notice_by_source on hub.notice (region_id, source_id, kind);
create index notice_by_day on hub.notice (region_id, sent_on, court_id);

alter table hub.office_order enable row level security;
alter table hub.order_word enable row level security;
alter table hub.notice enable row level security;

-- Whoever stands over the court sees its orders; everybody else those they gave or received.
create policy office_order_scope on hub.office_order to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and (addressee_id = nullif(current_setting('app.actor', true), '')::uuid
      or issued_by = nullif(current_setting('app.actor', true), '')::uuid
      or (current_setting('app.reach', true) = 'court'
        and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy order_word_scope on hub.order_word to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and (addressee_id = nullif(current_setting('app.actor', true), '')::uuid
      or issued_by = nullif(current_setting('app.actor', true), '')::uuid
      or (current_setting('app.reach', true) = 'court'
        and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy notice_scope on hub.notice to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and (person_id = nullif(current_setting('app.actor', true), '')::uuid
      or (current_setting('app.reach', true) = 'court'
        and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

grant select, insert on hub.office_order, hub.order_word, hub.notice to duixian_app;
grant update (read_due_on, answer_due_on, verify_due_on, delivered_on, delivered_at, read_on, read_at, answered_on, answered_at, state, outcome, rounds,
  checked_on, checked_facts, check_holds, closed_on, closed_by) on hub.office_order to duixian_app;
grant update (received_on, received_at, receipt, failed_reason, seen_at) on hub.notice to duixian_app;

-- 通知地址: where a person wants notices besides the screen. One address a channel; the newest counts.
create table hub.notice_address (
  region_id int not null,
  person_id uuid not null,
  channel text not null,
  court_id int not null,
  address text not null,
  set_at timestamptz not null,
  constraint notice_address_pk primary key (region_id, person_id, channel),
  constraint notice_address_channel_known check (channel in ('mail', 'sms'))
);
alter table hub.notice_address enable row level security;
create policy notice_address_scope on hub.notice_address to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int)
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
grant select, insert, update on hub.notice_address to duixian_app;
