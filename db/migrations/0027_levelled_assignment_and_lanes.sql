-- 整批分案、借调与转道: batches assigned as a whole, officers lent between courts, work handed on at leave, lanes changed with their reason and the simple case's period.

-- Two loans of one person may not overlap: an exclusion over the region, the person and the days.
create extension if not exists btree_gist;

-- 整批: what a whole batch was decided on, once; each decision names its batch and can be run again with it.
create table assignment.batch (
  region_id int not null,
  batch_id uuid not null,
  court_id int not null,
  rule_version text not null,
  inputs jsonb not null,
  bound double precision not null,
  highest double precision not null,
  cases int not null,
  given int not null,
  decided_by uuid not null,
  decided_on date not null,
  decided_at timestamptz not null,
  constraint batch_pk primary key (region_id, batch_id),
  constraint batch_counts check (given between 0 and cases)
);

alter table assignment.decision add column batch_id uuid;
alter table assignment.decision add column weight int;
alter table assignment.decision add column loan_id uuid;
alter table assignment.decision drop constraint decision_how_known;
alter table assignment.decision add constraint decision_how_known check (how in ('by-rule', 'by-hand', 'handed-on'));
alter table assignment.decision drop constraint decision_by_hand_has_reason;
alter table assignment.decision add constraint decision_by_hand_has_reason check (how = 'by-rule' or reason is not null);
alter table assignment.decision add constraint decision_batch_fk foreign key (region_id, batch_id) references assignment.batch (region_id, batch_id);

-- 借调台账: which court lent whom to which court, from when to when, and who ordered it. What was done there is counted from the decisions.
create table assignment.loan (
  region_id int not null,
  loan_id uuid not null,
  person_id uuid not null,
  from_court_id int not null,
  court_id int not null,
  team_id uuid not null,
  from_on date not null,
  until_on date not null,
  reason text not null,
  ordered_by uuid not null,
  ordered_on date not null,
  ended_on date,
  ended_by uuid,
  ended_reason text,
  constraint loan_pk primary key (region_id, loan_id),
  constraint loan_other_court check (from_court_id <> court_id),
  constraint loan_order check (until_on >= from_on),
  constraint loan_not_ones_own check (person_id <> ordered_by),
  constraint loan_end_not_before check (ended_on is null or ended_on >= from_on),
  constraint loan_end_whole check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (ended_reason is null)),
  constraint loan_once exclude using gist (region_id with =, person_id with =, daterange(from_on, coalesce(ended_on, until_on), '[]') with &&)
);
create index loan_by_court on assignment.loan (region_id, court_id, from_on);
create index loan_by_lender on assignment.loan (region_id, from_court_id, from_on);

-- 转道: each change of lane after a case was placed. Only ever added to; the counter of a case is the number of its rows.
create table triage.lane_move (
  region_id int not null,
  move_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  from_lane text not null,
  to_lane text not null,
  cause text not null,
  reason text not null,
  bounces int not null,
  moved_by uuid not null,
  moved_on date not null,
  moved_at timestamptz not null,
  constraint lane_move_pk primary key (region_id, move_id),
  constraint lane_move_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint lane_move_lanes_known check (from_lane in ('simple', 'ordinary', 'complex') and to_lane in ('simple', 'ordinary', 'complex')),
  constraint lane_move_moves check (from_lane <> to_lane),
  constraint lane_move_cause_known check (cause in ('by-person', 'period-passed', 'late-reply')),
  constraint lane_move_reason_said check (reason <> '')
);
create index lane_move_by_case on triage.lane_move (region_id, case_id, move_id);

-- 简案期限: 法〔2021〕322号第七项, a simple case not done within its set period must turn ordinary. The period is the court's setting of the day it was placed.
create table triage.simple_period (
  region_id int not null,
  case_id uuid not null,
  court_id int not null,
  began_on date not null,
  due_on date not null,
  ended_on date,
  ended_how text,
  constraint simple_period_pk primary key (region_id, case_id, began_on),
  constraint simple_period_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint simple_period_order check (due_on >= began_on),
  constraint simple_period_end_whole check ((ended_on is null) = (ended_how is null)),
  constraint simple_period_end_known check (ended_how in ('converted', 'moved', 'closed'))
);
create index simple_period_running on triage.simple_period (region_id, due_on, case_id) where ended_on is null;

alter table triage.proposal add column late boolean not null default false;

alter table assignment.batch enable row level security;
alter table assignment.loan enable row level security;
alter table triage.lane_move enable row level security;
alter table triage.simple_period enable row level security;
create policy batch_scope on assignment.batch to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy loan_scope on assignment.loan to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and (court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      or from_court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      or person_id = nullif(current_setting('app.actor', true), '')::uuid))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy lane_move_scope on triage.lane_move to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy simple_period_scope on triage.simple_period to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

create view triage.lane_move_view with (security_invoker = true) as
  select region_id, move_id, case_id, court_id, from_lane, to_lane, cause, bounces, moved_on
  from triage.lane_move;
create view triage.simple_period_view with (security_invoker = true) as
  select region_id, case_id, court_id, began_on, due_on, ended_on, ended_how
  from triage.simple_period;
create view assignment.loan_view with (security_invoker = true) as
  select region_id, loan_id, person_id, from_court_id, court_id, team_id, from_on, until_on, ended_on
  from assignment.loan;

grant select, insert on assignment.batch, triage.lane_move to duixian_app;
grant select, insert, update (ended_on, ended_by, ended_reason) on assignment.loan to duixian_app;
grant select, insert, update (due_on, ended_on, ended_how) on triage.simple_period to duixian_app;
grant select on triage.lane_move_view, triage.simple_period_view, assignment.loan_view to duixian_app;
