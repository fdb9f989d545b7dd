-- 如实显示: a question that is being tried again says what its last try met, and not only that it is out; lanes that were overruled are found by an index, however many cases a court has.
alter table search.source
  add column last_failure text,
  add constraint source_last_failure_is_of_a_try check (last_failure is null or attempts > 0);

create index proposal_overruled on triage.proposal (region_id, decided_on) where state = 'confirmed' and decided_lane <> lane;
