-- 零脱保与措施来历: renewals are prepared many at a time and followed paper by paper; a hold may come from a preservation or another case; income is withheld month by month; a value has a history; a duplicate is merged with a reason.
create table assets.renewal (
  region_id int not null,
  renewal_id uuid not null,
  batch_id uuid not null,
  measure_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  state text not null,
  from_on date not null,
  until_on date not null,
  reason text not null,
  ruling_document uuid not null,
  ruling_number text,
  notice_document uuid not null,
  notice_number text,
  instruction_id uuid,
  failure_kind text,
  failure_detail text,
  prepared_by uuid not null,
  prepared_on date not null,
  prepared_at timestamptz not null,
  settled_at timestamptz,
  constraint renewal_pk primary key (region_id, renewal_id),
  constraint renewal_measure_fk foreign key (region_id, measure_id) references assets.measure (region_id, measure_id),
  constraint renewal_state_known check (state in ('ruling', 'notice', 'sent', 'done', 'failed')),
  constraint renewal_days check (until_on >= from_on),
  constraint renewal_ruling_whole check (state in ('ruling', 'failed') or ruling_number is not null),
  constraint renewal_sent_whole check (state in ('ruling', 'notice', 'failed') or (notice_number is not null and instruction_id is not null)),
  constraint renewal_settled_whole check ((state in ('done', 'failed')) = (settled_at is not null)),
  constraint renewal_failure_whole check ((state = 'failed') = (failure_kind is not null))
);
-- One renewal of a measure is prepared at a time.
create unique index renewal_open_once on assets.renewal (region_id, measure_id) where settled_at is null;
create index renewal_by_case on assets.renewal (region_id, case_id, renewal_id);
create index renewal_by_batch on assets.renewal (region_id, batch_id, renewal_id);
create index renewal_by_ruling on assets.renewal (region_id, ruling_document) where settled_at is null;
create index renewal_by_notice on assets.renewal (region_id, notice_document) where settled_at is null;
create index renewal_by_instruction on assets.renewal (region_id, instruction_id) where settled_at is null and instruction_id is not null;

-- 措施来历: ordered here; a preservation that became enforcement; moved here from another case. The agency keeps it under the older number.
alter table assets.measure add column origin text not null default 'ordered';
alter table assets.measure add column held_court text;
alter table assets.measure add column held_case text;
alter table assets.measure add column moved_to uuid;
alter table assets.measure add constraint measure_origin_known check (origin in ('ordered', 'preservation', 'transfer'));
alter table assets.measure add constraint measure_origin_whole check ((origin = 'ordered') = (held_case is null) and (held_case is null) = (held_court is null));
-- Breaking for a reader that lists the ends of a measure: one more.
alter table assets.measure drop constraint measure_state_known;
alter table assets.measure add constraint measure_state_known check (
  state in ('requested', 'held', 'waiting', 'refused', 'failed', 'lifted', 'exhausted', 'lapsed', 'transferred')
);
alter table assets.measure add constraint measure_moved_whole check ((state = 'transferred') = (moved_to is not null));
create index measure_lapsed_undecided on assets.measure (region_id, alarm_on, measure_id) where state = 'lapsed' and decision is null;

-- 合并: the thing this row turned out to be; its own history stays.
alter table assets.asset add column merged_into uuid;
alter table assets.asset add constraint asset_merged_fk foreign key (region_id, merged_into) references assets.asset (region_id, asset_id);
alter table assets.asset add constraint asset_not_itself check (merged_into <> asset_id);

create table assets.merge (
  region_id int not null,
  merge_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  kept_asset uuid not null,
  other_asset uuid not null,
  deed text not null,
  reason text not null,
  done_by uuid not null,
  done_on date not null,
  done_at timestamptz not null,
  constraint merge_pk primary key (region_id, merge_id),
  constraint merge_kept_fk foreign key (region_id, kept_asset) references assets.asset (region_id, asset_id),
  constraint merge_other_fk foreign key (region_id, other_asset) references assets.asset (region_id, asset_id),
  constraint merge_deed_known check (deed in ('merged', 'parted')),
  constraint merge_two check (kept_asset <> other_asset)
);
create index merge_by_case on assets.merge (region_id, case_id, merge_id);

