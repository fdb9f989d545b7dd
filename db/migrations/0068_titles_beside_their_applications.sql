-- 执行依据文本: the text an application was filled from stays with it, sealed, so that whoever checks the filing compares with it.
create table intake.title_text (
  region_id int not null,
  application_id uuid not null,
  version int not null,
  court_id int not null,
  received_court_id int not null,
  -- The text and the places of it each value came from, as one sealed value.
  paper jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  constraint title_text_pk primary key (region_id, application_id, version),
  constraint title_text_fk foreign key (region_id, application_id) references intake.application (region_id, application_id)
);
alter table intake.title_text enable row level security;
create policy title_text_scope on intake.title_text to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and (court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      or received_court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
grant select, insert on intake.title_text to duixian_app;
