-- 旧存的控制与款项: a thing may come in with an import of old cases instead of an agency's reply, and a hold on it goes on here.
alter table assets.asset alter column exchange_id drop not null;
alter table assets.asset add column import_id uuid;
alter table assets.asset add constraint asset_source_one check (num_nonnulls(exchange_id, import_id) = 1);

alter table assets.sighting alter column exchange_id drop not null;
alter table assets.sighting add column import_id uuid;
alter table assets.sighting add constraint sighting_source_one check (num_nonnulls(exchange_id, import_id) = 1);
alter table assets.sighting drop constraint sighting_once;
alter table assets.sighting add constraint sighting_once unique nulls not distinct (region_id, asset_id, exchange_id, import_id);

alter table assets.measure drop constraint measure_origin_known;
alter table assets.measure add constraint measure_origin_known check (origin in ('ordered', 'preservation', 'transfer', 'taken-over'));
alter table assets.measure drop constraint measure_origin_whole;
alter table assets.measure add constraint measure_origin_whole
  check ((origin in ('ordered', 'taken-over')) = (held_case is null) and (held_case is null) = (held_court is null));
