-- 专户流水的辖区: lines of the court's bank and how far they were read are shown inside their region alone, also by the database.
-- A line belongs to the pooled account of a region and may name no court (its sub-account can be mistyped), so the wall stands at the region.
-- From this step on accounts of payers and payees, subjects of searches, what papers say, phones, addresses for service and requests to agencies
-- are sealed in the columns they stand in. Nothing is moved: what stands there in plain stays readable until the start after this step, or
-- `duixian keys rotate`, has sealed it.
alter table agencies.statement_line enable row level security;
alter table agencies.statement_cursor enable row level security;
create policy statement_line_scope on agencies.statement_line to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int)
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy statement_cursor_scope on agencies.statement_cursor to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int)
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
