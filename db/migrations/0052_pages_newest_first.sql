-- 检索: the pages that hold a word, the newest first, in stretches. A word on a thousand pages and more was looked for under row security in every page, which took half a second.
drop function documents.pages_with(text[], int);

-- A word on at most `listed` pages is taken from the index and sorted. One on more is found by walking the newest pages: so many
-- hold it that few are tested. The `case` keeps that walk from the index. Pages before (`before_entry`, `before_page`) alone.
create function documents.pages_with(
  asked text[], most int, before_entry uuid default null, before_page int default null, listed int default 8000
) returns table (entry_id uuid, page int)
  language sql stable security definer rows 100
  set search_path = pg_catalog
  set enable_seqscan = off
  set jit = off
  as $$
    with held as materialized (
      select p.entry_id, p.page from documents.file_page p
      where p.region_id = nullif(current_setting('app.region', true), '')::int
        and p.court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
        and p.grams @> asked
      limit listed + 1
    ), counted as materialized (select count(*) > listed as many from held)
    (select h.entry_id, h.page from held h
      where not (select many from counted) and (before_entry is null or (h.entry_id, h.page) < (before_entry, before_page))
      order by h.entry_id desc, h.page desc limit most)
    union all
    (select p.entry_id, p.page from documents.file_page p
      where (select many from counted)
        and p.region_id = nullif(current_setting('app.region', true), '')::int
        and p.court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
        and (p.entry_id, p.page) < (coalesce(before_entry, 'ffffffff-ffff-ffff-ffff-ffffffffffff'), coalesce(before_page, 2147483647))
        and case when p.grams @> asked then true else false end
      order by p.entry_id desc, p.page desc limit most)
  $$;
revoke all on function documents.pages_with(text[], int, uuid, int, int) from public;
grant execute on function documents.pages_with(text[], int, uuid, int, int) to duixian_app;
