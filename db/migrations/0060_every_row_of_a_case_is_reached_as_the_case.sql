-- 数据范围: every row that belongs to a case is reached as the case is (own, of the team, granted by name, or the whole court); finance meets money and what money needs, and nothing else.

-- The same answer as before, in two thirds of the time: what it names is written out in full, so no search path has to be set and taken back at each call.
create or replace function cases.is_reached(asked uuid) returns boolean
  language plpgsql stable parallel safe security definer cost 500
as $$
begin
  return exists (
    select from cases.case c
    where c.region_id operator(pg_catalog.=) nullif(pg_catalog.current_setting('app.region', true), '')::pg_catalog.int4
      and c.case_id operator(pg_catalog.=) asked
      and (
        c.officer_id::pg_catalog.text operator(pg_catalog.=) pg_catalog.current_setting('app.actor', true)
        or pg_catalog.current_setting('app.reach', true) operator(pg_catalog.=) 'team'
          and c.team_id::pg_catalog.text operator(pg_catalog.=) any (pg_catalog.string_to_array(pg_catalog.current_setting('app.teams', true), ','))
      )
  );
end
$$;

-- Finance knows of the cases of its court: whose money it is stands there.
alter policy case_scope on cases.case
  using (
    region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
    and case current_setting('app.reach', true)
      when 'court' then true
      when 'own' then officer_id::text = current_setting('app.actor', true)
      when 'team' then officer_id::text = current_setting('app.actor', true)
        or team_id::text = any (string_to_array(current_setting('app.teams', true), ','))
      when 'money' then true
      when 'granted' then case_id::text = any (string_to_array(current_setting('app.cases', true), ','))
    end
  );

-- The pooled account is finance's own: its lines stand open to the whole court and to whoever keeps the money.
alter policy statement_line_scope on agencies.statement_line
  using (region_id = nullif(current_setting('app.region', true), '')::int and current_setting('app.reach', true) in ('court', 'money'))
  with check (region_id = nullif(current_setting('app.region', true), '')::int and current_setting('app.reach', true) in ('court', 'money'));

-- An observer's own grants are asked before there is any reach: by name.
create policy observer_grant_reach on cases.observer_grant as restrictive for all to duixian_app
  using (
    case current_setting('app.reach', true)
      when 'court' then true
      else person_id::text = current_setting('app.actor', true)
    end
  )
  with check (true);

do $$
declare
  name text;
  money boolean;
  colleagues text;
begin
  for name, money, colleagues in
    select each.name, true, 'case_id is null or cases.is_reached(case_id)' from unnest(array[
      'cases.party', 'cases.obligation', 'cases.search_key',
      'deadlines.clock', 'deadlines.relief', 'deadlines.warning', 'tasks.task',
      'funds.cash_taken', 'funds.deferral', 'funds.deposit', 'funds.direct_payment', 'funds.distribution', 'funds.pay_batch_item', 'funds.payee_ruling',
      'funds.payment_order', 'funds.payout', 'funds.payout_cause', 'funds.receipt', 'funds.reconciliation_row', 'funds.settlement'
    ]) as each (name)
    union all
    select each.name, false, 'case_id is null or cases.is_reached(case_id)' from unnest(array[
      'agencies.exchange',
      'assets.asset', 'assets.goods', 'assets.instruction', 'assets.measure', 'assets.merge', 'assets.proposal', 'assets.renewal', 'assets.report',
      'assets.report_order', 'assets.sighting', 'assets.sweep', 'assets.valuation', 'assets.withheld_month', 'assets.withholding',
      'assignment.decision', 'assignment.recusal', 'assignment.segment_transfer',
      'audit.entry', 'audit.look',
      'closing.closing',
      'documents.approval', 'documents.batch_item', 'documents.document', 'documents.file_entry', 'documents.file_page', 'documents.number_counter', 'documents.service',
      'hub.message', 'hub.petition', 'hub.tip_check',
      'intake.application', 'intake.import_row',
      'search.lead', 'search.round', 'search.source',
      'triage.lane_move', 'triage.proposal', 'triage.simple_period'
    ]) as each (name)
    -- The calendar of people and vehicles is everybody's who works there: when a colleague is out with whom.
    union all select 'booking.booking', false, 'true'
  loop
    execute format('drop policy if exists %I on %s', split_part(name, '.', 2) || '_reach', name);
    execute format(
      $policy$create policy %I on %s as restrictive for all to duixian_app
        using (
          case current_setting('app.reach', true)
            when 'court' then true
            when 'money' then %s
            when 'granted' then case_id::text = any (string_to_array(current_setting('app.cases', true), ','))
            else %s
          end
        )
        with check (true)$policy$,
      split_part(name, '.', 2) || '_reach', name, money::text, colleagues
    );
  end loop;
