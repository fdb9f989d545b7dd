-- 立案检索: an application is found by a part of a name or number through an index, as a case is, so that it stays quick whatever the number of applications.
alter table intake.application add column grams text[] not null default '{}';

-- Those received before: every sign and every pair of neighbouring signs of what is searched, as the office writes them from now on.
update intake.application a set grams = coalesce((
  select array_agg(distinct g.gram) from (
    select lower(regexp_replace(normalize(t.said, NFKC), '[[:space:]（）()〔〕［］\[\]·,，、.。:：;；"''“”‘’—–-]', '', 'g')) as said
    from unnest(array[a.applicants, a.debtors, a.title_number, a.case_number]) as t(said)
  ) f
  cross join lateral generate_series(1, length(f.said)) as n(at)
  cross join lateral (values (substr(f.said, n.at, 1)), (substr(f.said, n.at, 2))) as g(gram)
), '{}');

-- A page of the newest of the whole scope is walked, not sorted.
create index application_by_day on intake.application (region_id, received_on, application_id);
create index application_grams on intake.application using gin (grams);

-- Applications of the courts of the scope that hold all of these, by the index, which row security keeps a query from; what it
-- names is still read within the scope.
create function intake.applications_with(asked text[], most int) returns table (application_id uuid)
  language sql stable security definer rows 100
  set search_path = pg_catalog
  as $$
    select a.application_id from intake.application a
    where a.region_id = nullif(current_setting('app.region', true), '')::int
      and (a.court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
        or a.received_court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
      and a.grams @> asked
    limit most
  $$;
revoke all on function intake.applications_with(text[], int) from public;
grant execute on function intake.applications_with(text[], int) to duixian_app;
