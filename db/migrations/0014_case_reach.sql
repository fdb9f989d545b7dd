-- Lists over several courts, newest first, are read in their order and not sorted.
create index case_by_filing on cases.case (region_id, filed_on desc, case_id desc);

-- One case of the reach, not a chain of "or": the planner takes a chain for a filter nearly nothing passes, and then sorts
-- all rows of a court to show fifty.
alter policy case_scope on cases.case
  using (
    region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
    and case current_setting('app.reach', true)
      when 'court' then true
      when 'team' then officer_id = nullif(current_setting('app.actor', true), '')::uuid
        or team_id = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[])
      when 'own' then officer_id = nullif(current_setting('app.actor', true), '')::uuid
      else false
    end
  );
