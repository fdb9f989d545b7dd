-- 通知缺口: who reads how an incident ended reads the words it was explained by.
create or replace view tasks.task_view with (security_invoker = true) as
select region_id, task_id, court_id, case_id, kind, subject, place, team_kind, team_id, officer_id, due_on, facts, state, opened_on, opened_at,
  claimed_by, returned_code, return_count, ended_on, ended_by, ended_words
from tasks.task;

create index task_notice_gaps on tasks.task (region_id, subject) where kind = 'notice-gap';
