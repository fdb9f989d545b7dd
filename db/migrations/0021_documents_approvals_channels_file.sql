-- 审批、送达渠道、卷宗: who agreed before the seal, ways of service besides the electronic one with their proof, and a file with volumes, pages and searchable text.

-- 审批: one row a step; a paper returned by the approver is discarded with the reason. Only added to.
create table documents.approval (
  region_id int not null,
  document_id uuid not null,
  step text not null,
  court_id int not null,
  case_id uuid not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  constraint approval_pk primary key (region_id, document_id, step),
  constraint approval_document_fk foreign key (region_id, document_id) references documents.document (region_id, document_id),
  constraint approval_step_known check (step in ('judge', 'director', 'president'))
);
alter table documents.approval enable row level security;
create policy approval_scope on documents.approval to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
grant select, insert on documents.approval to duixian_app;

-- Consent is asked for the electronic ways alone; the others carry their own proof.
alter table documents.service drop constraint service_consent;
alter table documents.service add constraint service_consent
  check (channel in ('agency-network', 'direct', 'left', 'post', 'entrusted', 'public-notice') or consent_on is not null);
alter table documents.service add column manner text;
alter table documents.service add column tracking text;
alter table documents.service add column published_on date;
alter table documents.service add column due_on date;
alter table documents.service add constraint service_published check ((channel = 'public-notice') = (published_on is not null));
create index service_due on documents.service (region_id, due_on, service_id) where state = 'ordered' and due_on is not null;

-- What whoever started a batch typed once for all its papers (days to answer, a place, a purpose).
alter table documents.batch add column facts jsonb not null default '{}';

-- 正卷、副卷; where a paper that came from outside came from, and how many pages it has.
alter table documents.file_entry add column volume text not null default 'main';
alter table documents.file_entry add column origin text not null default 'made';
alter table documents.file_entry add column pages int;
alter table documents.file_entry add column filed_by uuid;
alter table documents.file_entry add constraint file_entry_volume_known check (volume in ('main', 'secret'));
alter table documents.file_entry add constraint file_entry_origin_known check (origin in ('made', 'uploaded', 'received'));
alter table documents.file_entry add constraint file_entry_pages_counted check (pages is null or pages > 0);
