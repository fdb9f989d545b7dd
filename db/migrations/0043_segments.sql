-- 分段集约: the flow of segments a court works by from a day on, and each hand-over between segments with what was checked at both ends.

-- 分段流程: kept whole, so that a later change to a preset changes no flow a court has adopted.
create table assignment.segment_flow (
  region_id int not null,
  court_id int not null,
  from_on date not null,
  preset text not null,
  flow jsonb not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint segment_flow_pk primary key (region_id, court_id, from_on)
);

-- 段间移交: open until the receiving segment accepts or returns; `last` marks the one that says where the case stands.
create table assignment.segment_transfer (
  region_id int not null,
  transfer_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  from_segment text not null,
  to_segment text not null,
  state text not null,
  last boolean not null,
  words text not null,
  checks jsonb not null,
  due_on date,
  handed_by uuid not null,
  handed_under uuid,
  handed_on date not null,
  handed_at timestamptz not null,
  decided_by uuid,
  decided_under uuid,
  decided_on date,
  decided_at timestamptz,
  decided_checks jsonb,
  decided_words text,
  return_code text,
  constraint segment_transfer_pk primary key (region_id, transfer_id),
  constraint segment_transfer_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint segment_transfer_state_known check (state in ('open', 'accepted', 'returned')),
  constraint segment_transfer_open_is_last check (state <> 'open' or last),
  constraint segment_transfer_decided_whole check (
    (state = 'open') = (decided_by is null) and (decided_by is null) = (decided_on is null) and (decided_by is null) = (decided_at is null)
      and (decided_by is null) = (decided_checks is null) and (decided_by is null) = (decided_words is null)
  ),
  constraint segment_transfer_return_has_code check ((state = 'returned') = (return_code is not null)),
  -- 接收段核前段: the hand that gave the case over is not the hand that checks it.
  constraint segment_transfer_other_hand check (decided_by <> handed_by)
);
create unique index segment_transfer_last on assignment.segment_transfer (region_id, case_id) where last;
create index segment_transfer_by_case on assignment.segment_transfer (region_id, case_id, transfer_id);
create index segment_transfer_waiting on assignment.segment_transfer (region_id, court_id, to_segment, due_on) where state = 'open';

alter table assignment.segment_flow enable row level security;
alter table assignment.segment_transfer enable row level security;
create policy segment_flow_scope on assignment.segment_flow to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy segment_transfer_scope on assignment.segment_transfer to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

grant select, insert on assignment.segment_flow to duixian_app;
grant select, insert, update (state, last, decided_by, decided_under, decided_on, decided_at, decided_checks, decided_words, return_code)
  on assignment.segment_transfer to duixian_app;
