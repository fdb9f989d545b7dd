-- 信访: the register of letters, visits and calls about a case: who, when, what, and what was answered when and by whom (法〔2021〕322号第三十条).
create table hub.petition (
  region_id int not null,
  petition_id uuid not null,
  court_id int not null,
  case_id uuid not null,
  -- Null for somebody who is no party of the case.
  party_id uuid,
  petitioner text not null,
  way text not null,
  received_on date not null,
  words text not null,
  entered_by uuid not null,
  entered_on date not null,
  entered_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_on date,
  answered_at timestamptz,
  constraint petition_pk primary key (region_id, petition_id),
  constraint petition_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint petition_party_fk foreign key (region_id, party_id) references cases.party (region_id, party_id),
  constraint petition_way_known check (way in ('letter', 'visit', 'call', 'web', 'handed-down')),
  constraint petition_entered_after_receipt check (entered_on >= received_on),
  constraint petition_answered_whole check (
    (answer is null) = (answered_by is null) and (answer is null) = (answered_on is null) and (answer is null) = (answered_at is null)
  )
);
create index petition_by_case on hub.petition (region_id, case_id, petition_id);

alter table hub.petition enable row level security;
create policy petition_scope on hub.petition to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

grant select, insert, update (answer, answered_by, answered_on, answered_at) on hub.petition to duixian_app;
