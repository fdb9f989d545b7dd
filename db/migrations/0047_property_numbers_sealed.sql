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
