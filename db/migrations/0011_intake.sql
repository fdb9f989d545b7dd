-- 立案: drafts that survive a crash, applications received at any window with every version of what they said, lists imported row by row.

-- 草稿: one person's half-filled form. Nobody else sees it.
create table intake.draft (
  region_id int not null,
  draft_id uuid not null,
  court_id int not null,
  person_id uuid not null,
  title text not null,
  form jsonb not null,
  state text not null,
  saved_at timestamptz not null,
  constraint draft_pk primary key (region_id, draft_id),
  constraint draft_state_known check (state in ('open', 'used'))
);
create index draft_by_person on intake.draft (region_id, person_id, saved_at desc) where state = 'open';

-- 申请: where it was received and by whom first stays as it was; the court it is for may be another of the region.
create table intake.application (
  region_id int not null,
  application_id uuid not null,
  court_id int not null,
  received_court_id int not null,
  state text not null,
  origin text not null,
  received_on date not null,
  received_by uuid not null,
  received_by_name text not null,
  applicants text not null,
  debtors text not null,
  title_number text not null,
  title_key text not null,
  claim_fen bigint not null,
  content_key text,
  case_id uuid,
  case_number text,
  filed_on date,
  filed_by uuid,
  checked_on date,
  checked_by uuid,
  return_code text,
  return_words text,
  returns int not null default 0,
  version int not null,
  created_at timestamptz not null,
  constraint application_pk primary key (region_id, application_id),
  constraint application_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint application_case_once unique (region_id, case_id),
  constraint application_content_once unique (region_id, court_id, content_key),
  constraint application_state_known check (state in ('received', 'filed', 'returned', 'passed')),
  constraint application_origin_known check (origin in ('window', 'import')),
  constraint application_filed_whole check ((state = 'received') = (case_id is null) and (case_id is null) = (filed_on is null) and (filed_on is null) = (filed_by is null)),
  constraint application_return_whole check (state <> 'returned' or return_code is not null),
  constraint application_passed_whole check (state <> 'passed' or checked_by is not null),
  -- 核查与立案分离: whoever filed does not check.
  constraint application_checker_other check (checked_by is null or checked_by <> filed_by),
  constraint application_claim_positive check (claim_fen >= 0)
);
create index application_by_state on intake.application (region_id, court_id, state, received_on, application_id);
create index application_by_window on intake.application (region_id, received_court_id, received_on, application_id);
create index application_by_title on intake.application (region_id, title_key);

-- 申请内容: each version as it was said, with what was found and confirmed. A correction is a new version.
create table intake.application_version (
  region_id int not null,
  application_id uuid not null,
  version int not null,
  court_id int not null,
  received_court_id int not null,
  form jsonb not null,
  findings jsonb not null,
  confirmed text[] not null,
  saved_by uuid not null,
  saved_by_name text not null,
  saved_at timestamptz not null,
  constraint application_version_pk primary key (region_id, application_id, version),
  constraint application_version_fk foreign key (region_id, application_id) references intake.application (region_id, application_id)
);

-- 批量导入: one file for one court is one import, however often it is sent.
create table intake.import (
  region_id int not null,
  import_id uuid not null,
  court_id int not null,
  window_court_id int not null,
  file_name text not null,
  file_sha256 text not null,
  row_count int not null,
  state text not null,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null,
  done_at timestamptz,
  constraint import_pk primary key (region_id, import_id),
  constraint import_file_once unique (region_id, court_id, file_sha256),
  constraint import_state_known check (state in ('running', 'done')),
  constraint import_done_whole check ((state = 'done') = (done_at is not null))
);

create table intake.import_row (
  region_id int not null,
  import_id uuid not null,
  row_no int not null,
  court_id int not null,
  window_court_id int not null,
  content_key text not null,
  result text not null,
  form jsonb,
  refusals jsonb not null,
  application_id uuid,
  constraint import_row_pk primary key (region_id, import_id, row_no),
  constraint import_row_import_fk foreign key (region_id, import_id) references intake.import (region_id, import_id),
  constraint import_row_result_known check (result in ('waiting', 'accepted', 'already', 'refused')),
  constraint import_row_whole check ((result in ('accepted', 'already')) = (application_id is not null))
);
create index import_row_waiting on intake.import_row (region_id, import_id, row_no) where result = 'waiting';

alter table intake.draft enable row level security;
alter table intake.application enable row level security;
alter table intake.application_version enable row level security;
alter table intake.import enable row level security;
alter table intake.import_row enable row level security;

create policy draft_scope on intake.draft to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and person_id = nullif(current_setting('app.actor', true), '')::uuid)
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy application_scope on intake.application to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and (court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      or received_court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy application_version_scope on intake.application_version to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and (court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      or received_court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy import_scope on intake.import to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and (court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      or window_court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy import_row_scope on intake.import_row to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and (court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      or window_court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

create view intake.application_view with (security_invoker = true) as
  select region_id, application_id, court_id, received_court_id, state, origin, received_on, received_by, applicants, debtors,
    title_number, claim_fen, case_id, case_number, filed_on, checked_on, return_code, returns
  from intake.application;

grant select, insert, update on intake.draft, intake.application, intake.import, intake.import_row to duixian_app;
grant select, insert on intake.application_version to duixian_app;
grant select on intake.application_view to duixian_app;

-- A filing sent back by the check is put right before any other work has begun: the case's parties and sums are written
-- anew from the corrected application, whose former versions stay in intake.application_version.
grant delete on cases.party, cases.obligation to duixian_app;
