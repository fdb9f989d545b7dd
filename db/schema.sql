-- Written by scripts/gen.ts from the migrations. Do not edit: change a migration and run `npm run gen`.

create schema agencies;
grant usage on schema agencies to duixian_app;

create schema assets;
grant usage on schema assets to duixian_app;

create schema assignment;
grant usage on schema assignment to duixian_app;

create schema audit;
grant usage on schema audit to duixian_app;

create table audit.entry (
  region_id integer not null,
  entry_id uuid not null,
  court_id integer not null,
  case_id uuid,
  type text not null,
  subject text not null,
  person_id uuid not null,
  post_id uuid not null,
  person_name text not null,
  facts jsonb not null,
  acted_on date not null,
  recorded_at timestamp with time zone not null,
  constraint entry_pk PRIMARY KEY (region_id, entry_id),
  constraint entry_type_named CHECK (type ~ '^[a-z]+\.[a-z-]+$'::text)
);
CREATE INDEX entry_by_case ON audit.entry USING btree (region_id, case_id, entry_id);
CREATE INDEX entry_by_person ON audit.entry USING btree (region_id, person_id, entry_id);
alter table audit.entry enable row level security;
create policy entry_scope on audit.entry for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on audit.entry to duixian_app;

create table audit.idempotency (
  region_id integer not null,
  person_id uuid not null,
  key text not null,
  content_hash text not null,
  status integer not null,
  reply jsonb not null,
  created_at timestamp with time zone not null,
  constraint idempotency_pk PRIMARY KEY (region_id, person_id, key)
);
grant insert, select, update on audit.idempotency to duixian_app;

create table audit.look (
  region_id integer not null,
  look_id uuid not null,
  court_id integer not null,
  case_id uuid not null,
  person_id uuid not null,
  what text not null,
  looked_at timestamp with time zone not null,
  constraint look_pk PRIMARY KEY (region_id, look_id)
);
CREATE INDEX look_by_case ON audit.look USING btree (region_id, case_id, look_id);
alter table audit.look enable row level security;
create policy look_scope on audit.look for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on audit.look to duixian_app;

create table audit.outbox (
  region_id integer not null,
  event_id uuid not null,
  type text not null,
  facts jsonb not null,
  serial_key text,
  run_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  done_at timestamp with time zone,
  attempts integer default 0 not null,
  last_error text,
  failed_at timestamp with time zone,
  locked_until timestamp with time zone,
  constraint outbox_pk PRIMARY KEY (region_id, event_id)
);
CREATE INDEX outbox_by_key ON audit.outbox USING btree (region_id, serial_key, created_at) WHERE (done_at IS NULL);
CREATE INDEX outbox_waiting ON audit.outbox USING btree (region_id, created_at) WHERE (done_at IS NULL);
grant insert, select, update on audit.outbox to duixian_app;

create schema cases;
grant usage on schema cases to duixian_app;

create table cases.case (
  region_id integer not null,
  case_id uuid not null,
  court_id integer not null,
  case_number text not null,
  type_word text not null,
  year integer not null,
  serial integer not null,
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
  received_fen bigint default 0 not null,
  account_number text not null,
  summary text not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  constraint case_pk PRIMARY KEY (region_id, case_id),
  constraint case_account_unique UNIQUE (region_id, account_number),
  constraint case_number_text_unique UNIQUE (region_id, case_number),
  constraint case_number_unique UNIQUE (region_id, court_id, type_word, year, serial),
  constraint case_claim_positive CHECK (claim_fen >= 0),
  constraint case_closed_whole CHECK ((state = 'closed'::text) = (closed_on IS NOT NULL) AND (state = 'closed'::text) = (closing_kind IS NOT NULL)),
  constraint case_lane_known CHECK (lane = ANY (ARRAY['simple'::text, 'ordinary'::text, 'complex'::text])),
  constraint case_stage_known CHECK (stage = ANY (ARRAY['check'::text, 'search'::text, 'triage'::text, 'assignment'::text, 'enforcement'::text, 'closed'::text])),
  constraint case_state_known CHECK (state = ANY (ARRAY['open'::text, 'suspended'::text, 'closed'::text]))
);
CREATE INDEX case_by_court ON cases."case" USING btree (region_id, court_id, filed_on DESC, case_id DESC);
CREATE INDEX case_by_officer ON cases."case" USING btree (region_id, officer_id, filed_on DESC, case_id DESC) WHERE (state <> 'closed'::text);
CREATE INDEX case_by_stage ON cases."case" USING btree (region_id, court_id, stage, filed_on DESC, case_id DESC) WHERE (state <> 'closed'::text);
CREATE INDEX case_by_team ON cases."case" USING btree (region_id, team_id, filed_on DESC, case_id DESC) WHERE (state <> 'closed'::text);
alter table cases.case enable row level security;
create policy case_scope on cases.case for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])) AND ((current_setting('app.reach'::text, true) = 'court'::text) OR ((current_setting('app.reach'::text, true) = ANY (ARRAY['team'::text, 'own'::text])) AND (officer_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)) OR ((current_setting('app.reach'::text, true) = 'team'::text) AND (team_id = ANY ((string_to_array(NULLIF(current_setting('app.teams'::text, true), ''::text), ','::text))::uuid[])))))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on cases.case to duixian_app;

