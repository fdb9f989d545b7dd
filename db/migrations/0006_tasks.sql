-- 集约事务: the team queues. Acts open and end rows here in their own transaction; a row waits for a court, a kind of team, a team or an officer.
create table tasks.task (
  region_id int not null,
  task_id uuid not null,
  court_id int not null,
  case_id uuid,
  kind text not null,
  subject text not null default '',
  place text not null,
  team_kind text,
  team_id uuid,
  officer_id uuid,
  due_on date,
  facts jsonb not null default '{}',
  state text not null,
  opened_on date not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  claimed_by uuid,
  claimed_at timestamptz,
  handed_by uuid,
  returned_code text,
  returned_words text,
  returned_by uuid,
  returned_at timestamptz,
  return_count int not null default 0,
  ended_at timestamptz,
  ended_on date,
  ended_by uuid,
  ended_words text,
  version int not null default 1,
  constraint task_pk primary key (region_id, task_id),
  constraint task_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint task_state_known check (state in ('open', 'done', 'withdrawn')),
  constraint task_place_known check (place in ('court', 'team-kind', 'team', 'officer')),
  constraint task_place_whole check (
    (place <> 'team-kind' or team_kind is not null)
    and (place <> 'team' or team_id is not null)
    and (place <> 'officer' or officer_id is not null)
  ),
  constraint task_end_whole check ((state = 'open') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
  constraint task_claim_whole check ((claimed_by is null) = (claimed_at is null)),
  constraint task_caseless_named check (case_id is not null or subject <> '')
);
-- One open item for one thing: an act that runs twice opens one.
create unique index task_open_once on tasks.task (region_id, case_id, kind, subject) nulls not distinct where state = 'open';
create index task_open_by_court on tasks.task (region_id, court_id, kind, due_on, task_id) where state = 'open';
create index task_open_by_officer on tasks.task (region_id, officer_id, due_on, task_id) where state = 'open';
create index task_open_by_claimer on tasks.task (region_id, claimed_by, due_on, task_id) where state = 'open';
create index task_by_case on tasks.task (region_id, case_id, task_id);
create index task_done on tasks.task (region_id, court_id, ended_on, kind) where state = 'done';

alter table tasks.task enable row level security;
create policy task_scope on tasks.task to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

create view tasks.task_view with (security_invoker = true) as
  select region_id, task_id, court_id, case_id, kind, subject, place, team_kind, team_id, officer_id, due_on, facts, state,
    opened_on, opened_at, claimed_by, returned_code, return_count, ended_on, ended_by
  from tasks.task;

grant select, insert, update on tasks.task to duixian_app;
grant select on tasks.task_view to duixian_app;
