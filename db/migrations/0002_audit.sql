-- 留痕: who did what, who looked at what, the news that left a transaction, and the keys that make an act safe to send twice.
create table audit.entry (
  region_id int not null,
  entry_id uuid not null,
  court_id int not null,
  case_id uuid,
  type text not null,
  subject text not null,
  person_id uuid not null,
  post_id uuid not null,
  person_name text not null,
  facts jsonb not null,
  acted_on date not null,
  recorded_at timestamptz not null,
  constraint entry_pk primary key (region_id, entry_id),
  constraint entry_type_named check (type ~ '^[a-z]+\.[a-z-]+$')
);
create index entry_by_case on audit.entry (region_id, case_id, entry_id);
create index entry_by_person on audit.entry (region_id, person_id, entry_id);

create table audit.look (
  region_id int not null,
  look_id uuid not null,
  court_id int not null,
  case_id uuid not null,
  person_id uuid not null,
  what text not null,
  looked_at timestamptz not null,
  constraint look_pk primary key (region_id, look_id)
);
create index look_by_case on audit.look (region_id, case_id, look_id);

create table audit.outbox (
  region_id int not null,
  event_id uuid not null,
  type text not null,
  facts jsonb not null,
  serial_key text,
  run_at timestamptz not null,
  created_at timestamptz not null,
  done_at timestamptz,
  attempts int not null default 0,
  last_error text,
  failed_at timestamptz,
  locked_until timestamptz,
  constraint outbox_pk primary key (region_id, event_id)
);
create index outbox_waiting on audit.outbox (region_id, created_at) where done_at is null;
create index outbox_by_key on audit.outbox (region_id, serial_key, created_at) where done_at is null;

create table audit.idempotency (
  region_id int not null,
  person_id uuid not null,
  key text not null,
  content_hash text not null,
  status int not null,
  reply jsonb not null,
  created_at timestamptz not null,
  constraint idempotency_pk primary key (region_id, person_id, key)
);

alter table audit.entry enable row level security;
alter table audit.look enable row level security;
create policy entry_scope on audit.entry to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy look_scope on audit.look to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

-- Append-only by grant: no update, no delete on what has been recorded.
grant select, insert on audit.entry, audit.look to duixian_app;
grant select, insert, update on audit.idempotency to duixian_app;
grant select, insert, update on audit.outbox to duixian_app;
