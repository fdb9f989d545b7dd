-- 旧存、登记变动、常用筛选: cases filed before this system come in by list; what registers tell of dead persons and closed companies is known at filing; each desk keeps its own filters.

-- 导入种类: applications to be filed, or old stock that has its number already. A row of old stock becomes a case without an application.
alter table intake.import add column kind text not null default 'applications';
alter table intake.import add constraint import_kind_known check (kind in ('applications', 'stock'));
alter table intake.import_row add column stock jsonb;
alter table intake.import_row add column case_id uuid;
alter table intake.import_row drop constraint import_row_whole;
alter table intake.import_row add constraint import_row_whole check ((result in ('accepted', 'already')) = (application_id is not null or case_id is not null));
alter table intake.import_row add constraint import_row_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id);

-- 登记变动: a death or a deregistration as a register told it; the number is kept as its finder alone. What was told is never changed.
create table intake.register_notice (
  region_id int not null,
  identity_finder text not null,
  state text not null,
  since_on date not null,
  court_id int not null,
  source text not null,
  told_on date not null,
  told_by uuid not null,
  told_by_name text not null,
  constraint register_notice_pk primary key (region_id, identity_finder, state, since_on),
  constraint register_notice_state_known check (state in ('dead', 'deregistered', 'revoked')),
  constraint register_notice_days check (since_on <= told_on)
);
alter table intake.register_notice enable row level security;
create policy register_notice_scope on intake.register_notice to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int)
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
grant select, insert on intake.register_notice to duixian_app;

-- 常用筛选: how one person likes to look at the desk. Nobody else sees it.
create table tasks.desk_filter (
  region_id int not null,
  person_id uuid not null,
  court_id int not null,
  filters jsonb not null,
  saved_at timestamptz not null,
  constraint desk_filter_pk primary key (region_id, person_id)
);
alter table tasks.desk_filter enable row level security;
create policy desk_filter_scope on tasks.desk_filter to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and person_id = nullif(current_setting('app.actor', true), '')::uuid)
  with check (region_id = nullif(current_setting('app.region', true), '')::int
    and person_id = nullif(current_setting('app.actor', true), '')::uuid);
grant select, insert, update on tasks.desk_filter to duixian_app;

-- 重复立案: cases on the same title, looked up at every filing.
create index case_by_title on cases.case (region_id, title_number);
