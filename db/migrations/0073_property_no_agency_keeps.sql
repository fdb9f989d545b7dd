-- 线下财产: property no agency keeps (goods seized on the spot, claims, crops, intellectual property) stands in the register with who found it, its holds rest on a paper a person records, and what a third debtor answered is kept.
create table assets.finding (
  region_id int not null,
  finding_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  found_by text not null,
  found_on date not null,
  place text not null,
  paper text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  constraint finding_pk primary key (region_id, finding_id),
  constraint finding_case_fk foreign key (region_id, case_id) references cases.case (region_id, case_id)
);
create index finding_by_case on assets.finding (region_id, case_id, finding_id);

alter table assets.asset add column finding_id uuid;
alter table assets.asset add constraint asset_finding_fk foreign key (region_id, finding_id) references assets.finding (region_id, finding_id);
alter table assets.asset drop constraint asset_source_one;
alter table assets.asset add constraint asset_source_one check (num_nonnulls(exchange_id, import_id, finding_id) = 1);
alter table assets.asset drop constraint asset_kind_known;
alter table assets.asset add constraint asset_kind_known check (
  kind in ('deposit', 'real-estate', 'vehicle', 'equity', 'securities', 'housing-fund', 'movable', 'claim', 'crop', 'intellectual-property')
);
alter table assets.asset drop constraint asset_money_whole;
alter table assets.asset add constraint asset_money_whole check (
  (kind in ('deposit', 'housing-fund', 'claim')) = (balance_fen is not null)
  and (kind in ('deposit', 'housing-fund', 'claim')) = (available_fen is not null)
);
-- No agency names these; no person enters what an agency keeps.
alter table assets.asset add constraint asset_by_hand check ((kind in ('movable', 'claim', 'crop', 'intellectual-property')) = (agency = 'by-hand'));

alter table assets.sighting add column finding_id uuid;
alter table assets.sighting drop constraint sighting_source_one;
alter table assets.sighting add constraint sighting_source_one check (num_nonnulls(exchange_id, import_id, finding_id) = 1);
alter table assets.sighting drop constraint sighting_once;
alter table assets.sighting add constraint sighting_once unique nulls not distinct (region_id, asset_id, exchange_id, import_id, finding_id);

-- One instruction, one paper that says what came of it.
create table assets.paper_receipt (
  region_id int not null,
  instruction_id uuid not null,
  measure_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  outcome text not null,
  happened_on date not null,
  receiver text not null,
  paper text not null,
  mark text,
  rank int,
  answer_by date,
  reason text,
  entered_by uuid not null,
  entered_at timestamptz not null,
  constraint paper_receipt_pk primary key (region_id, instruction_id),
  constraint paper_receipt_instruction_fk foreign key (region_id, instruction_id) references assets.instruction (region_id, instruction_id),
  constraint paper_receipt_outcome_known check (outcome in ('done', 'refused')),
  constraint paper_receipt_refusal_whole check ((outcome = 'refused') = (reason is not null)),
  constraint paper_receipt_rank_positive check (rank > 0)
);
create index paper_receipt_by_case on assets.paper_receipt (region_id, case_id, instruction_id);

-- 次债务人答复: what the third debtor said to the notice to perform, and what it paid.
create table assets.claim_answer (
  region_id int not null,
  answer_id uuid not null,
  measure_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  answer text not null,
  answered_on date not null,
  in_time boolean not null,
  amount_fen bigint,
  paper text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  constraint claim_answer_pk primary key (region_id, answer_id),
  constraint claim_answer_measure_fk foreign key (region_id, measure_id) references assets.measure (region_id, measure_id),
  constraint claim_answer_known check (answer in ('admitted', 'objected', 'performed')),
  constraint claim_answer_sum_whole check ((answer = 'performed') = (amount_fen is not null) and (amount_fen is null or amount_fen > 0))
);
create index claim_answer_by_case on assets.claim_answer (region_id, case_id, answer_id);

do $$
declare
  name text;
begin
  foreach name in array array['finding', 'paper_receipt', 'claim_answer']
  loop
    execute format('alter table assets.%I enable row level security', name);
    execute format(
      $policy$create policy %I on assets.%I to duixian_app
        using (region_id = nullif(current_setting('app.region', true), '')::int
          and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
        with check (region_id = nullif(current_setting('app.region', true), '')::int)$policy$,
      name || '_scope', name
    );
    execute format(
      $policy$create policy %I on assets.%I as restrictive for all to duixian_app
        using (
          case current_setting('app.reach', true)
            when 'court' then true
            when 'money' then false
            when 'granted' then case_id::text = any (string_to_array(current_setting('app.cases', true), ','))
            else case_id is null or cases.is_reached(case_id)
          end
        )
        with check (true)$policy$,
      name || '_reach', name
    );
    execute format('grant select, insert on assets.%I to duixian_app', name);
  end loop;
end
$$;
