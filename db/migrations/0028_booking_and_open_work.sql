-- 排期与在手工作: people, vehicles, rooms and cameras are booked without a double booking, and no open work belongs to an account that is closed.
create schema booking;
grant usage on schema booking to duixian_app;

-- 可约物: a vehicle, a room or a camera of a court. People are booked by their own id and have no row here.
create table booking.thing (
  region_id int not null,
  thing_id uuid not null,
  court_id int not null,
  kind text not null,
  name text not null,
  withdrawn_on date,
  withdrawn_reason text,
  registered_by uuid not null,
  registered_on date not null,
  constraint thing_pk primary key (region_id, thing_id),
  constraint thing_kind_known check (kind in ('vehicle', 'room', 'camera')),
  constraint thing_name_once unique (region_id, court_id, kind, name),
  constraint thing_withdrawn_whole check ((withdrawn_on is null) = (withdrawn_reason is null))
);

-- 排期: what is planned, where and when, and for which case.
create table booking.booking (
  region_id int not null,
  booking_id uuid not null,
  court_id int not null,
  case_id uuid,
  purpose text not null,
  words text not null,
  place text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  round int not null,
  state text not null,
  booked_by uuid not null,
  booked_on date not null,
  cancelled_by uuid,
  cancelled_on date,
  cancel_reason text,
  constraint booking_pk primary key (region_id, booking_id),
  constraint booking_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint booking_purpose_known check (purpose in ('field', 'eviction', 'interview', 'hearing', 'meeting')),
  constraint booking_state_known check (state in ('booked', 'cancelled')),
  constraint booking_order check (ends_at > starts_at),
  constraint booking_round_counts check (round >= 1),
  constraint booking_cancel_whole check ((state = 'cancelled') = (cancelled_by is not null)
    and (cancelled_by is null) = (cancelled_on is null) and (cancelled_by is null) = (cancel_reason is null))
);
create index booking_of_court on booking.booking (region_id, court_id, starts_at, booking_id) where state = 'booked';
create index booking_of_case on booking.booking (region_id, case_id, starts_at) where case_id is not null;

-- 占用: who or what a round of a booking holds, and from when to when. A move lets one round go and holds the next; rows stay.
create table booking.hold (
  region_id int not null,
  booking_id uuid not null,
  round int not null,
  resource_id uuid not null,
  resource_kind text not null,
  court_id int not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  held boolean not null,
  constraint hold_pk primary key (region_id, booking_id, round, resource_id),
  constraint hold_booking_fk foreign key (region_id, booking_id) references booking.booking (region_id, booking_id),
  constraint hold_kind_known check (resource_kind in ('person', 'vehicle', 'room', 'camera')),
  constraint hold_order check (ends_at > starts_at),
  -- 不得重复占用: nobody and nothing is in two places at once, whatever the application thinks.
  constraint hold_once exclude using gist (region_id with =, resource_id with =, tstzrange(starts_at, ends_at, '[)') with &&) where (held)
);

-- 排期经过: booked, moved, cancelled, each with its reason. Only ever added to.
create table booking.change (
  region_id int not null,
  change_id uuid not null,
  booking_id uuid not null,
  court_id int not null,
  kind text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text,
  done_by uuid not null,
  done_at timestamptz not null,
  constraint change_pk primary key (region_id, change_id),
  constraint change_booking_fk foreign key (region_id, booking_id) references booking.booking (region_id, booking_id),
  constraint change_kind_known check (kind in ('booked', 'moved', 'cancelled')),
  constraint change_has_reason check (kind = 'booked' or reason is not null)
);
create index change_of_booking on booking.change (region_id, booking_id, change_id);

alter table booking.thing enable row level security;
alter table booking.booking enable row level security;
alter table booking.hold enable row level security;
alter table booking.change enable row level security;
create policy thing_scope on booking.thing to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy booking_scope on booking.booking to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy hold_scope on booking.hold to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy change_scope on booking.change to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

create view booking.hold_view with (security_invoker = true) as
  select h.region_id, h.booking_id, h.resource_id, h.resource_kind, h.court_id, h.starts_at, h.ends_at, b.words, b.place, b.case_id
  from booking.hold h
  join booking.booking b on b.region_id = h.region_id and b.booking_id = h.booking_id
  where h.held;

grant select, insert, update (withdrawn_on, withdrawn_reason) on booking.thing to duixian_app;
grant select, insert, update (starts_at, ends_at, round, state, cancelled_by, cancelled_on, cancel_reason) on booking.booking to duixian_app;
grant select, insert, update (held) on booking.hold to duixian_app;
grant select, insert on booking.change to duixian_app;
grant select on booking.hold_view to duixian_app;

-- 在手工作不属于停用的人: an open case or item points at its officer *as somebody whose account is open*. Closing an account
-- while anything open points at it fails, and whoever gives work waits for a closing that is under way, and then fails.
alter table courts.person add constraint person_active_known unique (person_id, active);
alter table cases.case add column held_open boolean generated always as (case when state <> 'closed' then true end) stored;
alter table cases.case add constraint case_officer_active foreign key (officer_id, held_open) references courts.person (person_id, active);
alter table tasks.task add column held_open boolean generated always as (case when state = 'open' then true end) stored;
alter table tasks.task add constraint task_officer_active foreign key (officer_id, held_open) references courts.person (person_id, active);
alter table tasks.task add constraint task_claimer_active foreign key (claimed_by, held_open) references courts.person (person_id, active);
