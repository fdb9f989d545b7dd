-- 节点与期限: one row a clock, its spans and warnings; the calendars and stricter local rules it is computed by; the server's own down-time.
create table deadlines.clock (
  region_id int not null,
  clock_id uuid not null,
  court_id int not null,
  case_id uuid not null,
  term text not null,
  subject text not null,
  occurrence int not null,
  started_on date not null,
  printed_end date,
  due_on date,
  amber_on date,
  red_on date,
  paused_on date,
  days_left int,
  missing_year int,
  warned_until date,
  calendar_revision int not null,
  stopped_on date,
  end_kind text,
  end_reason text,
  started_by uuid not null,
  started_at timestamptz not null,
  stopped_by uuid,
  stopped_at timestamptz,
  constraint clock_pk primary key (region_id, clock_id),
  constraint clock_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint clock_due_or_paused check ((due_on is null) = (paused_on is not null)),
  constraint clock_left_when_paused check ((paused_on is null) = (days_left is null)),
  constraint clock_end_known check (end_kind in ('satisfied', 'cancelled')),
  constraint clock_end_whole check ((stopped_on is null) = (end_kind is null) and (stopped_on is null) = (stopped_by is null)),
  constraint clock_warnings_in_order check (amber_on <= red_on and red_on <= due_on),
  constraint clock_occurrence_positive check (occurrence >= 1)
);
create unique index clock_running_once on deadlines.clock (region_id, case_id, term, subject) where stopped_on is null;
create index clock_by_case on deadlines.clock (region_id, case_id);
create index clock_due on deadlines.clock (region_id, court_id, due_on, clock_id) include (case_id, amber_on, red_on) where stopped_on is null;
create index clock_amber on deadlines.clock (region_id, court_id, amber_on, clock_id) include (case_id, red_on, due_on) where stopped_on is null;
create index clock_red on deadlines.clock (region_id, court_id, red_on, clock_id) include (case_id, amber_on, due_on) where stopped_on is null;
create index clock_to_warn on deadlines.clock (region_id, amber_on, clock_id) where stopped_on is null and (warned_until is null or warned_until < red_on);
create index clock_calendar on deadlines.clock (region_id, calendar_revision, clock_id) where stopped_on is null;

-- 时间段: what a clock did: ran, stood still (ground, approval), was made longer. Elapsed time is the running spans.
create table deadlines.span (
  region_id int not null,
  clock_id uuid not null,
  seq int not null,
  court_id int not null,
  kind text not null,
  from_on date not null,
  to_on date,
  ground text,
  extended_by int,
  extended_unit text,
  approved_by text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint span_pk primary key (region_id, clock_id, seq),
  constraint span_clock_fk foreign key (region_id, clock_id) references deadlines.clock (region_id, clock_id),
  constraint span_kind_known check (kind in ('running', 'suspended', 'extended')),
  constraint span_order check (to_on is null or to_on >= from_on),
  constraint span_ground check ((kind = 'suspended' and ground is not null) or (kind = 'running' and ground is null) or kind = 'extended'),
  constraint span_extension check ((kind = 'extended') = (extended_by is not null) and (kind = 'extended') = (extended_unit is not null))
);

-- 预警: each rung of a clock is told once for each last day; a clock made longer warns anew.
create table deadlines.warning (
  region_id int not null,
  warning_id uuid not null,
  clock_id uuid not null,
  due_on date not null,
  rung int not null,
  court_id int not null,
  case_id uuid not null,
  reader text not null,
  rung_on date not null,
  fired_at timestamptz not null,
  seen_by uuid,
  seen_at timestamptz,
  constraint warning_pk primary key (region_id, warning_id),
  constraint warning_once unique (region_id, clock_id, due_on, rung),
  constraint warning_clock_fk foreign key (region_id, clock_id) references deadlines.clock (region_id, clock_id),
  constraint warning_reader_known check (reader in ('officer', 'supervisor', 'director')),
  constraint warning_seen_whole check ((seen_by is null) = (seen_at is null))
);
create index warning_unseen on deadlines.warning (region_id, court_id, reader, due_on, warning_id) where seen_at is null;

-- 日历: reference table. A year that shipped with the product has no row here unless a later notice changed it.
create table deadlines.calendar_year (
  year int not null,
  revision int not null,
  notice_numbers text[] not null,
  issued_on date not null,
  off_spans jsonb not null,
  work_days jsonb not null,
  loaded_by uuid not null,
  loaded_at timestamptz not null,
  constraint calendar_year_pk primary key (year),
  constraint calendar_revision_unique unique (revision),
  constraint calendar_revision_positive check (revision >= 1)
);

