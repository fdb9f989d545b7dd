-- 文书: papers drafted from facts, their numbers, seals, service and place in the file; papers that exist are never changed.

-- 法院用笺: what every paper of a court prints and no case holds. One row a court.
create table documents.letterhead (
  region_id int not null,
  court_id int not null,
  address text not null,
  phone text not null,
  hotline text not null,
  account_holder text not null,
  account_bank text not null,
  report_days int not null,
  version int not null default 1,
  constraint letterhead_pk primary key (region_id, court_id),
  constraint letterhead_report_days_positive check (report_days between 1 and 60)
);

create table documents.number_counter (
  region_id int not null,
  case_id uuid not null,
  family text not null,
  last_sequence int not null,
  constraint number_counter_pk primary key (region_id, case_id, family),
  constraint number_counter_positive check (last_sequence >= 0)
);

create table documents.document (
  region_id int not null,
  document_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  kind text not null,
  family text not null,
  party_id uuid,
  addressee text not null,
  state text not null,
  -- What the paper says: the merged data and each field with its source. Frozen when it is drafted.
  paper jsonb not null,
  fields jsonb not null,
  basis text not null,
  drafted_by uuid not null,
  drafted_on date not null,
  drafted_at timestamptz not null,
  sequence int,
  number text,
  short_code text,
  signed_on date,
  sealed_by uuid,
  sealed_at timestamptz,
  sha256 text,
  size_bytes int,
  discarded_reason text,
  constraint document_pk primary key (region_id, document_id),
  constraint document_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint document_number_unique unique (region_id, case_id, family, sequence),
  constraint document_code_unique unique (region_id, short_code),
  constraint document_state_known check (state in ('drafted', 'sealing', 'sealed', 'filed', 'discarded')),
  constraint document_numbered check ((state in ('sealing', 'sealed')) = (sequence is not null and number is not null and short_code is not null and signed_on is not null and sealed_by is not null)),
  constraint document_bytes_whole check ((state in ('sealed', 'filed')) = (sha256 is not null and size_bytes is not null)),
  constraint document_sealed_moment check ((state = 'sealed') = (sealed_at is not null)),
  constraint document_two_hands check (sealed_by is null or sealed_by <> drafted_by),
  constraint document_discard_reasoned check ((state = 'discarded') = (discarded_reason is not null))
);
create index document_by_case on documents.document (region_id, case_id, document_id);
create index document_waiting on documents.document (region_id, court_id, document_id) where state = 'drafted';

-- 送达: one row an addressee and attempt. Sent and arrived are facts of the channel, each with its own moment.
create table documents.service (
  region_id int not null,
  service_id uuid not null,
  document_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  party_id uuid,
  addressee text not null,
  channel text not null,
  address text not null,
  consent_on date,
  state text not null,
  ordered_by uuid not null,
  ordered_at timestamptz not null,
  sent_at timestamptz,
  arrived_at timestamptz,
  served_on date,
  receipt text,
  failure text,
  constraint service_pk primary key (region_id, service_id),
  constraint service_document_fk foreign key (region_id, document_id) references documents.document (region_id, document_id),
  constraint service_state_known check (state in ('ordered', 'arrived', 'failed')),
  constraint service_channel_named check (channel ~ '^[a-z-]+$'),
  constraint service_served_only_on_proof check ((state = 'arrived') = (sent_at is not null and arrived_at is not null and served_on is not null and receipt is not null)),
  constraint service_order check (arrived_at is null or arrived_at >= sent_at),
  constraint service_consent check (channel = 'agency-network' or consent_on is not null),
  constraint service_failure_named check ((state = 'failed') = (failure is not null))
);
create index service_by_document on documents.service (region_id, document_id, service_id);
create unique index service_one_alive on documents.service (region_id, document_id, addressee, address) where state <> 'failed';

-- 电子卷宗: an entry for everything that exists, in the moment it exists. Only added to.
create table documents.file_entry (
  region_id int not null,
  entry_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  section text not null,
  title text not null,
  number text,
  document_id uuid,
  mime text not null,
  sha256 text not null,
  size_bytes int not null,
  filed_on date not null,
  filed_at timestamptz not null,
  constraint file_entry_pk primary key (region_id, entry_id),
  constraint file_entry_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id)
);
create index file_entry_by_case on documents.file_entry (region_id, case_id, entry_id);

-- 批量制作: one act, many papers. Each item is done or says why not; a killed batch goes on where it stood.
create table documents.batch (
  region_id int not null,
  batch_id uuid not null,
  court_id int not null,
  total int not null,
  started_by uuid not null,
  started_at timestamptz not null,
  constraint batch_pk primary key (region_id, batch_id),
  constraint batch_not_empty check (total > 0)
);
create index batch_by_court on documents.batch (region_id, court_id, batch_id);

create table documents.batch_item (
  region_id int not null,
  batch_id uuid not null,
  item int not null,
  court_id int not null,
  case_id uuid not null,
  party_id uuid,
  kind text not null,
  state text not null,
  document_id uuid,
  refusal jsonb,
  tries int not null default 0,
  constraint batch_item_pk primary key (region_id, batch_id, item),
  constraint batch_item_batch_fk foreign key (region_id, batch_id) references documents.batch (region_id, batch_id),
  constraint batch_item_state_known check (state in ('waiting', 'drafted', 'refused')),
  constraint batch_item_drafted check ((state = 'drafted') = (document_id is not null)),
  constraint batch_item_refused check ((state = 'refused') = (refusal is not null))
);
create index batch_item_open on documents.batch_item (region_id, batch_id, item) where state <> 'drafted';

-- 公开核验: the little anybody may know who holds a paper. No case, no names.
create table documents.public_check (
  region_id int not null,
  short_code text not null,
  kind text not null,
  court_id int not null,
  signed_on date not null,
  sha256 text not null,
  legal boolean not null,
  constraint public_check_pk primary key (region_id, short_code)
);

alter table documents.letterhead enable row level security;
alter table documents.number_counter enable row level security;
alter table documents.document enable row level security;
alter table documents.service enable row level security;
alter table documents.file_entry enable row level security;
alter table documents.batch enable row level security;
alter table documents.batch_item enable row level security;
alter table documents.public_check enable row level security;

create policy letterhead_scope on documents.letterhead to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy number_counter_scope on documents.number_counter to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int)
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy document_scope on documents.document to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy service_scope on documents.service to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy file_entry_scope on documents.file_entry to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy batch_scope on documents.batch to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy batch_item_scope on documents.batch_item to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
-- Open to whoever asks inside the region, signed in or not: the row holds nothing that needs a right.
create policy public_check_scope on documents.public_check to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int)
  with check (region_id = nullif(current_setting('app.region', true), '')::int);

-- For the closing gate and the hub: what is drafted, sealed, served. Row security of the caller applies.
create view documents.document_view with (security_invoker = true) as
  select region_id, document_id, case_id, court_id, kind, family, party_id, state, number, drafted_on, signed_on, sealed_at
  from documents.document;
create view documents.service_view with (security_invoker = true) as
  select region_id, service_id, document_id, case_id, court_id, party_id, state, served_on
  from documents.service;

grant select, insert, update on documents.letterhead, documents.number_counter, documents.document, documents.service, documents.batch_item to duixian_app;
-- Only ever added to: no update, no delete.
grant select, insert on documents.file_entry, documents.batch, documents.public_check to duixian_app;
grant select on documents.document_view, documents.service_view to duixian_app;
