-- 查控扩面: a failed source is found without reading those that answered; property of every kind an agency keeps; a question may be corrected, repeated and read again.
create index source_failed on search.source (region_id, settled_at, source_id) where latest and state in ('failed', 'timed-out') and gap_reason is null;

-- Breaking for a reader that lists the kinds of property: three more.
alter table assets.asset drop constraint asset_kind_known;
alter table assets.asset add constraint asset_kind_known check (kind in ('deposit', 'real-estate', 'vehicle', 'equity', 'securities', 'housing-fund'));
alter table assets.asset drop constraint asset_money_whole;
alter table assets.asset add constraint asset_money_whole check (
  (kind in ('deposit', 'housing-fund')) = (balance_fen is not null) and (kind in ('deposit', 'housing-fund')) = (available_fen is not null)
);

alter table search.round drop constraint round_reason_known;
alter table search.round add constraint round_reason_known check (reason in ('filing', 'by-hand', 'source-again', 'repeat', 'rank', 'lead'));
-- The revision of the answer that counts; 1 until an agency corrects itself.
alter table search.source add column revision int not null default 1;
alter table search.source add constraint source_revision_positive check (revision > 0);
