-- 数据范围: what the scope of a case asks is read once a statement and not once a row. Who reaches the whole court is let through by one comparison, and ids are compared as ids; who sees what stays as it was.

alter policy case_scope on cases.case
  using (
    region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
    and (
      (select current_setting('app.reach', true) in ('court', 'money'))
      or case (select current_setting('app.reach', true))
        when 'own' then officer_id = (select nullif(current_setting('app.actor', true), '')::uuid)
        when 'team' then officer_id = (select nullif(current_setting('app.actor', true), '')::uuid)
          or team_id = any ((select string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[])::uuid[])
        when 'granted' then case_id = any ((select string_to_array(nullif(current_setting('app.cases', true), ''), ',')::uuid[])::uuid[])
      end
    )
  );

-- The words of cases are walked row by row beside them: a thousand rows for a page.
alter policy search_key_scope on cases.search_key
  using (
    region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any ((select string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])::int[])
  );
alter policy search_key_reach on cases.search_key
  using (
    (select current_setting('app.reach', true) in ('court', 'money'))
    or case (select current_setting('app.reach', true))
      when 'granted' then case_id::text = any (string_to_array(current_setting('app.cases', true), ','))
      else cases.is_reached(case_id)
    end
  );
