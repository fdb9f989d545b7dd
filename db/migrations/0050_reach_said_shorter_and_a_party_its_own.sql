-- 数据范围: the reach of a case said in fewer steps, which every question to a case plans and weighs again; one's own cases by their index; and what a party may see.

-- The ids are compared as the text the setting is: a missing or empty setting equals no id, so nothing has to be parsed or made null first.
alter policy case_scope on cases.case
  using (
    region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
    and case current_setting('app.reach', true)
      when 'court' then true
      when 'own' then officer_id::text = current_setting('app.actor', true)
      when 'team' then officer_id::text = current_setting('app.actor', true)
        or team_id::text = any (string_to_array(current_setting('app.teams', true), ','))
      when 'granted' then case_id::text = any (string_to_array(current_setting('app.cases', true), ','))
    end
  );

-- One's own cases of every state, newest first: without it a list that no filter narrows walks the whole region.
create index case_of_officer on cases.case (region_id, officer_id, filed_on desc, case_id desc);

-- 当事人: a party has no court in its scope, so every table stays shut to it; these four views alone answer, each with the owner's rights and with
-- its own predicate: the party rows that the scope names (app.parties), in the cases it names (app.cases), and no other person's.
create view cases.own_case_view with (security_barrier = true) as
  select c.region_id, c.case_id, c.court_id, c.case_number, c.state, c.stage, c.filed_on, c.closed_on, c.closing_kind, c.cause, c.claim_fen, c.received_fen, c.account_number
  from cases.case c
  where c.region_id = nullif(current_setting('app.region', true), '')::int
    and current_setting('app.reach', true) = 'party'
    and c.case_id = any (string_to_array(nullif(current_setting('app.cases', true), ''), ',')::uuid[])
    and exists (
      select from cases.party p
      where p.region_id = c.region_id and p.case_id = c.case_id
        and p.party_id = any (string_to_array(nullif(current_setting('app.parties', true), ''), ',')::uuid[])
    );

create view cases.own_party_view with (security_barrier = true) as
  select p.region_id, p.party_id, p.case_id, p.court_id, p.role, p.kind, p.name, p.identity_kind, p.identity_number, p.phone, p.address,
    p.service_channel, p.service_address, p.service_consent_on, p.payee_name, p.payee_bank, p.payee_account, p.payee_confirmed_on, p.seq
  from cases.party p
  where p.region_id = nullif(current_setting('app.region', true), '')::int
    and current_setting('app.reach', true) = 'party'
    and p.case_id = any (string_to_array(nullif(current_setting('app.cases', true), ''), ',')::uuid[])
    and p.party_id = any (string_to_array(nullif(current_setting('app.parties', true), ''), ',')::uuid[]);

create view documents.own_service_view with (security_barrier = true) as
  select s.region_id, s.service_id, s.document_id, s.case_id, s.court_id, s.party_id, s.channel, s.state, s.sent_at, s.arrived_at, s.served_on, s.published_on, s.due_on
  from documents.service s
  where s.region_id = nullif(current_setting('app.region', true), '')::int
    and current_setting('app.reach', true) = 'party'
    and s.case_id = any (string_to_array(nullif(current_setting('app.cases', true), ''), ',')::uuid[])
    and s.party_id = any (string_to_array(nullif(current_setting('app.parties', true), ''), ',')::uuid[]);

create view funds.own_payment_view with (security_barrier = true) as
  select o.region_id, o.order_id, o.case_id, o.court_id, o.creditor_id, o.amount_fen, o.state, o.ordered_on, o.paid_on
  from funds.payment_order o
  where o.region_id = nullif(current_setting('app.region', true), '')::int
    and current_setting('app.reach', true) = 'party'
    and o.case_id = any (string_to_array(nullif(current_setting('app.cases', true), ''), ',')::uuid[])
    and o.creditor_id = any (string_to_array(nullif(current_setting('app.parties', true), ''), ',')::uuid[]);

grant select on cases.own_case_view, cases.own_party_view, documents.own_service_view, funds.own_payment_view to duixian_app;
