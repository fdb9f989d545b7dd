-- 账号安全与干预登记: a second factor with recovery codes, tokens for machines, invitations, sessions one can name and end; and the register of those who asked about a case.
alter table courts.session add column session_id uuid;
alter table courts.session add column address text;
alter table courts.session add column must_enrol boolean not null default false;
update courts.session set session_id = gen_random_uuid();
alter table courts.session alter column session_id set not null;
create index session_by_person on courts.session (region_id, person_id) where ended_at is null;

-- 第二要素: the secret is sealed by the application; the last step used cannot be used again.
create table courts.second_factor (
  person_id uuid primary key,
  secret text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  constraint second_factor_person_fk foreign key (person_id) references courts.person (person_id)
);

create table courts.recovery_code (
  person_id uuid not null,
  code_hash text not null,
  used_at timestamptz,
  constraint recovery_code_pk primary key (person_id, code_hash),
  constraint recovery_code_person_fk foreign key (person_id) references courts.person (person_id)
);

-- Which roles of a court, and of the courts below it, come in with a second factor alone.
create table courts.second_factor_role (
  court_id int not null,
  role text not null,
  required boolean not null,
  constraint second_factor_role_pk primary key (court_id, role),
  constraint second_factor_role_court_fk foreign key (court_id) references courts.court (court_id)
);

-- 机器令牌: a part of one person's rights for a machine, until a day.
create table courts.api_token (
  token_id uuid primary key,
  token_hash text not null,
  person_id uuid not null,
  post_id uuid not null,
  name text not null,
  permissions text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint api_token_hash_unique unique (token_hash),
  constraint api_token_person_fk foreign key (person_id) references courts.person (person_id),
  constraint api_token_post_fk foreign key (post_id) references courts.post (post_id),
  constraint api_token_ends_later check (expires_at > created_at),
  constraint api_token_scoped check (cardinality(permissions) > 0)
);
create index api_token_by_person on courts.api_token (person_id);

-- 邀请: a link that lets one person set the first password, once.
create table courts.invitation (
  token_hash text primary key,
  person_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint invitation_person_fk foreign key (person_id) references courts.person (person_id)
);

grant select, insert, update on courts.second_factor, courts.recovery_code, courts.second_factor_role, courts.api_token, courts.invitation to duixian_app;

-- 干预登记: written once by whoever was spoken to, read by the discipline inspector alone.
create table cases.interference (
  region_id int not null,
  interference_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  kind text not null,
  who text not null,
  who_post text not null,
  manner text not null,
  happened_on date not null,
  words text not null,
  reported_by uuid not null,
  reported_by_name text not null,
  reported_at timestamptz not null,
  constraint interference_pk primary key (region_id, interference_id),
  constraint interference_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint interference_kind_known check (kind in ('official', 'court-insider', 'improper-contact')),
  constraint interference_manner_known check (manner in ('spoken', 'telephone', 'message', 'letter', 'meal', 'through-another', 'other'))
);
create index interference_by_case on cases.interference (region_id, case_id, reported_at desc);
create index interference_by_court on cases.interference (region_id, court_id, interference_id desc);
alter table cases.interference enable row level security;
create policy interference_seen on cases.interference for select to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
    and current_setting('app.inspects', true) = 'yes');
create policy interference_written on cases.interference for insert to duixian_app
  with check (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
    and reported_by = nullif(current_setting('app.actor', true), '')::uuid);
grant select, insert on cases.interference to duixian_app;
