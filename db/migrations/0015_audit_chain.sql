-- 留痕防篡改: every record of an act or a look gets a link in its court's hash chain, and a look says what it was and why.
alter table audit.look alter column case_id drop not null;
alter table audit.look add column facts jsonb not null default '{}'::jsonb;
alter table audit.look add column purpose text;
alter table audit.look add column address text;
alter table audit.entry add column address text;

-- 链: one row a record, in the order the sealing job met them. Acts never write here, so no act waits for another.
create table audit.link (
  region_id int not null,
  court_id int not null,
  seq bigint not null,
  kind text not null,
  record_id uuid not null,
  recorded_at timestamptz not null,
  hash text not null,
  constraint link_pk primary key (region_id, court_id, seq),
  constraint link_record_unique unique (region_id, record_id),
  constraint link_kind_known check (kind in ('entry', 'look')),
  constraint link_seq_positive check (seq > 0),
  constraint link_hash_whole check (hash ~ '^[0-9a-f]{64}$')
);

-- Where the sealing job goes on: every record with a smaller id has its link. One row a region, touched by that job alone.
create table audit.sealing (
  region_id int not null,
  sealed_before uuid not null,
  constraint sealing_pk primary key (region_id)
);

alter table audit.link enable row level security;
create policy link_scope on audit.link to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
grant select, insert on audit.link to duixian_app;
grant select, insert, update on audit.sealing to duixian_app;

-- 外部核查人: somebody who checks the chain against the signed anchors reads all of it and changes nothing.
do $$
begin
  if not exists (select from pg_roles where rolname = 'duixian_auditor') then
    create role duixian_auditor nologin;
    grant duixian_auditor to current_user;
  end if;
end
$$;
grant usage on schema audit to duixian_auditor;
grant select on audit.entry, audit.look, audit.link to duixian_auditor;
create policy entry_auditor on audit.entry for select to duixian_auditor using (true);
create policy look_auditor on audit.look for select to duixian_auditor using (true);
create policy link_auditor on audit.link for select to duixian_auditor using (true);
