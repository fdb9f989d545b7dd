-- 被执行人全貌与财产归并: one person is found by number over all cases, a namesake is warned of by name; a row merged into another is no thing of its own for whoever counts.
create index party_by_name on cases.party (region_id, name);

-- Breaking for a reader that wants merged rows too: what turned out to be a second mention is left out.
create or replace view assets.asset_view with (security_invoker = true) as
  select region_id, asset_id, case_id, court_id, party_id, kind, agency, label, exempt, balance_fen, available_fen, value_fen,
    -- What one agency keeps under one number, in whichever case it was named: the key of the register without its party.
    substr(asset_key, strpos(asset_key, e'\n') + 1) as thing_key, agency_zh, agency_en, seen_at
  from assets.asset
  where merged_into is null;

create view assets.withholding_view with (security_invoker = true) as
  select region_id, withholding_id, case_id, court_id, party_id, employer, state, month_take_fen, total_fen, from_month, ended_on
  from assets.withholding;
grant select on assets.withholding_view to duixian_app;
