-- 分流与分案: what was proposed on which facts under which scope, who confirmed it, and each assignment with all its inputs.
create table triage.lane_scope (
  region_id int not null,
  court_id int not null,
  from_on date not null,
  scope jsonb not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint lane_scope_pk primary key (region_id, court_id, from_on)
);

create table triage.proposal (
  region_id int not null,
  proposal_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  state text not null,
  lane text not null,
  provisional text not null,
  facts jsonb not null,
  card jsonb not null,
  scope jsonb not null,
  scope_from date not null,
  proposed_on date not null,
  proposed_at timestamptz not null,
  decided_lane text,
  decided_by uuid,
  decided_on date,
  reason text,
  constraint proposal_pk primary key (region_id, proposal_id),
  constraint proposal_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint proposal_state_known check (state in ('proposed', 'confirmed', 'replaced')),
  constraint proposal_lane_known check (lane in ('simple', 'ordinary', 'complex')),
  constraint proposal_provisional_known check (provisional in ('simple', 'ordinary', 'complex')),
  constraint proposal_decided_lane_known check (decided_lane in ('simple', 'ordinary', 'complex')),
  constraint proposal_decided_whole check (
    (state = 'confirmed') = (decided_lane is not null) and (decided_lane is null) = (decided_by is null) and (decided_lane is null) = (decided_on is null)
  ),
  constraint proposal_other_lane_has_reason check (decided_lane is null or decided_lane = lane or reason is not null)
);
create unique index proposal_open_once on triage.proposal (region_id, case_id) where state = 'proposed';
create index proposal_by_case on triage.proposal (region_id, case_id, proposal_id);
create index proposal_waiting on triage.proposal (region_id, court_id, proposal_id) where state = 'proposed';

create table assignment.setting (
  region_id int not null,
  court_id int not null,
  from_on date not null,
  weights jsonb not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint setting_pk primary key (region_id, court_id, from_on)
);

-- 回避: an officer who may not have a case, with the ground. Never taken back by deletion.
create table assignment.recusal (
  region_id int not null,
  case_id uuid not null,
  person_id uuid not null,
  court_id int not null,
  ground text not null,
  recorded_by uuid not null,
  recorded_on date not null,
  constraint recusal_pk primary key (region_id, case_id, person_id),
  constraint recusal_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id)
);

-- 分案决定: append-only, with everything it was decided on, so that anybody can run it again.
create table assignment.decision (
  region_id int not null,
  decision_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  officer_id uuid not null,
  team_id uuid not null,
  how text not null,
  rule_version text not null,
  inputs jsonb not null,
  outcome jsonb not null,
  reason text,
  decided_by uuid not null,
  decided_on date not null,
  decided_at timestamptz not null,
  constraint decision_pk primary key (region_id, decision_id),
  constraint decision_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint decision_how_known check (how in ('by-rule', 'by-hand')),
  constraint decision_by_hand_has_reason check (how = 'by-rule' or reason is not null),
  constraint decision_not_own check (officer_id <> decided_by)
);
create index decision_by_case on assignment.decision (region_id, case_id, decision_id);
create index decision_by_officer on assignment.decision (region_id, officer_id, decided_on);

alter table triage.lane_scope enable row level security;
alter table triage.proposal enable row level security;
alter table assignment.setting enable row level security;
alter table assignment.recusal enable row level security;
alter table assignment.decision enable row level security;
create policy lane_scope_scope on triage.lane_scope to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy proposal_scope on triage.proposal to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy setting_scope on assignment.setting to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy recusal_scope on assignment.recusal to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy decision_scope on assignment.decision to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

create view triage.proposal_view with (security_invoker = true) as
  select region_id, proposal_id, case_id, court_id, state, lane, provisional, proposed_on, decided_lane, decided_on
  from triage.proposal;
create view assignment.decision_view with (security_invoker = true) as
  select region_id, decision_id, case_id, court_id, officer_id, team_id, how, decided_on
  from assignment.decision;

grant select, insert, update on triage.lane_scope, assignment.setting to duixian_app;
grant select, insert, update (state, decided_lane, decided_by, decided_on, reason) on triage.proposal to duixian_app;
grant select, insert on assignment.recusal, assignment.decision to duixian_app;
grant select on triage.proposal_view, assignment.decision_view to duixian_app;
