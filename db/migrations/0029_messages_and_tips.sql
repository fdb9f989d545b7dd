-- 案内留言与提示: what people say to one another about a case stands on the case, and a tip from it becomes a check at its place.

-- 留言: written once, by a person, on a case. Nothing is changed or taken back; a correction is a further message.
create table hub.message (
  region_id int not null,
  message_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  words text not null,
  written_by uuid not null,
  written_on date not null,
  written_at timestamptz not null,
  constraint message_pk primary key (region_id, message_id),
  constraint message_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id)
);
create index message_by_case on hub.message (region_id, case_id, message_id);

-- 提到: whom a message names; each gets a notice.
create table hub.mention (
  region_id int not null,
  message_id uuid not null,
  person_id uuid not null,
  court_id int not null,
  constraint mention_pk primary key (region_id, message_id, person_id),
  constraint mention_message_fk foreign key (region_id, message_id) references hub.message (region_id, message_id)
);

-- 已读: who opened the case's messages, and when this one was among them.
create table hub.message_read (
  region_id int not null,
  message_id uuid not null,
  person_id uuid not null,
  court_id int not null,
  read_at timestamptz not null,
  constraint message_read_pk primary key (region_id, message_id, person_id),
  constraint message_read_message_fk foreign key (region_id, message_id) references hub.message (region_id, message_id)
);

-- 提示: what one should look at in a certain place of the work, kept for the whole court.
create table hub.tip (
  region_id int not null,
  tip_id uuid not null,
  court_id int not null,
  place text not null,
  words text not null,
  message_id uuid,
  made_by uuid not null,
  made_on date not null,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  constraint tip_pk primary key (region_id, tip_id),
  constraint tip_message_fk foreign key (region_id, message_id) references hub.message (region_id, message_id),
  constraint tip_once_a_message unique (region_id, message_id, place),
  constraint tip_withdrawn_whole check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_reason is null))
);
create index tip_of_court on hub.tip (region_id, court_id, place, tip_id) where withdrawn_on is null;

-- 核对: that somebody looked, in this case.
create table hub.tip_check (
  region_id int not null,
  tip_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  checked_by uuid not null,
  checked_on date not null,
  constraint tip_check_pk primary key (region_id, tip_id, case_id),
  constraint tip_check_tip_fk foreign key (region_id, tip_id) references hub.tip (region_id, tip_id),
  constraint tip_check_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id)
);

alter table hub.message enable row level security;
alter table hub.mention enable row level security;
alter table hub.message_read enable row level security;
alter table hub.tip enable row level security;
alter table hub.tip_check enable row level security;
create policy message_scope on hub.message to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy mention_scope on hub.mention to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy message_read_scope on hub.message_read to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy tip_scope on hub.tip to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy tip_check_scope on hub.tip_check to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

grant select, insert on hub.message, hub.mention, hub.message_read, hub.tip_check to duixian_app;
grant select, insert, update (withdrawn_on, withdrawn_by, withdrawn_reason) on hub.tip to duixian_app;
