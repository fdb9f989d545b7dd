-- 督办 terms counted in working days with what was not counted, an order past its day told once for each day, and a person who wants no more notices outside the screen.
alter table hub.office_order add column answer_term jsonb;
alter table hub.office_order add column overdue_told_for date;
-- 超期提醒: told once for the day the answer was due on; a new day after a return is told anew.
create index office_order_overdue on hub.office_order (region_id, answer_due_on, order_id)
  where state = 'open' and overdue_told_for is distinct from answer_due_on;
grant update (answer_term, overdue_told_for) on hub.office_order to duixian_app;

-- 不再外发: no address any more; when that was chosen stays on record.
alter table hub.notice_address alter column address drop not null;
