-- 电子卷宗: what each entry is, its place in the catalogue, and the text of every page, so that a file can be put in order, checked, exported and searched by one to three characters.

-- The bytes, their hash and their title stay as they were filed; where the entry stands in the file may be changed.
alter table documents.file_entry add column item text;
alter table documents.file_entry add column place int not null default 0;
alter table documents.file_entry add column read_at timestamptz;
alter table documents.file_entry add constraint file_entry_item_named check (item is null or item ~ '^[a-z-]+$');
create index file_entry_unread on documents.file_entry (region_id, entry_id) where read_at is null;
grant update (section, volume, place, pages, read_at) on documents.file_entry to duixian_app;

-- 卷宗全文: one row a page. Single characters and pairs of neighbours, as cases are found.
create table documents.file_page (
  region_id int not null,
  entry_id uuid not null,
  page int not null,
  case_id uuid not null,
  court_id int not null,
  text text not null,
  grams text[] not null,
  constraint file_page_pk primary key (region_id, entry_id, page),
  constraint file_page_entry_fk foreign key (region_id, entry_id) references documents.file_entry (region_id, entry_id),
  constraint file_page_counted check (page > 0)
);
create index file_page_grams on documents.file_page using gin (grams);

alter table documents.file_page enable row level security;
create policy file_page_scope on documents.file_page to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
grant select, insert on documents.file_page to duixian_app;

-- A batch finds the papers it made without going through all of its items.
create index batch_item_by_document on documents.batch_item (region_id, document_id) where document_id is not null;