-- 本院规则: a court's own stricter number or warning days for a term, from a day on. Never changed; the newest revision wins.
create table deadlines.court_rule (
  region_id int not null,
  rule_id uuid not null,
  revision int not null,
  court_id int not null,
  term text not null,
  from_on date not null,
  duration_value int,
  duration_unit text,
  rungs jsonb,
  pack text,
  reason_zh text not null,
  reason_en text not null,
  source_zh text not null,
  source_en text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint court_rule_pk primary key (region_id, rule_id),
  constraint court_rule_once unique (region_id, court_id, term, from_on, revision),
  constraint court_rule_duration_whole check ((duration_value is null) = (duration_unit is null)),
  constraint court_rule_duration_positive check (duration_value >= 1),
  constraint court_rule_revision_positive check (revision >= 1)
);
create index court_rule_revision on deadlines.court_rule (region_id, revision desc);

-- 重新计算: what made clocks be computed again, how many there were, and when the last one was done.
create table deadlines.recompute_run (
  region_id int not null,
  run_id uuid not null,
  cause text not null,
  revision int not null,
  court_id int,
  terms text[] not null,
  from_on date,
  total int,
  started_at timestamptz not null,
  ended_at timestamptz,
  constraint recompute_run_pk primary key (region_id, run_id),
  constraint recompute_run_once unique (region_id, cause, revision),
  constraint recompute_run_cause_known check (cause in ('calendar', 'court-rules')),
  constraint recompute_run_court check ((cause = 'court-rules') = (court_id is not null))
);

-- 心跳: the last moment a server of this region was seen at work. One row a region.
create table deadlines.heartbeat (
  region_id int not null,
  beat_at timestamptz not null,
  constraint heartbeat_pk primary key (region_id)
);

-- 停机: from the last beat before a gap to the first after it. Facts about the machine, never changed.
create table deadlines.outage (
  region_id int not null,
  outage_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  constraint outage_pk primary key (region_id, outage_id),
  constraint outage_once unique (region_id, from_at),
  constraint outage_order check (to_at > from_at)
);

-- 停机顺延建议: one a clock and outage, until a supervisor accepts or declines it.
create table deadlines.relief (
  region_id int not null,
  outage_id uuid not null,
  clock_id uuid not null,
  court_id int not null,
  case_id uuid not null,
  due_on date not null,
  lost_value int not null,
  lost_unit text not null,
  basis text not null,
  state text not null,
  reason text,
  decided_by uuid,
  decided_name text,
  decided_at timestamptz,
  constraint relief_pk primary key (region_id, outage_id, clock_id),
  constraint relief_outage_fk foreign key (region_id, outage_id) references deadlines.outage (region_id, outage_id),
  constraint relief_clock_fk foreign key (region_id, clock_id) references deadlines.clock (region_id, clock_id),
  constraint relief_lost_positive check (lost_value >= 1),
  constraint relief_basis_known check (basis in ('party-right', 'office-policy')),
  constraint relief_state_known check (state in ('proposed', 'accepted', 'declined')),
  constraint relief_decided_whole check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint relief_declined_reason check ((state = 'declined') = (reason is not null))
);
create index relief_open on deadlines.relief (region_id, outage_id, due_on, clock_id) where state = 'proposed';

alter table deadlines.clock enable row level security;
alter table deadlines.span enable row level security;
alter table deadlines.warning enable row level security;
alter table deadlines.court_rule enable row level security;
alter table deadlines.recompute_run enable row level security;
alter table deadlines.heartbeat enable row level security;
alter table deadlines.outage enable row level security;
alter table deadlines.relief enable row level security;

create policy clock_scope on deadlines.clock to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy span_scope on deadlines.span to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy warning_scope on deadlines.warning to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy relief_scope on deadlines.relief to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

-- No case is named in these: every court of the region may read the rules, the runs and the down-time.
create policy court_rule_scope on deadlines.court_rule to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int)
  with check (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]));
create policy recompute_run_scope on deadlines.recompute_run to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int)
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy heartbeat_scope on deadlines.heartbeat to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int)
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy outage_scope on deadlines.outage to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int)
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

-- What other modules may join. Its level is computed from the days and the reader's today, never kept.
create view deadlines.clock_view with (security_invoker = true) as
  select region_id, clock_id, court_id, case_id, term, subject, started_on, due_on, amber_on, red_on, paused_on, missing_year, stopped_on, end_kind
  from deadlines.clock;

grant select, insert, update on deadlines.clock, deadlines.span, deadlines.warning, deadlines.calendar_year to duixian_app;
grant select, insert on deadlines.court_rule, deadlines.outage to duixian_app;
grant select, insert, update on deadlines.recompute_run, deadlines.heartbeat, deadlines.relief to duixian_app;
grant select on deadlines.clock_view to duixian_app;
