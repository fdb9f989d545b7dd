-- 数据范围: papers, money and the record of a case are reached as the case is: own, of the team, or granted by name; whoever reaches the whole court is asked nothing more.

-- Asked for a row only under the reaches `own` and `team`; it reads the case past its policy, because the answer is that policy's own question.
create function cases.is_reached(asked uuid) returns boolean
  language plpgsql stable parallel safe security definer cost 500 set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from cases.case c
    where c.region_id = nullif(current_setting('app.region', true), '')::int
      and c.case_id = asked
      and (
        c.officer_id::text = current_setting('app.actor', true)
        or current_setting('app.reach', true) = 'team'
          and c.team_id::text = any (string_to_array(current_setting('app.teams', true), ','))
      )
  );
end
$$;
revoke all on function cases.is_reached(uuid) from public;
grant execute on function cases.is_reached(uuid) to duixian_app;

-- What belongs to no case is reached by its court, but not by whoever holds a grant.
do $$
declare
  name text;
begin
  foreach name in array array[
    'audit.entry', 'audit.look',
    'documents.document', 'documents.approval', 'documents.file_entry', 'documents.file_page', 'documents.service',
    'funds.cash_taken', 'funds.deferral', 'funds.deposit', 'funds.direct_payment', 'funds.payee_ruling',
    'funds.payment_order', 'funds.payout', 'funds.payout_cause', 'funds.settlement'
  ] loop
    execute format(
      $policy$create policy %I on %s as restrictive for all to duixian_app
        using (
          case current_setting('app.reach', true)
            when 'court' then true
            when 'granted' then case_id::text = any (string_to_array(current_setting('app.cases', true), ','))
            else case_id is null or cases.is_reached(case_id)
          end
        )
        with check (true)$policy$,
      split_part(name, '.', 2) || '_reach', name
    );
  end loop;
end
$$;
