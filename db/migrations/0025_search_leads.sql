-- 财产线索: what somebody outside the office says of a debtor's property, who looks into it by when, and what the giver was answered.
create table search.lead (
  region_id int not null,
  lead_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  serial int not null,
  giver text not null,
  giver_name text not null,
  giver_contact text not null,
  urgency text not null,
  property_kind text,
  party_id uuid,
  content text not null,
  received_on date not null,
  received_at timestamptz not null,
  received_by uuid not null,
  state text not null,
  handler_id uuid,
  begun_at timestamptz,
  outcome text,
  findings text,
  answer text,
  answered_by uuid,
  answered_on date,
  reward_note text,
  reward_fen bigint,
  constraint lead_pk primary key (region_id, lead_id),
  constraint lead_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id),
  constraint lead_serial_unique unique (region_id, case_id, serial),
  constraint lead_serial_positive check (serial > 0),
  constraint lead_giver_known check (giver in ('creditor', 'public', 'portal', 'court')),
  constraint lead_urgency_known check (urgency in ('ordinary', 'pressing', 'at-once')),
  constraint lead_state_known check (state in ('received', 'verifying', 'answered')),
  constraint lead_outcome_known check (outcome in ('confirmed', 'not-confirmed', 'cannot-verify')),
  constraint lead_begun_whole check ((state = 'received') = (handler_id is null) and (state = 'received') = (begun_at is null)),
  constraint lead_answer_whole check (
    (state = 'answered') = (outcome is not null) and (state = 'answered') = (answer is not null)
    and (state = 'answered') = (answered_by is not null) and (state = 'answered') = (answered_on is not null)
  ),
  constraint lead_reward_positive check (reward_fen > 0),
  constraint lead_reward_for_public check (reward_note is null or giver in ('public', 'portal'))
);
create index lead_by_case on search.lead (region_id, case_id, lead_id);
create index lead_open on search.lead (region_id, received_on, lead_id) where state <> 'answered';
alter table search.lead enable row level security;
create policy lead_scope on search.lead to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
grant select, insert, update on search.lead to duixian_app;
