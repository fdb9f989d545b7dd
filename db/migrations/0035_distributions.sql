-- 参与分配: a plan among several creditors, who was told, who objected, who opposed, and which pay-outs carried it out.

create table funds.distribution (
  region_id int not null,
  distribution_id uuid not null,
  court_id int not null,
  case_id uuid not null,
  state text not null,
  counts_on date not null,
  performance_kind text not null,
  pool_fen bigint not null,
  question jsonb not null,
  result jsonb not null,
  drafted_by uuid not null,
  drafted_on date not null,
  decided_by uuid,
  decided_on date,
  return_reason text,
  ended_on date,
  constraint distribution_pk primary key (region_id, distribution_id),
  constraint distribution_book_fk foreign key (region_id, case_id) references funds.book (region_id, book_id),
  constraint distribution_positive check (pool_fen > 0),
  constraint distribution_state_known check (state in ('drafted', 'returned', 'approved', 'ended')),
  constraint distribution_decided_whole check ((state = 'drafted') = (decided_by is null) and (decided_by is null) = (decided_on is null)),
  constraint distribution_two_persons check (decided_by <> drafted_by),
  constraint distribution_return_reason check ((state = 'returned') = (return_reason is not null)),
  constraint distribution_ended_whole check ((state = 'ended') = (ended_on is not null))
);
create index distribution_by_case on funds.distribution (region_id, case_id, distribution_id);
create index distribution_by_state on funds.distribution (region_id, court_id, state, distribution_id);
-- One plan at a time divides the money of a case.
create unique index distribution_running_once on funds.distribution (region_id, case_id) where state in ('drafted', 'approved');

-- 参与分配的债权: whose it is and to which account it is paid. A creditor of the case is paid to the account on the case file.
create table funds.distribution_claim (
  region_id int not null,
  distribution_id uuid not null,
  claim_id uuid not null,
  court_id int not null,
  place int not null,
  source text not null,
  party_id uuid,
  other_case_id uuid,
  name text not null,
  title_number text not null,
  payee_bank text,
  payee_account text,
  constraint distribution_claim_pk primary key (region_id, distribution_id, claim_id),
  constraint distribution_claim_place_once unique (region_id, distribution_id, place),
  constraint distribution_claim_plan_fk foreign key (region_id, distribution_id) references funds.distribution (region_id, distribution_id),
  constraint distribution_claim_source_known check (source in ('party', 'case', 'outside')),
  constraint distribution_claim_source_whole check ((source = 'outside') = (party_id is null) and (source = 'case') = (other_case_id is not null)),
  constraint distribution_claim_account_whole check ((payee_bank is null) = (payee_account is null))
);
create index distribution_claim_by_id on funds.distribution_claim (region_id, claim_id);
create index distribution_claim_by_other on funds.distribution_claim (region_id, other_case_id) where other_case_id is not null;

-- 方案送达: one row for every creditor and for the debtor; each one's fifteen days run from his own day.
create table funds.distribution_notice (
  region_id int not null,
  distribution_id uuid not null,
  notice_id uuid not null,
  court_id int not null,
  place int not null,
  role text not null,
  name text not null,
  served_on date,
  served_how text,
  noted_by uuid,
  constraint distribution_notice_pk primary key (region_id, notice_id),
  constraint distribution_notice_place_once unique (region_id, distribution_id, place),
  constraint distribution_notice_plan_fk foreign key (region_id, distribution_id) references funds.distribution (region_id, distribution_id),
  constraint distribution_notice_role_known check (role in ('creditor', 'debtor')),
  constraint distribution_notice_served_whole check ((served_on is null) = (served_how is null) and (served_on is null) = (noted_by is null))
);

