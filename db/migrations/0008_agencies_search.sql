-- 协助单位与财产查控: who may ask, every exchange with its raw bytes' digests, the court bank's lines, and each debtor's question to each source.
create table agencies.authorised_officer (
  region_id int not null,
  person_id uuid not null,
  court_id int not null,
  name text not null,
  certificate_number text not null,
  from_on date not null,
  until_on date,
  constraint authorised_officer_pk primary key (region_id, person_id),
  constraint authorised_officer_order check (until_on is null or until_on >= from_on)
);
create index authorised_officer_by_court on agencies.authorised_officer (region_id, court_id);

-- 交换记录: append-only. The bytes lie in the blob store under these digests.
create table agencies.exchange (
  region_id int not null,
  exchange_id uuid not null,
  court_id int not null,
  case_id uuid,
  agency text not null,
  act text not null,
  request_no text not null,
  officer_name text not null,
  certificate_number text not null,
  verdict text not null,
  detail text not null,
  tries int not null,
  request_sha256 text,
  request_bytes int not null,
  reply_sha256 text,
  reply_bytes int not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  constraint exchange_pk primary key (region_id, exchange_id),
  constraint exchange_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint exchange_verdict_known check (verdict in ('replied', 'quarantined', 'failed')),
  constraint exchange_act_known check (act in ('query', 'freeze', 'unfreeze', 'deduct', 'statement', 'pay')),
  constraint exchange_order check (finished_at >= started_at)
);
create index exchange_by_case on agencies.exchange (region_id, case_id, exchange_id);
create index exchange_by_request on agencies.exchange (region_id, request_no, exchange_id);

-- 专户流水: the court bank's lines as they came, each once. The cursor is the last line read.
create table agencies.statement_line (
  region_id int not null,
  bank text not null,
  line_no bigint not null,
  reference text not null,
  direction text not null,
  amount_fen bigint not null,
  value_date date not null,
  booked_at timestamptz not null,
  sub_account text not null,
  counterparty_name text not null,
  counterparty_account text not null,
  counterparty_bank text not null,
  remark text not null,
  order_no text,
  read_at timestamptz not null,
  constraint statement_line_pk primary key (region_id, bank, line_no),
  constraint statement_line_reference_unique unique (region_id, bank, reference),
  constraint statement_line_direction_known check (direction in ('in', 'out')),
  constraint statement_line_positive check (amount_fen > 0)
);
create table agencies.statement_cursor (
  region_id int not null,
  bank text not null,
  last_line_no bigint not null,
  balance_fen bigint not null,
  read_at timestamptz not null,
  constraint statement_cursor_pk primary key (region_id, bank)
);

create table search.round (
  region_id int not null,
  round_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  reason text not null,
  launched_on date not null,
  launched_at timestamptz not null,
  launched_by uuid not null,
  constraint round_pk primary key (region_id, round_id),
  constraint round_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint round_reason_known check (reason in ('filing', 'by-hand', 'source-again'))
);
create index round_by_case on search.round (region_id, case_id, round_id);

-- 查询来源: one debtor, one agency, one question. The state is never blank.
create table search.source (
  region_id int not null,
  source_id uuid not null,
  round_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  party_id uuid not null,
  agency text not null,
  agency_zh text not null,
  agency_en text not null,
  asset_kind text not null,
  request_no text not null,
  authority jsonb not null,
  subject jsonb not null,
  state text not null,
  attempts int not null default 0,
  accepted_at timestamptz,
  give_up_at timestamptz not null,
  asked_at timestamptz not null,
  settled_at timestamptz,
  assets_found int,
  failure_kind text,
  failure_detail text,
  exchange_id uuid,
  gap_reason text,
  gap_by uuid,
  latest boolean not null default true,
  constraint source_pk primary key (region_id, source_id),
  constraint source_round_fk foreign key (region_id, round_id) references search.round (region_id, round_id),
  constraint source_party_fk foreign key (region_id, party_id) references cases.party (region_id, party_id),
  constraint source_request_unique unique (region_id, request_no),
  constraint source_state_known check (state in ('sent', 'answered', 'nothing-found', 'failed', 'timed-out')),
  constraint source_settled_whole check ((state = 'sent') = (settled_at is null)),
  constraint source_answer_whole check ((state = 'answered') = (assets_found is not null)),
  constraint source_failure_whole check ((state = 'failed') = (failure_kind is not null)),
  constraint source_gap_whole check ((gap_reason is null) = (gap_by is null))
);
-- One open question for one pair at a time; older rounds stay as history.
create unique index source_latest_once on search.source (region_id, case_id, party_id, agency) where latest;
create index source_by_case on search.source (region_id, case_id, source_id);
create index source_open on search.source (region_id, give_up_at) where state = 'sent';

alter table agencies.authorised_officer enable row level security;
alter table agencies.exchange enable row level security;
alter table search.round enable row level security;
alter table search.source enable row level security;
create policy authorised_officer_scope on agencies.authorised_officer to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy exchange_scope on agencies.exchange to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy round_scope on search.round to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy source_scope on search.source to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

-- What triage, closing and the hub may join.
create view search.source_view with (security_invoker = true) as
  select region_id, source_id, case_id, court_id, party_id, agency, agency_zh, agency_en, asset_kind, state, asked_at, settled_at, give_up_at, assets_found, gap_reason
  from search.source
  where latest;

grant select, insert, update on agencies.authorised_officer to duixian_app;
grant select, insert on agencies.exchange, agencies.statement_line to duixian_app;
grant select, insert, update on agencies.statement_cursor to duixian_app;
grant select, insert on search.round to duixian_app;
grant select, insert, update on search.source to duixian_app;
grant select on search.source_view to duixian_app;
