-- Calendars of one year stand beside each other by revision, so that two loaders at once are told apart; time interrupted is an entry of the ledger; today's warnings are found in their index alone.
alter table deadlines.calendar_year drop constraint calendar_year_pk;
alter table deadlines.calendar_year add constraint calendar_year_pk primary key (year, revision);
revoke update on deadlines.calendar_year from duixian_app;

-- 中断与理由: an interruption is an entry with its ground, as an extension is; whoever stops, resumes or lengthens a clock says why.
alter table deadlines.span add column reason text;
alter table deadlines.span drop constraint span_kind_known;
alter table deadlines.span add constraint span_kind_known check (kind in ('running', 'suspended', 'extended', 'interrupted'));
alter table deadlines.span drop constraint span_ground;
alter table deadlines.span add constraint span_ground
  check ((kind in ('suspended', 'interrupted') and ground is not null) or (kind = 'running' and ground is null) or kind = 'extended');

-- A sweep that finds nothing new to tell reads the index and no clock: most amber clocks were told their day already.
drop index deadlines.clock_to_warn;
create index clock_to_warn on deadlines.clock (region_id, amber_on, clock_id) include (court_id, red_on, warned_until)
  where stopped_on is null and (warned_until is null or warned_until < red_on);