-- 估值史: what a thing was taken to be worth, by whom and on what ground; append-only.
create table assets.valuation (
  region_id int not null,
  valuation_id uuid not null,
  asset_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  value_fen bigint not null,
  source text not null,
  ground text not null,
  valued_on date not null,
  exchange_id uuid,
  entered_by uuid,
  entered_at timestamptz not null,
  constraint valuation_pk primary key (region_id, valuation_id),
  constraint valuation_asset_fk foreign key (region_id, asset_id) references assets.asset (region_id, asset_id),
  constraint valuation_source_known check (source in ('person', 'agency')),
  constraint valuation_positive check (value_fen > 0),
  constraint valuation_source_whole check ((source = 'agency') = (exchange_id is not null) and (source = 'person') = (entered_by is not null))
);
create index valuation_by_asset on assets.valuation (region_id, asset_id, valuation_id);

-- 扣留提取收入: an employer helps, the debtor keeps what living needs, every month is put down.
create table assets.withholding (
  region_id int not null,
  withholding_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  party_id uuid not null,
  employer text not null,
  employer_code text,
  month_income_fen bigint not null,
  month_keep_fen bigint not null,
  month_take_fen bigint not null,
  total_fen bigint not null,
  dependants int not null,
  from_month date not null,
  state text not null,
  ruling_document uuid not null,
  ruling_number text,
  notice_document uuid not null,
  notice_number text,
  ordered_by uuid not null,
  ordered_on date not null,
  ordered_at timestamptz not null,
  ended_on date,
  end_reason text,
  constraint withholding_pk primary key (region_id, withholding_id),
  constraint withholding_party_fk foreign key (region_id, party_id) references cases.party (region_id, party_id),
  constraint withholding_state_known check (state in ('ruling', 'notice', 'running', 'ended')),
  constraint withholding_sums check (month_take_fen > 0 and month_keep_fen >= 0 and month_keep_fen + month_take_fen <= month_income_fen and total_fen > 0),
  constraint withholding_dependants check (dependants between 0 and 20),
  constraint withholding_month check (extract(day from from_month) = 1),
  constraint withholding_end_known check (end_reason in ('debt-covered', 'employment-ended', 'case-closed', 'by-hand', 'paper-refused')),
  constraint withholding_end_whole check ((state = 'ended') = (ended_on is not null) and (ended_on is null) = (end_reason is null))
);
create unique index withholding_running_once on assets.withholding (region_id, case_id, party_id, employer) where ended_on is null;
create index withholding_by_case on assets.withholding (region_id, case_id, withholding_id);
create index withholding_by_ruling on assets.withholding (region_id, ruling_document) where ended_on is null;
create index withholding_by_notice on assets.withholding (region_id, notice_document) where ended_on is null;

create table assets.withheld_month (
  region_id int not null,
  withholding_id uuid not null,
  month date not null,
  case_id uuid not null,
  court_id int not null,
  amount_fen bigint not null,
  note text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  constraint withheld_month_pk primary key (region_id, withholding_id, month),
  constraint withheld_month_fk foreign key (region_id, withholding_id) references assets.withholding (region_id, withholding_id),
  constraint withheld_month_day check (extract(day from month) = 1),
  constraint withheld_month_amount check (amount_fen >= 0)
);

alter table assets.renewal enable row level security;
alter table assets.merge enable row level security;
alter table assets.valuation enable row level security;
alter table assets.withholding enable row level security;
alter table assets.withheld_month enable row level security;
create policy renewal_scope on assets.renewal to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy merge_scope on assets.merge to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy valuation_scope on assets.valuation to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy withholding_scope on assets.withholding to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy withheld_month_scope on assets.withheld_month to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
grant select, insert, update on assets.renewal, assets.withholding to duixian_app;
grant select, insert on assets.merge, assets.valuation, assets.withheld_month to duixian_app;
