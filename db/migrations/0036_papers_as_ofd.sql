-- 版式文件: the second form of a sealed paper (GB/T 33190), so that its hash, too, can be checked by whoever holds it.

-- One row a paper, written by the job that made and signed it; nothing of the case is in it beyond what the public check shows.
create table documents.paper_ofd (
  region_id int not null,
  short_code text not null,
  document_id uuid not null,
  sha256 text not null,
  size_bytes int not null,
  made_at timestamptz not null,
  constraint paper_ofd_pk primary key (region_id, short_code),
  constraint paper_ofd_document_unique unique (region_id, document_id),
  constraint paper_ofd_document_fk foreign key (region_id, document_id) references documents.document (region_id, document_id),
  constraint paper_ofd_hashed check (sha256 ~ '^[0-9a-f]{64}$' and size_bytes > 0)
);

alter table documents.paper_ofd enable row level security;
create policy paper_ofd_scope on documents.paper_ofd to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int)
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
grant select, insert on documents.paper_ofd to duixian_app;
