-- 个人信息密存: identity numbers and bank accounts are sealed by the application with a key that is not in the database; equal numbers are found by a keyed hash.
-- What was written before stays readable until `duixian keys rotate` (run at every start) has sealed it; the finder of such a row is empty until then.
alter table cases.party add column identity_finder text not null default '';
alter table cases.party alter column identity_finder drop default;
drop index cases.party_by_identity;
create index party_by_finder on cases.party (region_id, identity_finder);

drop view cases.party_view;
create view cases.party_view with (security_invoker = true) as
  select region_id, party_id, case_id, court_id, role, kind, name, identity_kind, identity_finder, seq
  from cases.party;
grant select on cases.party_view to duixian_app;
