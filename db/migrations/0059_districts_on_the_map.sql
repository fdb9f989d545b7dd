-- 区划图: the districts of a court's territory with the words an address names them by and their place on the schematic map, each loading kept.

-- Read by the courts below as well, so that one file of an intermediate court serves its whole city.
create table hub.district_layout (
  region_id int not null,
  layout_id uuid not null,
  court_id int not null,
  districts jsonb not null,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint district_layout_pk primary key (region_id, layout_id)
);
create index district_layout_by_court on hub.district_layout (region_id, court_id, set_at desc);

alter table hub.district_layout enable row level security;
create policy district_layout_scope on hub.district_layout to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int)
  with check (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]));

grant select, insert on hub.district_layout to duixian_app;
