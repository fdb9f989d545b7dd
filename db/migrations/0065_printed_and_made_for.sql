-- 文书: what the printing desk has printed is known, and a paper to all parties knows who the parties were when it was made.
alter table documents.document add column made_for uuid[];
alter table documents.service add column printed_at timestamptz;
alter table documents.service add column printed_by uuid;
alter table documents.service add constraint service_printed_by_somebody check ((printed_at is null) = (printed_by is null));
