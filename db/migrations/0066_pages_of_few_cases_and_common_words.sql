-- 检索: a word on very many pages is found among the newest before the index is asked, and whoever reads few cases is looked for among their pages: the work of a search has a bound whatever the word.
drop function documents.pages_with(text[], int, uuid, int, int);

-- Pages of the courts of the scope that hold a word, in no order, by the index alone: another plan would read every page.
create function documents.pages_holding(asked text[], most int) returns table (entry_id uuid, page int, case_id uuid)
  language sql stable security definer rows 1000
  set search_path = pg_catalog
  set enable_seqscan = off
  set enable_indexscan = off
  set jit = off
  as $$
    select p.entry_id, p.page, p.case_id from documents.file_page p
    where p.region_id = nullif(current_setting('app.region', true), '')::int
      and p.court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      and p.grams @> asked
    limit most
  $$;
revoke all on function documents.pages_holding(text[], int) from public;

-- Named the newest first, in three steps, each going on where the one before ended: the newest `glance` pages one by one, which is
-- all a common word needs; then the index, where it knows at most `listed` pages; else the next `walked` pages one by one, and the
-- rest by the index and a sort. `among`: pages of these cases alone.
create function documents.pages_with(
  asked text[], most int, before_entry uuid default null, before_page int default null, listed int default 6000,
  among uuid[] default null, glance int default 300, walked int default 4000
) returns table (entry_id uuid, page int)
  language plpgsql stable security definer rows 100
  set search_path = pg_catalog
  set enable_seqscan = off
  set jit = off
  as $$
#variable_conflict use_column
declare
  in_region constant int := nullif(current_setting('app.region', true), '')::int;
  in_courts constant int[] := string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[];
  left_over int := most;
  looked int := 0;
  step int := glance;
  walking boolean := false;
  last_entry uuid := coalesce(before_entry, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  last_page int := coalesce(before_page, 2147483647);
  known int;
  ended boolean;
  entry record;
  one record;
begin
  loop
    looked := 0;
    ended := true;
    if among is null then
      for one in
        select p.entry_id, p.page, p.grams @> asked as holds from documents.file_page p
        where p.region_id = in_region and p.court_id = any (in_courts) and (p.entry_id, p.page) < (last_entry, last_page)
        order by p.entry_id desc, p.page desc limit step
      loop
        last_entry := one.entry_id;
        last_page := one.page;
        looked := looked + 1;
        if one.holds then
          entry_id := one.entry_id;
          page := one.page;
          return next;
          left_over := left_over - 1;
          if left_over = 0 then return; end if;
        end if;
      end loop;
      ended := looked < step;
    else
      <<entries>>
      for entry in
        select e.entry_id from documents.file_entry e
        where e.region_id = in_region and e.court_id = any (in_courts) and e.case_id = any (among) and e.entry_id <= last_entry
        order by e.entry_id desc
      loop
        for one in
          select p.page, p.grams @> asked as holds from documents.file_page p
          where p.region_id = in_region and p.entry_id = entry.entry_id and (p.entry_id, p.page) < (last_entry, last_page)
          order by p.page desc
        loop
          last_entry := entry.entry_id;
          last_page := one.page;
          looked := looked + 1;
          if one.holds then
            entry_id := entry.entry_id;
            page := one.page;
            return next;
            left_over := left_over - 1;
            if left_over = 0 then return; end if;
          end if;
          if looked = step then
            ended := false;
            exit entries;
          end if;
        end loop;
      end loop;
    end if;
    if ended then return; end if;
    -- A word on every twentieth page glanced at is soon found by walking on; it need not be counted.
    if not walking and (most - left_over) * 20 >= glance then
      step := walked;
      walking := true;
      continue;
    end if;
    -- Glanced: does the index know few enough? Walked: however many it knows.
    known := case when walking then 2147483646 else listed end;
    if walking or (select count(*) from documents.pages_holding(asked, listed + 1)) <= listed then
      return query
        select h.entry_id, h.page from documents.pages_holding(asked, known + 1) h
        where (h.entry_id, h.page) < (last_entry, last_page) and (among is null or h.case_id = any (among))
        order by h.entry_id desc, h.page desc limit left_over;
      return;
    end if;
    step := walked;
    walking := true;
  end loop;
end
$$;
revoke all on function documents.pages_with(text[], int, uuid, int, int, uuid[], int, int) from public;
grant execute on function documents.pages_with(text[], int, uuid, int, int, uuid[], int, int) to duixian_app;