end
$$;

-- What names no case hangs on a row that does, or is the court's own. An observer was granted cases and nothing of the court beside them; finance meets the books.
do $$
declare
  name text;
  money boolean;
begin
  for name, money in
    select each.name, true from unnest(array[
      'funds.account', 'funds.book', 'funds.distribution_claim', 'funds.distribution_notice', 'funds.distribution_objection', 'funds.distribution_payout',
      'funds.distribution_reply', 'funds.entry', 'funds.instalment', 'funds.pay_batch', 'funds.pay_batch_file', 'funds.payout_cover', 'funds.payout_line',
      'funds.reconciliation', 'funds.reconciliation_signature', 'funds.statement_file', 'funds.statement_row', 'funds.transfer'
    ]) as each (name)
    union all
    select each.name, false from unnest(array[
      'agencies.authorised_officer', 'audit.link', 'assignment.batch', 'assignment.loan', 'assignment.segment_flow', 'assignment.setting',
      'booking.change', 'booking.hold', 'booking.thing', 'documents.batch', 'hub.mention', 'hub.message_read', 'hub.tip',
      'intake.application_version', 'intake.import', 'intake.register_notice', 'triage.lane_scope'
    ]) as each (name)
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

-- Why a clock stood still is told to an observer of its case.
create function deadlines.clock_is_granted(asked uuid) returns boolean
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from deadlines.clock k
    where k.region_id = nullif(current_setting('app.region', true), '')::int
      and k.clock_id = asked
      and k.case_id::text = any (string_to_array(current_setting('app.cases', true), ','))
  )
$$;
revoke all on function deadlines.clock_is_granted(uuid) from public;
grant execute on function deadlines.clock_is_granted(uuid) to duixian_app;
create policy span_of_court on deadlines.span as restrictive for all to duixian_app
  using (case current_setting('app.reach', true) when 'granted' then deadlines.clock_is_granted(clock_id) else true end)
  with check (true);

-- News on its way to a job is the job's: who writes it need not read it.
create policy outbox_of_jobs on audit.outbox as restrictive for all to duixian_app
  using (current_setting('app.reach', true) = 'court')
  with check (true);

-- The clocks that are to warn are found in an index alone: it has to hold what the policy asks.
drop index deadlines.clock_to_warn;
create index clock_to_warn on deadlines.clock (region_id, amber_on, clock_id) include (court_id, case_id, red_on, warned_until)
  where stopped_on is null and (warned_until is null or warned_until < red_on);

-- The whole predicate for one case, asked past the policies: only where an answer needs a row that itself belongs to another case.
create function cases.may_be_known(asked uuid) returns boolean
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from cases.case c
    where c.region_id = nullif(current_setting('app.region', true), '')::int
      and c.case_id = asked
      and c.court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      and case current_setting('app.reach', true)
        when 'court' then true
        when 'money' then true
        when 'granted' then asked::text = any (string_to_array(current_setting('app.cases', true), ','))
        else cases.is_reached(asked)
      end
  )
$$;

-- 他案分配所得: what plans of other cases gave a creditor of this one lessens what is owed here, whoever asks; nothing else of those cases is told.
create function funds.given_by_plans(asked uuid)
  returns table (payout_id uuid, line int, amount_fen bigint, counts_on date, performance_kind text)
  language sql stable security definer rows 5 set search_path = pg_catalog, pg_temp
as $$
  select l.payout_id, l.line, l.amount_fen, d.counts_on, d.performance_kind
  from funds.distribution_claim c
  join funds.distribution d on d.region_id = c.region_id and d.distribution_id = c.distribution_id
  join funds.payout_line l on l.region_id = c.region_id and l.creditor_id = c.claim_id
  join funds.payout p on p.region_id = l.region_id and p.payout_id = l.payout_id
  where c.region_id = nullif(current_setting('app.region', true), '')::int
    and c.other_case_id = asked
    and p.state <> 'returned'
    and cases.may_be_known(asked)
  order by l.payout_id, l.line
$$;

-- 认领: whoever claims money a colleague was quicker to claim is told so, and of whose case it is now nothing.
create function funds.receipt_is_claimed(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from funds.receipt r
    where r.region_id = nullif(current_setting('app.region', true), '')::int
      and r.court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      and r.receipt_id = asked
      and r.case_id is not null
  )
$$;
revoke all on function cases.may_be_known(uuid), funds.given_by_plans(uuid), funds.receipt_is_claimed(uuid) from public;
grant execute on function cases.may_be_known(uuid), funds.given_by_plans(uuid), funds.receipt_is_claimed(uuid) to duixian_app;