create table cases.number_counter (
  region_id integer not null,
  court_id integer not null,
  type_word text not null,
  year integer not null,
  last_serial integer not null,
  constraint number_counter_pk PRIMARY KEY (region_id, court_id, type_word, year),
  constraint number_counter_positive CHECK (last_serial >= 0)
);
grant insert, select, update on cases.number_counter to duixian_app;

create table cases.obligation (
  region_id integer not null,
  obligation_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  seq integer not null,
  kind text not null,
  label text not null,
  amount_fen bigint not null,
  earns_doubled boolean not null,
  interest jsonb,
  passage text,
  constraint obligation_pk PRIMARY KEY (region_id, obligation_id),
  constraint obligation_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint obligation_positive CHECK (amount_fen > 0)
);
CREATE INDEX obligation_by_case ON cases.obligation USING btree (region_id, case_id);
alter table cases.obligation enable row level security;
create policy obligation_scope on cases.obligation for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on cases.obligation to duixian_app;

create table cases.party (
  region_id integer not null,
  party_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
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
  seq integer not null,
  constraint party_pk PRIMARY KEY (region_id, party_id),
  constraint party_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint party_kind_known CHECK (kind = ANY (ARRAY['person'::text, 'company'::text, 'organisation'::text])),
  constraint party_role_known CHECK (role = ANY (ARRAY['applicant'::text, 'debtor'::text, 'agent'::text, 'outsider'::text]))
);
CREATE INDEX party_by_case ON cases.party USING btree (region_id, case_id);
CREATE INDEX party_by_identity ON cases.party USING btree (region_id, identity_number);
alter table cases.party enable row level security;
create policy party_scope on cases.party for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on cases.party to duixian_app;

create table cases.search_key (
  region_id integer not null,
  case_id uuid not null,
  court_id integer not null,
  grams text[] not null,
  constraint search_key_pk PRIMARY KEY (region_id, case_id),
  constraint search_key_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id)
);
CREATE INDEX search_key_grams ON cases.search_key USING gin (grams);
alter table cases.search_key enable row level security;
create policy search_key_scope on cases.search_key for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on cases.search_key to duixian_app;

create view cases.case_view with (security_invoker=true) as
SELECT region_id,
    case_id,
    court_id,
    case_number,
    state,
    stage,
    lane,
    team_id,
    officer_id,
    filed_on,
    closed_on,
    closing_kind,
    cause,
    claim_fen,
    received_fen,
    summary,
    account_number
   FROM cases."case";
grant select on cases.case_view to duixian_app;

create view cases.party_view with (security_invoker=true) as
SELECT region_id,
    party_id,
    case_id,
    court_id,
    role,
    kind,
    name,
    identity_kind,
    identity_number,
    seq
   FROM cases.party;
grant select on cases.party_view to duixian_app;

create schema closing;
grant usage on schema closing to duixian_app;

create schema courts;
grant usage on schema courts to duixian_app;

create table courts.court (
  court_id integer not null,
  region_id integer not null,
  parent_id integer,
  level text not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  constraint court_pkey PRIMARY KEY (court_id),
  constraint court_code_unique UNIQUE (code),
  constraint court_parent_fk FOREIGN KEY (parent_id) REFERENCES courts.court(court_id),
  constraint court_region_fk FOREIGN KEY (region_id) REFERENCES courts.region(region_id),
  constraint court_level_known CHECK (level = ANY (ARRAY['supreme'::text, 'high'::text, 'intermediate'::text, 'basic'::text]))
);
grant select on courts.court to duixian_app;

