-- 专户流水: lines of the pooled account open only to whoever acts for a whole court (finance, the hub, the jobs), never to one officer's or one
-- team's reach. A line may name no court (its sub-account can be mistyped), so a court's own wall cannot stand here; the report and the comparison
-- that read these lines pick a court's by its receipts, its payments and the prefix of its account numbers.
alter policy statement_line_scope on agencies.statement_line
  using (region_id = nullif(current_setting('app.region', true), '')::int and current_setting('app.reach', true) = 'court')
  with check (region_id = nullif(current_setting('app.region', true), '')::int and current_setting('app.reach', true) = 'court');
