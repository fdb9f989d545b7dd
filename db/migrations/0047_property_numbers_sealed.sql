-- 财产号码密存: the number an agency keeps a thing by, and what its replies said of it, are sealed like identity numbers; a thing is found again by a keyed hash.
-- Breaking: assets.asset.asset_key is gone. What stands in plain is sealed, and its hash made, by the start that follows: a migration has no keys.
alter table assets.asset add column thing_finder text;

-- Whoever waits behind a hold is looked for by the row that ended, not by its number.
update audit.outbox o
set facts = (o.facts - 'thing') || jsonb_build_object('asset', a.asset_id)
from assets.asset a
where o.type = 'assets.hold-ended' and a.region_id = o.region_id and a.case_id = (o.facts ->> 'case')::uuid
  and a.agency = o.facts ->> 'agency' and a.agency_asset_id = o.facts ->> 'thing';
update audit.outbox set facts = facts - 'thing' where type = 'assets.hold-ended' and done_at is not null;

create or replace view assets.asset_view with (security_invoker = true) as
  select region_id, asset_id, case_id, court_id, party_id, kind, agency, label, exempt, balance_fen, available_fen, value_fen,
    -- What one agency keeps under one number, in whichever case it was named; a row not sealed yet is a thing by itself.
    agency || e'\n' || coalesce(thing_finder, asset_id::text) as thing_key, agency_zh, agency_en, seen_at
  from assets.asset
  where merged_into is null;

drop index assets.asset_by_key;
alter table assets.asset drop column asset_key;
alter table assets.asset add constraint asset_thing_unique unique (region_id, case_id, party_id, agency, thing_finder);
create index asset_by_thing on assets.asset (region_id, agency, thing_finder);

-- 外部观察授权: who from outside the office may look at one case, and until when. Ended by an act or by its last day, whichever comes first; a row stays.
create table cases.observer_grant (
  region_id int not null,
  grant_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  person_id uuid not null,
  reason text not null,
  granted_on date not null,
  until_on date not null,
  granted_by uuid not null,
  granted_at timestamptz not null,
  ended_on date,
  ended_by uuid,
  end_reason text,
  constraint observer_grant_pk primary key (region_id, grant_id),
  constraint observer_grant_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint observer_grant_person_fk foreign key (person_id) references courts.person (person_id),
  constraint observer_grant_days check (until_on >= granted_on),
  constraint observer_grant_end_whole check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (end_reason is null))
);
create index observer_grant_by_case on cases.observer_grant (region_id, case_id, grant_id);
create index observer_grant_by_person on cases.observer_grant (region_id, person_id, until_on) where ended_on is null;
alter table cases.observer_grant enable row level security;
create policy observer_grant_scope on cases.observer_grant to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and (court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      or person_id = nullif(current_setting('app.actor', true), '')::uuid))
  with check (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]));
grant select, insert on cases.observer_grant to duixian_app;
grant update (ended_on, ended_by, end_reason) on cases.observer_grant to duixian_app;

-- A seat from outside (observer, party) meets the cases that stand in its scope by name, and no other of their courts.
alter policy case_scope on cases.case
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
    and case current_setting('app.reach', true)
      when 'court' then true
      when 'team' then officer_id = nullif(current_setting('app.actor', true), '')::uuid
        or team_id = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[])
      when 'own' then officer_id = nullif(current_setting('app.actor', true), '')::uuid
      when 'granted' then case_id = any (string_to_array(nullif(current_setting('app.cases', true), ''), ',')::uuid[])
      else false
    end);
