-- 案款设置与会签: what the law leaves to a court about its money, dated and with a reason; and the signature of the supervising leader where the court asks for it.

-- Each change is a row of its own; the newest of a day holds from that day on.
create table funds.court_setting (
  region_id int not null,
  setting_id uuid not null,
  court_id int not null,
  key text not null,
  value text not null,
  from_on date not null,
  reason text not null,
  set_by uuid not null,
  set_on date not null,
  set_at timestamptz not null,
  constraint court_setting_pk primary key (region_id, setting_id),
  constraint court_setting_key_known check (key in ('fee-timing', 'penalty-rank', 'leader-signs-deferral', 'leader-signs-deposit', 'leader-signs-payout-from'))
);
create index court_setting_by_court on funds.court_setting (region_id, court_id, from_on);

-- One signature a decision: of a deferral, a deposit or a pay-out that the director decides after it.
create table funds.leader_signature (
  region_id int not null,
  subject_id uuid not null,
  court_id int not null,
  case_id uuid not null,
  kind text not null,
  signed_by uuid not null,
  signed_on date not null,
  constraint leader_signature_pk primary key (region_id, subject_id),
  constraint leader_signature_kind_known check (kind in ('deferral', 'deposit', 'payout'))
);
create index leader_signature_by_case on funds.leader_signature (region_id, case_id);

alter table funds.court_setting enable row level security;
create policy court_setting_scope on funds.court_setting to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

alter table funds.leader_signature enable row level security;
create policy leader_signature_scope on funds.leader_signature to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy leader_signature_reach on funds.leader_signature as restrictive for all to duixian_app
  using (
    case current_setting('app.reach', true)
      when 'court' then true
      when 'granted' then case_id::text = any (string_to_array(current_setting('app.cases', true), ','))
      else cases.is_reached(case_id)
    end
  )
  with check (true);

grant select, insert on funds.court_setting, funds.leader_signature to duixian_app;
