-- A sending that had arrived may come back: it is failed then, and what its arrival had proved stays beside what came back.

alter table documents.service add column bounced_at timestamptz;

alter table documents.service drop constraint service_served_only_on_proof;
alter table documents.service add constraint service_served_only_on_proof check (
  (state = 'arrived' or bounced_at is not null)
  = (sent_at is not null and arrived_at is not null and served_on is not null and receipt is not null)
);
alter table documents.service add constraint service_bounced_is_failed check (bounced_at is null or state = 'failed');

-- Other modules read the day of service; a sending that came back has none.
create or replace view documents.service_view with (security_invoker = true) as
  select region_id, service_id, document_id, case_id, court_id, party_id, state,
    case when state = 'arrived' then served_on end as served_on
  from documents.service;
