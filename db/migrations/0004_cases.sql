-- 案件: the case, its parties, what is owed under the title, and the counter its number comes from.
create table cases.number_counter (
  region_id int not null,
  court_id int not null,
  type_word text not null,
  year int not null,
  last_serial int not null,
  constraint number_counter_pk primary key (region_id, court_id, type_word, year),
  constraint number_counter_positive check (last_serial >= 0)
);

create table cases.case (
  region_id int not null,
  case_id uuid not null,
  court_id int not null,
  case_number text not null,
  type_word text not null,
  year int not null,
  serial int not null,
  state text not null,
  stage text not null,
  lane text,
  team_id uuid,
  officer_id uuid,
  applied_on date not null,
  filed_on date not null,
  closed_on date,
  closing_kind text,
  title_court text not null,
  title_number text not null,
  title_kind text not null,
  title_effective_on date not null,
  performance_ends_on date not null,
  cause text not null,
  claim_fen bigint not null,
  received_fen bigint not null default 0,
  account_number text not null,
  summary text not null,
  version int not null default 1,
  created_at timestamptz not null,
  constraint case_pk primary key (region_id, case_id),
  constraint case_number_unique unique (region_id, court_id, type_word, year, serial),
  constraint case_number_text_unique unique (region_id, case_number),
  constraint case_account_unique unique (region_id, account_number),
  constraint case_state_known check (state in ('open', 'suspended', 'closed')),
  constraint case_stage_known check (stage in ('check', 'search', 'triage', 'assignment', 'enforcement', 'closed')),
  constraint case_lane_known check (lane in ('simple', 'ordinary', 'complex')),
  constraint case_closed_whole check ((state = 'closed') = (closed_on is not null) and (state = 'closed') = (closing_kind is not null)),
  constraint case_claim_positive check (claim_fen >= 0)
);
create index case_by_officer on cases.case (region_id, officer_id, filed_on desc, case_id desc) where state <> 'closed';
create index case_by_team on cases.case (region_id, team_id, filed_on desc, case_id desc) where state <> 'closed';
create index case_by_court on cases.case (region_id, court_id, filed_on desc, case_id desc);
create index case_by_stage on cases.case (region_id, court_id, stage, filed_on desc, case_id desc) where state <> 'closed';

create table cases.party (
  region_id int not null,
  party_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  role text not null,
  kind text not null,
  name text not null,
  identity_kind text not null,
  identity_number text not null,
  phone text,
  address text,
  service_channel text,
  service_address text,
  service_consent_on date,
  payee_name text,
  payee_bank text,
  payee_account text,
  payee_confirmed_on date,
  seq int not null,
  constraint party_pk primary key (region_id, party_id),
  constraint party_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint party_role_known check (role in ('applicant', 'debtor', 'agent', 'outsider')),
  constraint party_kind_known check (kind in ('person', 'company', 'organisation'))
);
create index party_by_case on cases.party (region_id, case_id);
create index party_by_identity on cases.party (region_id, identity_number);

-- 执行依据确定的给付: one row per sum the title orders; the interest clause is kept as typed data with its words.
create table cases.obligation (
  region_id int not null,
  obligation_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  seq int not null,
  kind text not null,
  label text not null,
  amount_fen bigint not null,
  earns_doubled boolean not null,
  interest jsonb,
  passage text,
  constraint obligation_pk primary key (region_id, obligation_id),
  constraint obligation_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint obligation_positive check (amount_fen > 0)
);
create index obligation_by_case on cases.obligation (region_id, case_id);

-- 检索: what a case can be found by, one to three characters included: bigrams and single characters of names and numbers.
create table cases.search_key (
  region_id int not null,
  case_id uuid not null,
  court_id int not null,
  grams text[] not null,
  constraint search_key_pk primary key (region_id, case_id),
  constraint search_key_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id)
);
create index search_key_grams on cases.search_key using gin (grams);

alter table cases.case enable row level security;
alter table cases.party enable row level security;
alter table cases.obligation enable row level security;
alter table cases.search_key enable row level security;

create policy case_scope on cases.case to duixian_app
  using (
    region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
    and (
      current_setting('app.reach', true) = 'court'
      or (current_setting('app.reach', true) in ('team', 'own') and officer_id = nullif(current_setting('app.actor', true), '')::uuid)
      or (current_setting('app.reach', true) = 'team' and team_id = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[]))
    )
  )
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy party_scope on cases.party to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy obligation_scope on cases.obligation to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy search_key_scope on cases.search_key to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

-- What other modules may join: the case as a list shows it. Row security of the caller applies.
create view cases.case_view with (security_invoker = true) as
  select region_id, case_id, court_id, case_number, state, stage, lane, team_id, officer_id, filed_on, closed_on, closing_kind, cause, claim_fen, received_fen, summary, account_number
  from cases.case;
create view cases.party_view with (security_invoker = true) as
  select region_id, party_id, case_id, court_id, role, kind, name, identity_kind, identity_number, seq
  from cases.party;

grant select, insert, update on cases.number_counter, cases.case, cases.party to duixian_app;
grant select, insert on cases.obligation to duixian_app;
grant select, insert, update on cases.search_key to duixian_app;
grant select on cases.case_view, cases.party_view to duixian_app;
