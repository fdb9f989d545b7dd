-- 法院、团队、人员: who there is, in which post, with which role. Reference tables but for the sessions.
create table courts.region (
  region_id int primary key,
  name_zh text not null
);

create table courts.court (
  court_id int primary key,
  region_id int not null,
  parent_id int,
  level text not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  constraint court_region_fk foreign key (region_id) references courts.region (region_id),
  constraint court_parent_fk foreign key (parent_id) references courts.court (court_id),
  constraint court_level_known check (level in ('supreme', 'high', 'intermediate', 'basic')),
  constraint court_code_unique unique (code)
);

create table courts.team (
  team_id uuid primary key,
  court_id int not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  constraint team_court_fk foreign key (court_id) references courts.court (court_id),
  constraint team_kind_known check (kind in ('centre', 'filing', 'clerical', 'fast', 'ordinary', 'disposal', 'field', 'dormant', 'finance', 'leadership', 'inspection', 'administration'))
);

create table courts.person (
  person_id uuid primary key,
  login text not null,
  name text not null,
  password_hash text not null,
  active boolean not null,
  failed_sign_ins int not null default 0,
  locked_until timestamptz,
  version int not null default 1,
  constraint person_login_unique unique (login)
);

create table courts.post (
  post_id uuid primary key,
  person_id uuid not null,
  court_id int not null,
  team_id uuid,
  role text not null,
  from_on date not null,
  until_on date,
  constraint post_person_fk foreign key (person_id) references courts.person (person_id),
  constraint post_court_fk foreign key (court_id) references courts.court (court_id),
  constraint post_team_fk foreign key (team_id) references courts.team (team_id),
  constraint post_order check (until_on is null or until_on >= from_on)
);
create index post_by_person on courts.post (person_id);
create index post_by_court on courts.post (court_id, role);

-- 休假: planned absence, so that nothing is assigned to somebody who is away.
create table courts.leave (
  leave_id uuid primary key,
  person_id uuid not null,
  from_on date not null,
  until_on date not null,
  constraint leave_person_fk foreign key (person_id) references courts.person (person_id),
  constraint leave_order check (until_on >= from_on)
);

create table courts.session (
  region_id int not null,
  token_hash text not null,
  person_id uuid not null,
  post_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint session_pk primary key (region_id, token_hash)
);

grant select on courts.region, courts.court to duixian_app;
grant select, insert, update on courts.team, courts.person, courts.post, courts.leave, courts.session to duixian_app;

-- Names for other modules' screens; nothing secret is in it.
create view courts.person_view as
  select person_id, name, active
  from courts.person;
create view courts.court_view as
  select court_id, parent_id, level, code, name_zh, name_en
  from courts.court;
create view courts.team_view as
  select team_id, court_id, kind, name_zh, name_en
  from courts.team;
create view courts.post_view as
  select post_id, person_id, court_id, team_id, role, from_on, until_on
  from courts.post;
create view courts.leave_view as
  select leave_id, person_id, from_on, until_on
  from courts.leave;
grant select on courts.person_view, courts.court_view, courts.team_view, courts.post_view, courts.leave_view to duixian_app;
