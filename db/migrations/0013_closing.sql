-- 结案: how each case was closed, with the whole gate as it stood in that moment. Written once.
create table closing.closing (
  region_id int not null,
  closing_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  kind text not null,
  gate jsonb not null,
  closed_by uuid not null,
  closed_on date not null,
  closed_at timestamptz not null,
  constraint closing_pk primary key (region_id, closing_id),
  constraint closing_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint closing_once unique (region_id, case_id),
  constraint closing_kind_known check (kind in ('paid-in-full'))
);
create index closing_by_day on closing.closing (region_id, court_id, closed_on);

alter table closing.closing enable row level security;
create policy closing_scope on closing.closing to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

create view closing.closing_view with (security_invoker = true) as
  select region_id, closing_id, case_id, court_id, kind, closed_on
  from closing.closing;

-- Append-only by grant.
grant select, insert on closing.closing to duixian_app;
grant select on closing.closing_view to duixian_app;
