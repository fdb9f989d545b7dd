-- 持续查冻、审批、财产报告: an order to look for deposits until the debt is covered; a measure that waits for a second person; what a debtor reports of its property.
create table assets.sweep (
  region_id int not null,
  sweep_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  ruling_number text not null,
  notice_number text not null,
  every_hours int not null,
  until_on date not null,
  next_at timestamptz not null,
  rounds int not null default 0,
  ordered_by uuid not null,
  ordered_at timestamptz not null,
  ended_on date,
  end_reason text,
  constraint sweep_pk primary key (region_id, sweep_id),
  constraint sweep_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint sweep_pace check (every_hours between 6 and 720),
  constraint sweep_rounds_positive check (rounds >= 0),
  constraint sweep_end_known check (end_reason in ('debt-covered', 'time-over', 'case-closed', 'by-hand')),
  constraint sweep_end_whole check ((ended_on is null) = (end_reason is null))
);
create unique index sweep_running_once on assets.sweep (region_id, case_id) where ended_on is null;
create index sweep_due on assets.sweep (region_id, next_at, sweep_id) where ended_on is null;
create index sweep_by_case on assets.sweep (region_id, case_id, sweep_id);

create table assets.proposal (
  region_id int not null,
  proposal_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  asset_id uuid not null,
  amount_fen bigint,
  until_on date,
  ruling_number text not null,
  notice_number text not null,
  grounds text[] not null,
  state text not null,
  proposed_by uuid not null,
  proposed_on date not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_on date,
  decision_reason text,
  measure_id uuid,
  constraint proposal_pk primary key (region_id, proposal_id),
  constraint proposal_asset_fk foreign key (region_id, asset_id) references assets.asset (region_id, asset_id),
  constraint proposal_state_known check (state in ('proposed', 'approved', 'declined')),
  constraint proposal_amount_positive check (amount_fen > 0),
  constraint proposal_decision_whole check ((state = 'proposed') = (decided_by is null) and (state = 'proposed') = (decided_on is null)),
  constraint proposal_measure_whole check ((state = 'approved') = (measure_id is not null)),
  constraint proposal_two_people check (decided_by <> proposed_by)
);
create unique index proposal_open_once on assets.proposal (region_id, asset_id) where state = 'proposed';
create index proposal_open on assets.proposal (region_id, proposed_on, proposal_id) where state = 'proposed';
create index proposal_by_case on assets.proposal (region_id, case_id, proposal_id);

create table assets.report_order (
  region_id int not null,
  order_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  party_id uuid not null,
  order_number text not null,
  served_on date not null,
  look_back_from date not null,
  due_on date not null,
  extension_reason text,
  ordered_by uuid not null,
  ordered_at timestamptz not null,
  overdue_told_on date,
  verdict text,
  verdict_reason text,
  consequence text,
  verdict_by uuid,
  verdict_on date,
  constraint report_order_pk primary key (region_id, order_id),
  constraint report_order_party_fk foreign key (region_id, party_id) references cases.party (region_id, party_id),
  constraint report_order_days check (due_on >= served_on and look_back_from <= served_on),
  constraint report_order_verdict_known check (verdict in ('truthful', 'late', 'false', 'refused')),
  constraint report_order_consequence_known check (consequence in ('none', 'warning', 'fine', 'detention', 'dishonest-list', 'crime-referral')),
  constraint report_order_verdict_whole check (
    (verdict is null) = (verdict_by is null) and (verdict is null) = (verdict_on is null) and (verdict is null) = (consequence is null)
    and (verdict is null) = (verdict_reason is null)
  )
);
create unique index report_order_number_once on assets.report_order (region_id, case_id, party_id, order_number);
create index report_order_by_case on assets.report_order (region_id, case_id, order_id);
create index report_order_due on assets.report_order (region_id, due_on, order_id) where verdict is null and overdue_told_on is null;

-- What the debtor said, as it said it: append-only.
create table assets.report (
  region_id int not null,
  report_id uuid not null,
  order_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  kind text not null,
  received_on date not null,
  changed_on date,
  items jsonb not null,
  statement text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  constraint report_pk primary key (region_id, report_id),
  constraint report_order_fk foreign key (region_id, order_id) references assets.report_order (region_id, order_id),
  constraint report_kind_known check (kind in ('first', 'supplement')),
  constraint report_change_whole check ((kind = 'supplement') = (changed_on is not null))
);
create unique index report_first_once on assets.report (region_id, order_id) where kind = 'first';
create index report_by_order on assets.report (region_id, order_id, report_id);

-- A waiting hold is asked about again when the one before it ends, and now and then in any case.
create index measure_waiting on assets.measure (region_id, measure_id) where state = 'waiting';

alter table assets.sweep enable row level security;
alter table assets.proposal enable row level security;
alter table assets.report_order enable row level security;
alter table assets.report enable row level security;
create policy sweep_scope on assets.sweep to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy proposal_scope on assets.proposal to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy report_order_scope on assets.report_order to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy report_scope on assets.report to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
grant select, insert, update on assets.sweep, assets.proposal, assets.report_order to duixian_app;
grant select, insert on assets.report to duixian_app;
