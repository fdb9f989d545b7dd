-- 检索: under row security an operator that is not leakproof cannot use its index, so a rare word read every page of a region. Each of
-- these functions answers one question by the index, for the courts of the scope and no others; what it names is read under row
-- security afterwards. It stops at `most`: a word on more rows than that is found soon by walking the newest first.
create function documents.pages_with(asked text[], most int) returns table (entry_id uuid, page int)
  language sql stable security definer rows 100 set search_path = pg_catalog
  as $$
    select p.entry_id, p.page from documents.file_page p
    where p.region_id = nullif(current_setting('app.region', true), '')::int
      and p.court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      and p.grams @> asked
    limit most
  $$;
create function cases.cases_with(asked text[], most int) returns table (case_id uuid)
  language sql stable security definer rows 100 set search_path = pg_catalog
  as $$
    select k.case_id from cases.search_key k
    where k.region_id = nullif(current_setting('app.region', true), '')::int
      and k.court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      and k.grams @> asked
    limit most
  $$;
revoke all on function documents.pages_with(text[], int) from public;
revoke all on function cases.cases_with(text[], int) from public;
grant execute on function documents.pages_with(text[], int) to duixian_app;
grant execute on function cases.cases_with(text[], int) to duixian_app;
