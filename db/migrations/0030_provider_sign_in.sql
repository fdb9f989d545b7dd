-- 统一身份登录: people come in through a provider outside as well, a password set by another hand is changed first, and roles are asked for a second factor from a day on.
alter table courts.person add column password_given boolean not null default false;
alter table courts.session add column through text not null default 'password';
alter table courts.session add constraint session_through_known check (through in ('password', 'provider'));

-- Which roles are asked, from which day on: the newest row of a court that has begun holds.
alter table courts.second_factor_role add column from_on date not null default '2000-01-01';
alter table courts.second_factor_role drop constraint second_factor_role_pk;
alter table courts.second_factor_role add constraint second_factor_role_pk primary key (court_id, role, from_on);
alter table courts.second_factor_role alter column from_on drop default;

-- 身份关联: one person of the office and one identity at one provider, joined by an administrator.
create table courts.identity (
  identity_id uuid primary key,
  person_id uuid not null,
  issuer text not null,
  subject text not null,
  shown_name text not null,
  linked_by uuid not null,
  linked_at timestamptz not null,
  ended_at timestamptz,
  constraint identity_person_fk foreign key (person_id) references courts.person (person_id)
);
create unique index identity_of_one_person on courts.identity (issuer, subject) where ended_at is null;
create unique index identity_one_a_provider on courts.identity (person_id, issuer) where ended_at is null;

-- Who came from the provider and belongs to nobody yet: the administrator joins them, a name alone joins nothing.
create table courts.identity_waiting (
  issuer text not null,
  subject text not null,
  shown_name text not null,
  seen_at timestamptz not null,
  constraint identity_waiting_pk primary key (issuer, subject)
);

-- 登录途中: begun at our page, proved at the provider once, entered once. Nothing in the row opens anything.
create table courts.provider_entry (
  region_id int not null,
  entry_hash text not null,
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  proved_at timestamptz,
  person_id uuid,
  entered_at timestamptz,
  constraint provider_entry_pk primary key (region_id, entry_hash),
  constraint provider_entry_in_order check ((entered_at is null or person_id is not null) and (person_id is null or proved_at is not null))
);

grant select, insert, update on courts.identity, courts.identity_waiting, courts.provider_entry to duixian_app;