create table courts.leave (
  leave_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  until_on date not null,
  constraint leave_pkey PRIMARY KEY (leave_id),
  constraint leave_person_fk FOREIGN KEY (person_id) REFERENCES courts.person(person_id),
  constraint leave_order CHECK (until_on >= from_on)
);
grant insert, select, update on courts.leave to duixian_app;

create table courts.person (
  person_id uuid not null,
  login text not null,
  name text not null,
  password_hash text not null,
  active boolean not null,
  failed_sign_ins integer default 0 not null,
  locked_until timestamp with time zone,
  version integer default 1 not null,
  constraint person_pkey PRIMARY KEY (person_id),
  constraint person_login_unique UNIQUE (login)
);
grant insert, select, update on courts.person to duixian_app;

create table courts.post (
  post_id uuid not null,
  person_id uuid not null,
  court_id integer not null,
  team_id uuid,
  role text not null,
  from_on date not null,
  until_on date,
  constraint post_pkey PRIMARY KEY (post_id),
  constraint post_court_fk FOREIGN KEY (court_id) REFERENCES courts.court(court_id),
  constraint post_person_fk FOREIGN KEY (person_id) REFERENCES courts.person(person_id),
  constraint post_team_fk FOREIGN KEY (team_id) REFERENCES courts.team(team_id),
  constraint post_order CHECK (until_on IS NULL OR until_on >= from_on)
);
CREATE INDEX post_by_court ON courts.post USING btree (court_id, role);
CREATE INDEX post_by_person ON courts.post USING btree (person_id);
grant insert, select, update on courts.post to duixian_app;

create table courts.region (
  region_id integer not null,
  name_zh text not null,
  constraint region_pkey PRIMARY KEY (region_id)
);
grant select on courts.region to duixian_app;

create table courts.session (
  region_id integer not null,
  token_hash text not null,
  person_id uuid not null,
  post_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint session_pk PRIMARY KEY (region_id, token_hash)
);
grant insert, select, update on courts.session to duixian_app;

create table courts.team (
  team_id uuid not null,
  court_id integer not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  constraint team_pkey PRIMARY KEY (team_id),
  constraint team_court_fk FOREIGN KEY (court_id) REFERENCES courts.court(court_id),
  constraint team_kind_known CHECK (kind = ANY (ARRAY['centre'::text, 'filing'::text, 'clerical'::text, 'fast'::text, 'ordinary'::text, 'disposal'::text, 'field'::text, 'dormant'::text, 'finance'::text, 'leadership'::text, 'inspection'::text, 'administration'::text]))
);
grant insert, select, update on courts.team to duixian_app;

create view courts.court_view as
SELECT court_id,
    parent_id,
    level,
    code,
    name_zh,
    name_en
   FROM courts.court;
grant select on courts.court_view to duixian_app;

create view courts.leave_view as
SELECT leave_id,
    person_id,
    from_on,
    until_on
   FROM courts.leave;
grant select on courts.leave_view to duixian_app;

create view courts.person_view as
SELECT person_id,
    name,
    active
   FROM courts.person;
grant select on courts.person_view to duixian_app;

create view courts.post_view as
SELECT post_id,
    person_id,
    court_id,
    team_id,
    role,
    from_on,
    until_on
   FROM courts.post;
grant select on courts.post_view to duixian_app;

create view courts.team_view as
SELECT team_id,
    court_id,
    kind,
    name_zh,
    name_en
   FROM courts.team;
grant select on courts.team_view to duixian_app;

create schema deadlines;
grant usage on schema deadlines to duixian_app;

create schema documents;
grant usage on schema documents to duixian_app;

create schema funds;
grant usage on schema funds to duixian_app;

create schema hub;
grant usage on schema hub to duixian_app;

create schema intake;
grant usage on schema intake to duixian_app;

create schema search;
grant usage on schema search to duixian_app;

create schema tasks;
grant usage on schema tasks to duixian_app;

create schema triage;
grant usage on schema triage to duixian_app;
