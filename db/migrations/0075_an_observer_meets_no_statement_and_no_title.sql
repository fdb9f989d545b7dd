-- An observer was granted cases and nothing of the court beside them: its money settings, its bank's statement, drafts and the titles of its applications are shut as well; finance meets the money of them.
do $$
declare
  name text;
  money boolean;
begin
  for name, money in
    select each.name, true from unnest(array['agencies.statement_cursor', 'agencies.statement_line', 'funds.court_setting']) as each (name)
    union all
    select each.name, false from unnest(array['intake.draft', 'intake.title_text']) as each (name)
  loop
    execute format(
      $policy$create policy %I on %s as restrictive for all to duixian_app
        using (case current_setting('app.reach', true) when 'granted' then false when 'money' then %s else true end)
        with check (true)$policy$,
      split_part(name, '.', 2) || '_of_court', name, money::text
    );
  end loop;
end
$$;