-- 方案异议: what the objector says the plan should be, as a change that can be computed.
create table funds.distribution_objection (
  region_id int not null,
  distribution_id uuid not null,
  objection_id uuid not null,
  court_id int not null,
  notice_id uuid not null,
  received_on date not null,
  reason text not null,
  change jsonb not null,
  state text not null,
  told_on date,
  sued_on date,
  suit_number text,
  ended_on date,
  ended_because text,
  noted_by uuid not null,
  constraint distribution_objection_pk primary key (region_id, objection_id),
  constraint distribution_objection_once unique (region_id, notice_id),
  constraint distribution_objection_notice_fk foreign key (region_id, notice_id) references funds.distribution_notice (region_id, notice_id),
  constraint distribution_objection_state_known check (state in ('open', 'upheld', 'dismissed')),
  constraint distribution_objection_sued_whole check ((sued_on is null) = (suit_number is null) and (sued_on is null or told_on is not null)),
  constraint distribution_objection_ended_whole check ((state = 'open') = (ended_on is null) and (ended_on is null) = (ended_because is null)),
  constraint distribution_objection_because_known check (ended_because in ('unopposed', 'no-suit', 'judgment', 'withdrawn'))
);
create index distribution_objection_by_plan on funds.distribution_objection (region_id, distribution_id, objection_id);

-- 反对意见: everybody who did not object is told of the objection and has fifteen days to oppose it.
create table funds.distribution_reply (
  region_id int not null,
  objection_id uuid not null,
  notice_id uuid not null,
  reply_id uuid not null,
  court_id int not null,
  told_on date not null,
  opposed_on date,
  words text,
  noted_by uuid not null,
  constraint distribution_reply_pk primary key (region_id, reply_id),
  constraint distribution_reply_once unique (region_id, objection_id, notice_id),
  constraint distribution_reply_objection_fk foreign key (region_id, objection_id) references funds.distribution_objection (region_id, objection_id),
  constraint distribution_reply_opposed_whole check ((opposed_on is null) = (words is null))
);

-- 分配发放: the ordinary decisions that carry the plan out, the undisputed part first; what stays behind is held apart meanwhile.
create table funds.distribution_payout (
  region_id int not null,
  distribution_id uuid not null,
  payout_id uuid not null,
  court_id int not null,
  held_fen bigint not null,
  constraint distribution_payout_pk primary key (region_id, distribution_id, payout_id),
  constraint distribution_payout_once unique (region_id, payout_id),
  constraint distribution_payout_plan_fk foreign key (region_id, distribution_id) references funds.distribution (region_id, distribution_id),
  constraint distribution_payout_payout_fk foreign key (region_id, payout_id) references funds.payout (region_id, payout_id),
  constraint distribution_payout_held_not_negative check (held_fen >= 0)
);

alter table funds.distribution enable row level security;
create policy distribution_scope on funds.distribution to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
alter table funds.distribution_claim enable row level security;
create policy distribution_claim_scope on funds.distribution_claim to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
alter table funds.distribution_notice enable row level security;
create policy distribution_notice_scope on funds.distribution_notice to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
alter table funds.distribution_objection enable row level security;
create policy distribution_objection_scope on funds.distribution_objection to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
alter table funds.distribution_reply enable row level security;
create policy distribution_reply_scope on funds.distribution_reply to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
alter table funds.distribution_payout enable row level security;
create policy distribution_payout_scope on funds.distribution_payout to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

-- What a plan says is never altered: an objection that stands is a row of its own, and another plan is another plan.
grant select, insert on funds.distribution_claim, funds.distribution_payout to duixian_app;
grant select, insert, update (state, decided_by, decided_on, return_reason, ended_on) on funds.distribution to duixian_app;
grant select, insert, update (served_on, served_how, noted_by) on funds.distribution_notice to duixian_app;
grant select, insert, update (state, told_on, sued_on, suit_number, ended_on, ended_because) on funds.distribution_objection to duixian_app;
grant select, insert, update (opposed_on, words) on funds.distribution_reply to duixian_app;

-- 冲正一次: only reversals need the uniqueness; every other entry is spared a place in that index.
alter table funds.entry drop constraint entry_reversed_once;
create unique index entry_reversed_once on funds.entry (region_id, reverses) where reverses is not null;
