-- 财产与查封: what was found, what each reply said of it, the measures on it, and every instruction to the agency that keeps it.
create table assets.asset (
  region_id int not null,
  asset_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  party_id uuid not null,
  kind text not null,
  agency text not null,
  agency_zh text not null,
  agency_en text not null,
  agency_asset_id text not null,
  asset_key text not null,
  label text not null,
  exempt boolean not null,
  balance_fen bigint,
  available_fen bigint,
  value_fen bigint,
  facts jsonb not null,
  exchange_id uuid not null,
  first_seen_at timestamptz not null,
  seen_at timestamptz not null,
  version int not null default 1,
  constraint asset_pk primary key (region_id, asset_id),
  constraint asset_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint asset_party_fk foreign key (region_id, party_id) references cases.party (region_id, party_id),
  constraint asset_key_unique unique (region_id, case_id, asset_key),
  constraint asset_kind_known check (kind in ('deposit', 'real-estate', 'vehicle')),
  constraint asset_money_whole check ((kind = 'deposit') = (balance_fen is not null) and (kind = 'deposit') = (available_fen is not null)),
  constraint asset_money_positive check (balance_fen >= 0 and available_fen >= 0 and value_fen >= 0)
);
create index asset_by_case on assets.asset (region_id, case_id, asset_id);
create index asset_by_key on assets.asset (region_id, agency, agency_asset_id);

-- Every reply that named the thing, as it named it: append-only.
create table assets.sighting (
  region_id int not null,
  sighting_id uuid not null,
  asset_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  exchange_id uuid not null,
  seen_at timestamptz not null,
  balance_fen bigint,
  available_fen bigint,
  facts jsonb not null,
  constraint sighting_pk primary key (region_id, sighting_id),
  constraint sighting_asset_fk foreign key (region_id, asset_id) references assets.asset (region_id, asset_id),
  constraint sighting_once unique (region_id, asset_id, exchange_id)
);

create table assets.measure (
  region_id int not null,
  measure_id uuid not null,
  asset_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  party_id uuid not null,
  state text not null,
  term text not null,
  asked_fen bigint,
  held_fen bigint,
  waiting_fen bigint,
  deducted_fen bigint not null default 0,
  value_fen bigint,
  rank int,
  freeze_no text,
  ruling_number text not null,
  notice_number text not null,
  from_on date not null,
  printed_end date not null,
  counted_end date not null,
  alarm_on date not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  recorded_at timestamptz,
  ended_on date,
  decision text,
  decision_reason text,
  decided_by uuid,
  decided_on date,
  pending text,
  version int not null default 1,
  constraint measure_pk primary key (region_id, measure_id),
  constraint measure_asset_fk foreign key (region_id, asset_id) references assets.asset (region_id, asset_id),
  constraint measure_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint measure_state_known check (state in ('requested', 'held', 'waiting', 'refused', 'failed', 'lifted', 'exhausted', 'lapsed')),
  constraint measure_term_known check (term in ('freeze-deposit', 'seal-movable', 'seal-immovable')),
  constraint measure_pending_known check (pending in ('freeze', 'renew', 'unfreeze', 'deduct')),
  constraint measure_money_positive check (held_fen >= 0 and waiting_fen >= 0 and deducted_fen >= 0 and asked_fen > 0),
  constraint measure_order check (printed_end >= from_on and alarm_on <= counted_end),
  constraint measure_held_whole check (state not in ('held', 'waiting') or (freeze_no is not null and rank is not null)),
  constraint measure_end_whole check ((state in ('requested', 'held', 'waiting')) = (ended_on is null)),
  constraint measure_decision_known check (decision in ('renew', 'let-lapse')),
  constraint measure_decision_whole check ((decision is null) = (decided_by is null) and (decision is null) = (decided_on is null))
);
-- One running measure of one case on one thing: an overlapping freeze cannot be written down.
create unique index measure_running_once on assets.measure (region_id, asset_id) where ended_on is null;
create index measure_by_case on assets.measure (region_id, case_id, measure_id);
create index measure_by_alarm on assets.measure (region_id, alarm_on, measure_id) where ended_on is null;

create table assets.instruction (
  region_id int not null,
  instruction_id uuid not null,
  measure_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  act text not null,
  state text not null,
  request_no text not null,
  request jsonb not null,
  agency text not null,
  amount_fen bigint,
  until_on date,
  reason text,
  attempts int not null default 0,
  give_up_at timestamptz not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  accepted_at timestamptz,
  settled_at timestamptz,
  exchange_id uuid,
  transfer_no text,
  failure_kind text,
  failure_detail text,
  constraint instruction_pk primary key (region_id, instruction_id),
  constraint instruction_measure_fk foreign key (region_id, measure_id) references assets.measure (region_id, measure_id),
  constraint instruction_request_unique unique (region_id, request_no),
  constraint instruction_act_known check (act in ('freeze', 'renew', 'unfreeze', 'deduct')),
  constraint instruction_state_known check (state in ('requested', 'done', 'refused', 'failed')),
  constraint instruction_settled_whole check ((state = 'requested') = (settled_at is null)),
  constraint instruction_amount_positive check (amount_fen > 0)
);
-- The agency is told one thing at a time about one measure.
create unique index instruction_pending_once on assets.instruction (region_id, measure_id) where settled_at is null;
create index instruction_by_case on assets.instruction (region_id, case_id, instruction_id);

alter table assets.asset enable row level security;
alter table assets.sighting enable row level security;
alter table assets.measure enable row level security;
alter table assets.instruction enable row level security;
create policy asset_scope on assets.asset to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy sighting_scope on assets.sighting to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy measure_scope on assets.measure to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy instruction_scope on assets.instruction to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

-- What triage, closing and the hub may join.
create view assets.asset_view with (security_invoker = true) as
  select region_id, asset_id, case_id, court_id, party_id, kind, agency, label, exempt, balance_fen, available_fen, value_fen
  from assets.asset;
create view assets.measure_view with (security_invoker = true) as
  select region_id, measure_id, asset_id, case_id, court_id, state, term, held_fen, waiting_fen, deducted_fen, rank, from_on, printed_end, alarm_on, decision, ended_on
  from assets.measure;

grant select, insert, update on assets.asset, assets.measure, assets.instruction to duixian_app;
grant select, insert on assets.sighting to duixian_app;
grant select on assets.asset_view, assets.measure_view to duixian_app;
