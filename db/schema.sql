-- Written by scripts/gen.ts from the migrations. Do not edit: change a migration and run `npm run gen`.

create schema agencies;
grant usage on schema agencies to duixian_app;

create table agencies.authorised_officer (
  region_id integer not null,
  person_id uuid not null,
  court_id integer not null,
  name text not null,
  certificate_number text not null,
  from_on date not null,
  until_on date,
  constraint authorised_officer_pk PRIMARY KEY (region_id, person_id),
  constraint authorised_officer_order CHECK (until_on IS NULL OR until_on >= from_on)
);
CREATE INDEX authorised_officer_by_court ON agencies.authorised_officer USING btree (region_id, court_id);
alter table agencies.authorised_officer enable row level security;
create policy authorised_officer_of_court on agencies.authorised_officer as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy authorised_officer_scope on agencies.authorised_officer for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on agencies.authorised_officer to duixian_app;

create table agencies.exchange (
  region_id integer not null,
  exchange_id uuid not null,
  court_id integer not null,
  case_id uuid,
  agency text not null,
  act text not null,
  request_no text not null,
  officer_name text not null,
  certificate_number text not null,
  verdict text not null,
  detail text not null,
  tries integer not null,
  request_sha256 text,
  request_bytes integer not null,
  reply_sha256 text,
  reply_bytes integer not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone not null,
  constraint exchange_pk PRIMARY KEY (region_id, exchange_id),
  constraint exchange_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint exchange_act_known CHECK (act = ANY (ARRAY['query'::text, 'freeze'::text, 'unfreeze'::text, 'deduct'::text, 'statement'::text, 'pay'::text])),
  constraint exchange_order CHECK (finished_at >= started_at),
  constraint exchange_verdict_known CHECK (verdict = ANY (ARRAY['replied'::text, 'quarantined'::text, 'failed'::text]))
);
CREATE INDEX exchange_by_case ON agencies.exchange USING btree (region_id, case_id, exchange_id);
CREATE INDEX exchange_by_request ON agencies.exchange USING btree (region_id, request_no, exchange_id);
alter table agencies.exchange enable row level security;
create policy exchange_reach on agencies.exchange as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy exchange_scope on agencies.exchange for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on agencies.exchange to duixian_app;

create table agencies.statement_cursor (
  region_id integer not null,
  bank text not null,
  last_line_no bigint not null,
  balance_fen bigint not null,
  read_at timestamp with time zone not null,
  constraint statement_cursor_pk PRIMARY KEY (region_id, bank)
);
alter table agencies.statement_cursor enable row level security;
create policy statement_cursor_of_court on agencies.statement_cursor as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy statement_cursor_scope on agencies.statement_cursor for all to duixian_app
  using (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer)
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on agencies.statement_cursor to duixian_app;

create table agencies.statement_line (
  region_id integer not null,
  bank text not null,
  line_no bigint not null,
  reference text not null,
  direction text not null,
  amount_fen bigint not null,
  value_date date not null,
  booked_at timestamp with time zone not null,
  sub_account text not null,
  counterparty_name text not null,
  counterparty_account text not null,
  counterparty_bank text not null,
  remark text not null,
  order_no text,
  read_at timestamp with time zone not null,
  constraint statement_line_pk PRIMARY KEY (region_id, bank, line_no),
  constraint statement_line_reference_unique UNIQUE (region_id, bank, reference),
  constraint statement_line_direction_known CHECK (direction = ANY (ARRAY['in'::text, 'out'::text])),
  constraint statement_line_positive CHECK (amount_fen > 0)
);
alter table agencies.statement_line enable row level security;
create policy statement_line_of_court on agencies.statement_line as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy statement_line_scope on agencies.statement_line for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (current_setting('app.reach'::text, true) = ANY (ARRAY['court'::text, 'money'::text])))
  with check ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (current_setting('app.reach'::text, true) = ANY (ARRAY['court'::text, 'money'::text])));
grant insert, select on agencies.statement_line to duixian_app;

create view agencies.statement_cursor_view with (security_invoker=true) as
SELECT region_id,
    bank,
    last_line_no,
    balance_fen,
    read_at
   FROM agencies.statement_cursor;
grant select on agencies.statement_cursor_view to duixian_app;

create view agencies.statement_line_view with (security_invoker=true) as
SELECT region_id,
    bank,
    line_no,
    reference,
    direction,
    amount_fen,
    value_date,
    sub_account,
    counterparty_name,
    remark,
    order_no
   FROM agencies.statement_line;
grant select on agencies.statement_line_view to duixian_app;

create schema assets;
grant usage on schema assets to duixian_app;

create table assets.asset (
  region_id integer not null,
  asset_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  party_id uuid not null,
  kind text not null,
  agency text not null,
  agency_zh text not null,
  agency_en text not null,
  agency_asset_id text not null,
  label text not null,
  exempt boolean not null,
  balance_fen bigint,
  available_fen bigint,
  value_fen bigint,
  facts jsonb not null,
  exchange_id uuid,
  first_seen_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  version integer default 1 not null,
  merged_into uuid,
  thing_finder text,
  import_id uuid,
  finding_id uuid,
  constraint asset_pk PRIMARY KEY (region_id, asset_id),
  constraint asset_thing_unique UNIQUE (region_id, case_id, party_id, agency, thing_finder),
  constraint asset_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint asset_finding_fk FOREIGN KEY (region_id, finding_id) REFERENCES assets.finding(region_id, finding_id),
  constraint asset_merged_fk FOREIGN KEY (region_id, merged_into) REFERENCES assets.asset(region_id, asset_id),
  constraint asset_party_fk FOREIGN KEY (region_id, party_id) REFERENCES cases.party(region_id, party_id),
  constraint asset_by_hand CHECK ((kind = ANY (ARRAY['movable'::text, 'claim'::text, 'crop'::text, 'intellectual-property'::text])) = (agency = 'by-hand'::text)),
  constraint asset_kind_known CHECK (kind = ANY (ARRAY['deposit'::text, 'real-estate'::text, 'vehicle'::text, 'equity'::text, 'securities'::text, 'housing-fund'::text, 'movable'::text, 'claim'::text, 'crop'::text, 'intellectual-property'::text])),
  constraint asset_money_positive CHECK (balance_fen >= 0 AND available_fen >= 0 AND value_fen >= 0),
  constraint asset_money_whole CHECK ((kind = ANY (ARRAY['deposit'::text, 'housing-fund'::text, 'claim'::text])) = (balance_fen IS NOT NULL) AND (kind = ANY (ARRAY['deposit'::text, 'housing-fund'::text, 'claim'::text])) = (available_fen IS NOT NULL)),
  constraint asset_not_itself CHECK (merged_into <> asset_id),
  constraint asset_source_one CHECK (num_nonnulls(exchange_id, import_id, finding_id) = 1)
);
CREATE INDEX asset_by_case ON assets.asset USING btree (region_id, case_id, asset_id);
CREATE INDEX asset_by_thing ON assets.asset USING btree (region_id, agency, thing_finder);
alter table assets.asset enable row level security;
create policy asset_reach on assets.asset as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy asset_scope on assets.asset for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on assets.asset to duixian_app;

create table assets.claim_answer (
  region_id integer not null,
  answer_id uuid not null,
  measure_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  answer text not null,
  answered_on date not null,
  in_time boolean not null,
  amount_fen bigint,
  paper text not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  receipt_id uuid,
  of_answer uuid,
  ground text,
  effect text,
  constraint claim_answer_pk PRIMARY KEY (region_id, answer_id),
  constraint claim_answer_measure_fk FOREIGN KEY (region_id, measure_id) REFERENCES assets.measure(region_id, measure_id),
  constraint claim_answer_receipt_fk FOREIGN KEY (region_id, receipt_id) REFERENCES funds.receipt(region_id, receipt_id),
  constraint claim_answer_effect_known CHECK (effect = ANY (ARRAY['stops'::text, 'late'::text, 'no-objection'::text, 'settled'::text])),
  constraint claim_answer_ground_known CHECK (ground = ANY (ARRAY['disputes'::text, 'cannot-pay'::text, 'no-relation'::text])),
  constraint claim_answer_known CHECK (answer = ANY (ARRAY['admitted'::text, 'objected'::text, 'performed'::text, 'taken-back'::text])),
  constraint claim_answer_objection_whole CHECK (answer = 'objected'::text OR ground IS NULL AND effect IS NULL),
  constraint claim_answer_sum_whole CHECK (
CASE answer
    WHEN 'admitted'::text THEN amount_fen IS NULL
    WHEN 'objected'::text THEN amount_fen IS NULL OR amount_fen > 0
    ELSE amount_fen IS NOT NULL AND amount_fen > 0
END),
  constraint claim_answer_taken_back_whole CHECK ((answer = 'taken-back'::text) = (of_answer IS NOT NULL))
);
CREATE INDEX claim_answer_by_case ON assets.claim_answer USING btree (region_id, case_id, answer_id);
CREATE UNIQUE INDEX claim_answer_taken_back_once ON assets.claim_answer USING btree (region_id, of_answer) WHERE (of_answer IS NOT NULL);
alter table assets.claim_answer enable row level security;
create policy claim_answer_reach on assets.claim_answer as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy claim_answer_scope on assets.claim_answer for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on assets.claim_answer to duixian_app;

create table assets.finding (
  region_id integer not null,
  finding_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  found_by text not null,
  found_on date not null,
  place text not null,
  paper text not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  constraint finding_pk PRIMARY KEY (region_id, finding_id),
  constraint finding_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id)
);
CREATE INDEX finding_by_case ON assets.finding USING btree (region_id, case_id, finding_id);
alter table assets.finding enable row level security;
create policy finding_reach on assets.finding as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy finding_scope on assets.finding for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on assets.finding to duixian_app;

create table assets.goods (
  region_id integer not null,
  goods_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  party_id uuid not null,
  label text not null,
  quantity integer not null,
  unit text not null,
  nature text not null,
  purpose text not null,
  taken_on date not null,
  keeper text not null,
  keeper_name text not null,
  inventory_number text not null,
  receipt_number text not null,
  seal_number text,
  state text not null,
  taken_by uuid not null,
  taken_at timestamp with time zone not null,
  released_on date,
  release_ground text,
  ended_on date,
  ended_by uuid,
  ended_to text,
  end_note text,
  price_fen bigint,
  price_handed_on date,
  deposit_ground text,
  constraint goods_pk PRIMARY KEY (region_id, goods_id),
  constraint goods_party_fk FOREIGN KEY (region_id, party_id) REFERENCES cases.party(region_id, party_id),
  constraint goods_deposit_whole CHECK ((state = 'deposited'::text) = (deposit_ground IS NOT NULL)),
  constraint goods_ended_whole CHECK ((state = ANY (ARRAY['handed-over'::text, 'returned'::text, 'sold'::text, 'deposited'::text])) = (ended_on IS NOT NULL) AND (ended_on IS NULL) = (ended_by IS NULL) AND (ended_on IS NULL) = (ended_to IS NULL)),
  constraint goods_keeper_known CHECK (keeper = ANY (ARRAY['court'::text, 'outside'::text, 'debtor'::text])),
  constraint goods_nature_known CHECK (nature = ANY (ARRAY['ordinary'::text, 'valuable'::text, 'perishable'::text])),
  constraint goods_price_whole CHECK ((price_fen IS NULL OR price_fen > 0) AND (price_fen IS NULL) = (price_handed_on IS NULL) AND (state <> 'sold'::text OR price_fen IS NOT NULL) AND (price_fen IS NULL OR (state = ANY (ARRAY['sold'::text, 'deposited'::text])))),
  constraint goods_purpose_known CHECK (purpose = ANY (ARRAY['owed'::text, 'seized'::text])),
  constraint goods_quantity CHECK (quantity > 0),
  constraint goods_released_whole CHECK ((released_on IS NULL) = (release_ground IS NULL) AND (state <> 'released'::text OR released_on IS NOT NULL)),
  constraint goods_state_known CHECK (state = ANY (ARRAY['kept'::text, 'released'::text, 'handed-over'::text, 'returned'::text, 'sold'::text, 'deposited'::text])),
  constraint goods_valuable_sealed CHECK (nature <> 'valuable'::text OR seal_number IS NOT NULL)
);
CREATE INDEX goods_by_case ON assets.goods USING btree (region_id, case_id, goods_id);
alter table assets.goods enable row level security;
create policy goods_reach on assets.goods as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy goods_scope on assets.goods for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on assets.goods to duixian_app;

create table assets.instruction (
  region_id integer not null,
  instruction_id uuid not null,
  measure_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  act text not null,
  state text not null,
  request_no text not null,
  request jsonb not null,
  agency text not null,
  amount_fen bigint,
  until_on date,
  reason text,
  attempts integer default 0 not null,
  give_up_at timestamp with time zone not null,
  requested_by uuid not null,
  requested_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  settled_at timestamp with time zone,
  exchange_id uuid,
  transfer_no text,
  failure_kind text,
  failure_detail text,
  constraint instruction_pk PRIMARY KEY (region_id, instruction_id),
  constraint instruction_request_unique UNIQUE (region_id, request_no),
  constraint instruction_measure_fk FOREIGN KEY (region_id, measure_id) REFERENCES assets.measure(region_id, measure_id),
  constraint instruction_act_known CHECK (act = ANY (ARRAY['freeze'::text, 'renew'::text, 'unfreeze'::text, 'deduct'::text])),
  constraint instruction_amount_positive CHECK (amount_fen > 0),
  constraint instruction_settled_whole CHECK ((state = 'requested'::text) = (settled_at IS NULL)),
  constraint instruction_state_known CHECK (state = ANY (ARRAY['requested'::text, 'done'::text, 'refused'::text, 'failed'::text]))
);
CREATE INDEX instruction_by_case ON assets.instruction USING btree (region_id, case_id, instruction_id);
CREATE UNIQUE INDEX instruction_pending_once ON assets.instruction USING btree (region_id, measure_id) WHERE (settled_at IS NULL);
alter table assets.instruction enable row level security;
create policy instruction_reach on assets.instruction as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy instruction_scope on assets.instruction for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on assets.instruction to duixian_app;

create table assets.measure (
  region_id integer not null,
  measure_id uuid not null,
  asset_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  party_id uuid not null,
  state text not null,
  term text not null,
  asked_fen bigint,
  held_fen bigint,
  waiting_fen bigint,
  deducted_fen bigint default 0 not null,
  value_fen bigint,
  rank integer,
  freeze_no text,
  ruling_number text not null,
  notice_number text not null,
  from_on date not null,
  printed_end date not null,
  counted_end date not null,
  alarm_on date not null,
  requested_by uuid not null,
  requested_at timestamp with time zone not null,
  recorded_at timestamp with time zone,
  ended_on date,
  decision text,
  decision_reason text,
  decided_by uuid,
  decided_on date,
  pending text,
  version integer default 1 not null,
  origin text default 'ordered'::text not null,
  held_court text,
  held_case text,
  moved_to uuid,
  constraint measure_pk PRIMARY KEY (region_id, measure_id),
  constraint measure_asset_fk FOREIGN KEY (region_id, asset_id) REFERENCES assets.asset(region_id, asset_id),
  constraint measure_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint measure_decision_known CHECK (decision = ANY (ARRAY['renew'::text, 'let-lapse'::text])),
  constraint measure_decision_whole CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_on IS NULL)),
  constraint measure_end_whole CHECK ((state = ANY (ARRAY['requested'::text, 'held'::text, 'waiting'::text])) = (ended_on IS NULL)),
  constraint measure_held_whole CHECK ((state <> ALL (ARRAY['held'::text, 'waiting'::text])) OR freeze_no IS NOT NULL AND rank IS NOT NULL),
  constraint measure_money_positive CHECK (held_fen >= 0 AND waiting_fen >= 0 AND deducted_fen >= 0 AND asked_fen > 0),
  constraint measure_moved_whole CHECK ((state = 'transferred'::text) = (moved_to IS NOT NULL)),
  constraint measure_order CHECK (printed_end >= from_on AND alarm_on <= counted_end),
  constraint measure_origin_known CHECK (origin = ANY (ARRAY['ordered'::text, 'preservation'::text, 'transfer'::text, 'taken-over'::text])),
  constraint measure_origin_whole CHECK ((origin = ANY (ARRAY['ordered'::text, 'taken-over'::text])) = (held_case IS NULL) AND (held_case IS NULL) = (held_court IS NULL)),
  constraint measure_pending_known CHECK (pending = ANY (ARRAY['freeze'::text, 'renew'::text, 'unfreeze'::text, 'deduct'::text])),
  constraint measure_state_known CHECK (state = ANY (ARRAY['requested'::text, 'held'::text, 'waiting'::text, 'refused'::text, 'failed'::text, 'lifted'::text, 'exhausted'::text, 'lapsed'::text, 'transferred'::text])),
  constraint measure_term_known CHECK (term = ANY (ARRAY['freeze-deposit'::text, 'seal-movable'::text, 'seal-immovable'::text]))
);
CREATE INDEX measure_by_alarm ON assets.measure USING btree (region_id, alarm_on, measure_id) WHERE (ended_on IS NULL);
CREATE INDEX measure_by_case ON assets.measure USING btree (region_id, case_id, measure_id);
CREATE INDEX measure_lapsed_undecided ON assets.measure USING btree (region_id, alarm_on, measure_id) WHERE ((state = 'lapsed'::text) AND (decision IS NULL));
CREATE UNIQUE INDEX measure_running_once ON assets.measure USING btree (region_id, asset_id) WHERE (ended_on IS NULL);
CREATE INDEX measure_waiting ON assets.measure USING btree (region_id, measure_id) WHERE (state = 'waiting'::text);
alter table assets.measure enable row level security;
create policy measure_reach on assets.measure as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy measure_scope on assets.measure for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on assets.measure to duixian_app;

create table assets.merge (
  region_id integer not null,
  merge_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  kept_asset uuid not null,
  other_asset uuid not null,
  deed text not null,
  reason text not null,
  done_by uuid not null,
  done_on date not null,
  done_at timestamp with time zone not null,
  constraint merge_pk PRIMARY KEY (region_id, merge_id),
  constraint merge_kept_fk FOREIGN KEY (region_id, kept_asset) REFERENCES assets.asset(region_id, asset_id),
  constraint merge_other_fk FOREIGN KEY (region_id, other_asset) REFERENCES assets.asset(region_id, asset_id),
  constraint merge_deed_known CHECK (deed = ANY (ARRAY['merged'::text, 'parted'::text])),
  constraint merge_two CHECK (kept_asset <> other_asset)
);
CREATE INDEX merge_by_case ON assets.merge USING btree (region_id, case_id, merge_id);
alter table assets.merge enable row level security;
create policy merge_reach on assets.merge as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy merge_scope on assets.merge for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on assets.merge to duixian_app;

create table assets.paper_receipt (
  region_id integer not null,
  instruction_id uuid not null,
  measure_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  outcome text not null,
  happened_on date not null,
  receiver text not null,
  paper text not null,
  mark text,
  rank integer,
  answer_by date,
  reason text,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  constraint paper_receipt_pk PRIMARY KEY (region_id, instruction_id),
  constraint paper_receipt_instruction_fk FOREIGN KEY (region_id, instruction_id) REFERENCES assets.instruction(region_id, instruction_id),
  constraint paper_receipt_outcome_known CHECK (outcome = ANY (ARRAY['done'::text, 'refused'::text])),
  constraint paper_receipt_rank_positive CHECK (rank > 0),
  constraint paper_receipt_refusal_whole CHECK ((outcome = 'refused'::text) = (reason IS NOT NULL))
);
CREATE INDEX paper_receipt_by_case ON assets.paper_receipt USING btree (region_id, case_id, instruction_id);
alter table assets.paper_receipt enable row level security;
create policy paper_receipt_reach on assets.paper_receipt as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy paper_receipt_scope on assets.paper_receipt for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on assets.paper_receipt to duixian_app;

create table assets.proposal (
  region_id integer not null,
  proposal_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  asset_id uuid not null,
  amount_fen bigint,
  until_on date,
  ruling_number text not null,
  notice_number text not null,
  grounds text[] not null,
  state text not null,
  proposed_by uuid not null,
  proposed_on date not null,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_on date,
  decision_reason text,
  measure_id uuid,
  constraint proposal_pk PRIMARY KEY (region_id, proposal_id),
  constraint proposal_asset_fk FOREIGN KEY (region_id, asset_id) REFERENCES assets.asset(region_id, asset_id),
  constraint proposal_amount_positive CHECK (amount_fen > 0),
  constraint proposal_decision_whole CHECK ((state = 'proposed'::text) = (decided_by IS NULL) AND (state = 'proposed'::text) = (decided_on IS NULL)),
  constraint proposal_measure_whole CHECK ((state = 'approved'::text) = (measure_id IS NOT NULL)),
  constraint proposal_state_known CHECK (state = ANY (ARRAY['proposed'::text, 'approved'::text, 'declined'::text])),
  constraint proposal_two_people CHECK (decided_by <> proposed_by)
);
CREATE INDEX proposal_by_case ON assets.proposal USING btree (region_id, case_id, proposal_id);
CREATE INDEX proposal_open ON assets.proposal USING btree (region_id, proposed_on, proposal_id) WHERE (state = 'proposed'::text);
CREATE UNIQUE INDEX proposal_open_once ON assets.proposal USING btree (region_id, asset_id) WHERE (state = 'proposed'::text);
alter table assets.proposal enable row level security;
create policy proposal_reach on assets.proposal as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy proposal_scope on assets.proposal for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on assets.proposal to duixian_app;

create table assets.renewal (
  region_id integer not null,
  renewal_id uuid not null,
  batch_id uuid not null,
  measure_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  state text not null,
  from_on date not null,
  until_on date not null,
  reason text not null,
  ruling_document uuid not null,
  ruling_number text,
  notice_document uuid not null,
  notice_number text,
  instruction_id uuid,
  failure_kind text,
  failure_detail text,
  prepared_by uuid not null,
  prepared_on date not null,
  prepared_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint renewal_pk PRIMARY KEY (region_id, renewal_id),
  constraint renewal_measure_fk FOREIGN KEY (region_id, measure_id) REFERENCES assets.measure(region_id, measure_id),
  constraint renewal_days CHECK (until_on >= from_on),
  constraint renewal_failure_whole CHECK ((state = 'failed'::text) = (failure_kind IS NOT NULL)),
  constraint renewal_ruling_whole CHECK ((state = ANY (ARRAY['ruling'::text, 'failed'::text])) OR ruling_number IS NOT NULL),
  constraint renewal_sent_whole CHECK ((state = ANY (ARRAY['ruling'::text, 'notice'::text, 'failed'::text])) OR notice_number IS NOT NULL AND instruction_id IS NOT NULL),
  constraint renewal_settled_whole CHECK ((state = ANY (ARRAY['done'::text, 'failed'::text])) = (settled_at IS NOT NULL)),
  constraint renewal_state_known CHECK (state = ANY (ARRAY['ruling'::text, 'notice'::text, 'sent'::text, 'done'::text, 'failed'::text]))
);
CREATE INDEX renewal_by_batch ON assets.renewal USING btree (region_id, batch_id, renewal_id);
CREATE INDEX renewal_by_case ON assets.renewal USING btree (region_id, case_id, renewal_id);
CREATE INDEX renewal_by_instruction ON assets.renewal USING btree (region_id, instruction_id) WHERE ((settled_at IS NULL) AND (instruction_id IS NOT NULL));
CREATE INDEX renewal_by_notice ON assets.renewal USING btree (region_id, notice_document) WHERE (settled_at IS NULL);
CREATE INDEX renewal_by_ruling ON assets.renewal USING btree (region_id, ruling_document) WHERE (settled_at IS NULL);
CREATE UNIQUE INDEX renewal_open_once ON assets.renewal USING btree (region_id, measure_id) WHERE (settled_at IS NULL);
alter table assets.renewal enable row level security;
create policy renewal_reach on assets.renewal as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy renewal_scope on assets.renewal for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on assets.renewal to duixian_app;

create table assets.report (
  region_id integer not null,
  report_id uuid not null,
  order_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  kind text not null,
  received_on date not null,
  changed_on date,
  items jsonb not null,
  statement text not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  constraint report_pk PRIMARY KEY (region_id, report_id),
  constraint report_order_fk FOREIGN KEY (region_id, order_id) REFERENCES assets.report_order(region_id, order_id),
  constraint report_change_whole CHECK ((kind = 'supplement'::text) = (changed_on IS NOT NULL)),
  constraint report_kind_known CHECK (kind = ANY (ARRAY['first'::text, 'supplement'::text]))
);
CREATE INDEX report_by_order ON assets.report USING btree (region_id, order_id, report_id);
CREATE UNIQUE INDEX report_first_once ON assets.report USING btree (region_id, order_id) WHERE (kind = 'first'::text);
alter table assets.report enable row level security;
create policy report_reach on assets.report as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy report_scope on assets.report for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on assets.report to duixian_app;

create table assets.report_order (
  region_id integer not null,
  order_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  party_id uuid not null,
  order_number text not null,
  served_on date not null,
  look_back_from date not null,
  due_on date not null,
  extension_reason text,
  ordered_by uuid not null,
  ordered_at timestamp with time zone not null,
  overdue_told_on date,
  verdict text,
  verdict_reason text,
  consequence text,
  verdict_by uuid,
  verdict_on date,
  constraint report_order_pk PRIMARY KEY (region_id, order_id),
  constraint report_order_party_fk FOREIGN KEY (region_id, party_id) REFERENCES cases.party(region_id, party_id),
  constraint report_order_consequence_known CHECK (consequence = ANY (ARRAY['none'::text, 'warning'::text, 'fine'::text, 'detention'::text, 'dishonest-list'::text, 'crime-referral'::text])),
  constraint report_order_days CHECK (due_on >= served_on AND look_back_from <= served_on),
  constraint report_order_verdict_known CHECK (verdict = ANY (ARRAY['truthful'::text, 'late'::text, 'false'::text, 'refused'::text])),
  constraint report_order_verdict_whole CHECK ((verdict IS NULL) = (verdict_by IS NULL) AND (verdict IS NULL) = (verdict_on IS NULL) AND (verdict IS NULL) = (consequence IS NULL) AND (verdict IS NULL) = (verdict_reason IS NULL))
);
CREATE INDEX report_order_by_case ON assets.report_order USING btree (region_id, case_id, order_id);
CREATE INDEX report_order_due ON assets.report_order USING btree (region_id, due_on, order_id) WHERE ((verdict IS NULL) AND (overdue_told_on IS NULL));
CREATE UNIQUE INDEX report_order_number_once ON assets.report_order USING btree (region_id, case_id, party_id, order_number);
alter table assets.report_order enable row level security;
create policy report_order_reach on assets.report_order as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy report_order_scope on assets.report_order for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on assets.report_order to duixian_app;

create table assets.sighting (
  region_id integer not null,
  sighting_id uuid not null,
  asset_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  exchange_id uuid,
  seen_at timestamp with time zone not null,
  balance_fen bigint,
  available_fen bigint,
  facts jsonb not null,
  import_id uuid,
  finding_id uuid,
  constraint sighting_pk PRIMARY KEY (region_id, sighting_id),
  constraint sighting_once UNIQUE NULLS NOT DISTINCT (region_id, asset_id, exchange_id, import_id, finding_id),
  constraint sighting_asset_fk FOREIGN KEY (region_id, asset_id) REFERENCES assets.asset(region_id, asset_id),
  constraint sighting_source_one CHECK (num_nonnulls(exchange_id, import_id, finding_id) = 1)
);
alter table assets.sighting enable row level security;
create policy sighting_reach on assets.sighting as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy sighting_scope on assets.sighting for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on assets.sighting to duixian_app;

create table assets.sweep (
  region_id integer not null,
  sweep_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  ruling_number text not null,
  notice_number text not null,
  every_hours integer not null,
  until_on date not null,
  next_at timestamp with time zone not null,
  rounds integer default 0 not null,
  ordered_by uuid not null,
  ordered_at timestamp with time zone not null,
  ended_on date,
  end_reason text,
  constraint sweep_pk PRIMARY KEY (region_id, sweep_id),
  constraint sweep_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint sweep_end_known CHECK (end_reason = ANY (ARRAY['debt-covered'::text, 'time-over'::text, 'case-closed'::text, 'by-hand'::text])),
  constraint sweep_end_whole CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
  constraint sweep_pace CHECK (every_hours >= 6 AND every_hours <= 720),
  constraint sweep_rounds_positive CHECK (rounds >= 0)
);
CREATE INDEX sweep_by_case ON assets.sweep USING btree (region_id, case_id, sweep_id);
CREATE INDEX sweep_due ON assets.sweep USING btree (region_id, next_at, sweep_id) WHERE (ended_on IS NULL);
CREATE UNIQUE INDEX sweep_running_once ON assets.sweep USING btree (region_id, case_id) WHERE (ended_on IS NULL);
alter table assets.sweep enable row level security;
create policy sweep_reach on assets.sweep as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy sweep_scope on assets.sweep for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on assets.sweep to duixian_app;

create table assets.valuation (
  region_id integer not null,
  valuation_id uuid not null,
  asset_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  value_fen bigint not null,
  source text not null,
  ground text not null,
  valued_on date not null,
  exchange_id uuid,
  entered_by uuid,
  entered_at timestamp with time zone not null,
  quantity bigint,
  unit_price_e4 bigint,
  constraint valuation_pk PRIMARY KEY (region_id, valuation_id),
  constraint valuation_asset_fk FOREIGN KEY (region_id, asset_id) REFERENCES assets.asset(region_id, asset_id),
  constraint valuation_positive CHECK (value_fen > 0),
  constraint valuation_source_known CHECK (source = ANY (ARRAY['person'::text, 'agency'::text])),
  constraint valuation_source_whole CHECK ((source = 'agency'::text) = (exchange_id IS NOT NULL) AND (source = 'person'::text) = (entered_by IS NOT NULL)),
  constraint valuation_units_whole CHECK ((quantity IS NULL) = (unit_price_e4 IS NULL) AND (quantity IS NULL OR quantity > 0 AND unit_price_e4 > 0))
);
CREATE INDEX valuation_by_asset ON assets.valuation USING btree (region_id, asset_id, valuation_id);
alter table assets.valuation enable row level security;
create policy valuation_reach on assets.valuation as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy valuation_scope on assets.valuation for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on assets.valuation to duixian_app;

create table assets.withheld_month (
  region_id integer not null,
  withholding_id uuid not null,
  month date not null,
  case_id uuid not null,
  court_id integer not null,
  amount_fen bigint not null,
  note text not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  receipt_id uuid,
  entry integer default 1 not null,
  taken_back_at timestamp with time zone,
  constraint withheld_month_pk PRIMARY KEY (region_id, withholding_id, month, entry),
  constraint withheld_month_fk FOREIGN KEY (region_id, withholding_id) REFERENCES assets.withholding(region_id, withholding_id),
  constraint withheld_month_receipt_fk FOREIGN KEY (region_id, receipt_id) REFERENCES funds.receipt(region_id, receipt_id),
  constraint withheld_month_amount CHECK (amount_fen >= 0),
  constraint withheld_month_day CHECK (EXTRACT(day FROM month) = 1::numeric)
);
CREATE UNIQUE INDEX withheld_month_once ON assets.withheld_month USING btree (region_id, withholding_id, month) WHERE (taken_back_at IS NULL);
alter table assets.withheld_month enable row level security;
create policy withheld_month_reach on assets.withheld_month as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy withheld_month_scope on assets.withheld_month for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on assets.withheld_month to duixian_app;
grant update (taken_back_at) on assets.withheld_month to duixian_app;

create table assets.withholding (
  region_id integer not null,
  withholding_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  party_id uuid not null,
  employer text not null,
  employer_code text,
  month_income_fen bigint not null,
  month_keep_fen bigint not null,
  month_take_fen bigint not null,
  total_fen bigint not null,
  dependants integer not null,
  from_month date not null,
  state text not null,
  ruling_document uuid not null,
  ruling_number text,
  notice_document uuid not null,
  notice_number text,
  ordered_by uuid not null,
  ordered_on date not null,
  ordered_at timestamp with time zone not null,
  ended_on date,
  end_reason text,
  constraint withholding_pk PRIMARY KEY (region_id, withholding_id),
  constraint withholding_party_fk FOREIGN KEY (region_id, party_id) REFERENCES cases.party(region_id, party_id),
  constraint withholding_dependants CHECK (dependants >= 0 AND dependants <= 20),
  constraint withholding_end_known CHECK (end_reason = ANY (ARRAY['debt-covered'::text, 'employment-ended'::text, 'case-closed'::text, 'by-hand'::text, 'paper-refused'::text])),
  constraint withholding_end_whole CHECK ((state = 'ended'::text) = (ended_on IS NOT NULL) AND (ended_on IS NULL) = (end_reason IS NULL)),
  constraint withholding_month CHECK (EXTRACT(day FROM from_month) = 1::numeric),
  constraint withholding_state_known CHECK (state = ANY (ARRAY['ruling'::text, 'notice'::text, 'running'::text, 'ended'::text])),
  constraint withholding_sums CHECK (month_take_fen > 0 AND month_keep_fen >= 0 AND (month_keep_fen + month_take_fen) <= month_income_fen AND total_fen > 0)
);
CREATE INDEX withholding_by_case ON assets.withholding USING btree (region_id, case_id, withholding_id);
CREATE INDEX withholding_by_notice ON assets.withholding USING btree (region_id, notice_document) WHERE (ended_on IS NULL);
CREATE INDEX withholding_by_ruling ON assets.withholding USING btree (region_id, ruling_document) WHERE (ended_on IS NULL);
CREATE UNIQUE INDEX withholding_running_once ON assets.withholding USING btree (region_id, case_id, party_id, employer) WHERE (ended_on IS NULL);
alter table assets.withholding enable row level security;
create policy withholding_reach on assets.withholding as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy withholding_scope on assets.withholding for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on assets.withholding to duixian_app;

create view assets.asset_view with (security_invoker=true) as
SELECT region_id,
    asset_id,
    case_id,
    court_id,
    party_id,
    kind,
    agency,
    label,
    exempt,
    balance_fen,
    available_fen,
    value_fen,
    (agency || '
'::text) || COALESCE(thing_finder, asset_id::text) AS thing_key,
    agency_zh,
    agency_en,
    seen_at
   FROM assets.asset
  WHERE merged_into IS NULL;
grant select on assets.asset_view to duixian_app;

create view assets.measure_view with (security_invoker=true) as
SELECT region_id,
    measure_id,
    asset_id,
    case_id,
    court_id,
    state,
    term,
    held_fen,
    waiting_fen,
    deducted_fen,
    rank,
    from_on,
    printed_end,
    alarm_on,
    decision,
    ended_on
   FROM assets.measure;
grant select on assets.measure_view to duixian_app;

create view assets.withholding_view with (security_invoker=true) as
SELECT region_id,
    withholding_id,
    case_id,
    court_id,
    party_id,
    employer,
    state,
    month_take_fen,
    total_fen,
    from_month,
    ended_on
   FROM assets.withholding;
grant select on assets.withholding_view to duixian_app;

create schema assignment;
grant usage on schema assignment to duixian_app;

create table assignment.batch (
  region_id integer not null,
  batch_id uuid not null,
  court_id integer not null,
  rule_version text not null,
  inputs jsonb not null,
  bound double precision not null,
  highest double precision not null,
  cases integer not null,
  given integer not null,
  decided_by uuid not null,
  decided_on date not null,
  decided_at timestamp with time zone not null,
  constraint batch_pk PRIMARY KEY (region_id, batch_id),
  constraint batch_counts CHECK (given >= 0 AND given <= cases)
);
alter table assignment.batch enable row level security;
create policy batch_of_court on assignment.batch as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy batch_scope on assignment.batch for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on assignment.batch to duixian_app;

create table assignment.decision (
  region_id integer not null,
  decision_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  officer_id uuid not null,
  team_id uuid not null,
  how text not null,
  rule_version text not null,
  inputs jsonb not null,
  outcome jsonb not null,
  reason text,
  decided_by uuid not null,
  decided_on date not null,
  decided_at timestamp with time zone not null,
  batch_id uuid,
  weight integer,
  loan_id uuid,
  constraint decision_pk PRIMARY KEY (region_id, decision_id),
  constraint decision_batch_fk FOREIGN KEY (region_id, batch_id) REFERENCES assignment.batch(region_id, batch_id),
  constraint decision_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint decision_by_hand_has_reason CHECK (how = 'by-rule'::text OR reason IS NOT NULL),
  constraint decision_how_known CHECK (how = ANY (ARRAY['by-rule'::text, 'by-hand'::text, 'handed-on'::text])),
  constraint decision_not_own CHECK (officer_id <> decided_by)
);
CREATE INDEX decision_by_case ON assignment.decision USING btree (region_id, case_id, decision_id);
CREATE INDEX decision_by_officer ON assignment.decision USING btree (region_id, officer_id, decided_on);
alter table assignment.decision enable row level security;
create policy decision_reach on assignment.decision as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy decision_scope on assignment.decision for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on assignment.decision to duixian_app;

create table assignment.loan (
  region_id integer not null,
  loan_id uuid not null,
  person_id uuid not null,
  from_court_id integer not null,
  court_id integer not null,
  team_id uuid not null,
  from_on date not null,
  until_on date not null,
  reason text not null,
  ordered_by uuid not null,
  ordered_on date not null,
  ended_on date,
  ended_by uuid,
  ended_reason text,
  constraint loan_pk PRIMARY KEY (region_id, loan_id),
  constraint loan_end_not_before CHECK (ended_on IS NULL OR ended_on >= from_on),
  constraint loan_end_whole CHECK ((ended_on IS NULL) = (ended_by IS NULL) AND (ended_on IS NULL) = (ended_reason IS NULL)),
  constraint loan_not_ones_own CHECK (person_id <> ordered_by),
  constraint loan_order CHECK (until_on >= from_on),
  constraint loan_other_court CHECK (from_court_id <> court_id),
  constraint loan_once EXCLUDE USING gist (region_id WITH =, person_id WITH =, daterange(from_on, COALESCE(ended_on, until_on), '[]'::text) WITH &&)
);
CREATE INDEX loan_by_court ON assignment.loan USING btree (region_id, court_id, from_on);
CREATE INDEX loan_by_lender ON assignment.loan USING btree (region_id, from_court_id, from_on);
alter table assignment.loan enable row level security;
create policy loan_of_court on assignment.loan as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy loan_scope on assignment.loan for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND ((court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])) OR (from_court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])) OR (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on assignment.loan to duixian_app;
grant update (ended_on, ended_by, ended_reason) on assignment.loan to duixian_app;

create table assignment.recusal (
  region_id integer not null,
  case_id uuid not null,
  person_id uuid not null,
  court_id integer not null,
  ground text not null,
  recorded_by uuid not null,
  recorded_on date not null,
  constraint recusal_pk PRIMARY KEY (region_id, case_id, person_id),
  constraint recusal_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id)
);
alter table assignment.recusal enable row level security;
create policy recusal_reach on assignment.recusal as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy recusal_scope on assignment.recusal for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on assignment.recusal to duixian_app;

create table assignment.segment_flow (
  region_id integer not null,
  court_id integer not null,
  from_on date not null,
  preset text not null,
  flow jsonb not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint segment_flow_pk PRIMARY KEY (region_id, court_id, from_on)
);
alter table assignment.segment_flow enable row level security;
create policy segment_flow_of_court on assignment.segment_flow as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy segment_flow_scope on assignment.segment_flow for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on assignment.segment_flow to duixian_app;

create table assignment.segment_transfer (
  region_id integer not null,
  transfer_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  from_segment text not null,
  to_segment text not null,
  state text not null,
  last boolean not null,
  words text not null,
  checks jsonb not null,
  due_on date,
  handed_by uuid not null,
  handed_under uuid,
  handed_on date not null,
  handed_at timestamp with time zone not null,
  decided_by uuid,
  decided_under uuid,
  decided_on date,
  decided_at timestamp with time zone,
  decided_checks jsonb,
  decided_words text,
  return_code text,
  constraint segment_transfer_pk PRIMARY KEY (region_id, transfer_id),
  constraint segment_transfer_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint segment_transfer_decided_whole CHECK ((state = 'open'::text) = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_on IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (decided_checks IS NULL) AND (decided_by IS NULL) = (decided_words IS NULL)),
  constraint segment_transfer_open_is_last CHECK (state <> 'open'::text OR last),
  constraint segment_transfer_other_hand CHECK (decided_by <> handed_by),
  constraint segment_transfer_return_has_code CHECK ((state = 'returned'::text) = (return_code IS NOT NULL)),
  constraint segment_transfer_state_known CHECK (state = ANY (ARRAY['open'::text, 'accepted'::text, 'returned'::text]))
);
CREATE INDEX segment_transfer_by_case ON assignment.segment_transfer USING btree (region_id, case_id, transfer_id);
CREATE UNIQUE INDEX segment_transfer_last ON assignment.segment_transfer USING btree (region_id, case_id) WHERE last;
CREATE INDEX segment_transfer_waiting ON assignment.segment_transfer USING btree (region_id, court_id, to_segment, due_on) WHERE (state = 'open'::text);
alter table assignment.segment_transfer enable row level security;
create policy segment_transfer_reach on assignment.segment_transfer as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy segment_transfer_scope on assignment.segment_transfer for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on assignment.segment_transfer to duixian_app;
grant update (state, last, decided_by, decided_under, decided_on, decided_at, decided_checks, decided_words, return_code) on assignment.segment_transfer to duixian_app;

create table assignment.setting (
  region_id integer not null,
  court_id integer not null,
  from_on date not null,
  weights jsonb not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint setting_pk PRIMARY KEY (region_id, court_id, from_on)
);
alter table assignment.setting enable row level security;
create policy setting_of_court on assignment.setting as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy setting_scope on assignment.setting for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on assignment.setting to duixian_app;

create view assignment.decision_view with (security_invoker=true) as
SELECT region_id,
    decision_id,
    case_id,
    court_id,
    officer_id,
    team_id,
    how,
    decided_on
   FROM assignment.decision;
grant select on assignment.decision_view to duixian_app;

create view assignment.loan_view with (security_invoker=true) as
SELECT region_id,
    loan_id,
    person_id,
    from_court_id,
    court_id,
    team_id,
    from_on,
    until_on,
    ended_on
   FROM assignment.loan;
grant select on assignment.loan_view to duixian_app;

create schema audit;
grant usage on schema audit to duixian_app;

create table audit.entry (
  region_id integer not null,
  entry_id uuid not null,
  court_id integer not null,
  case_id uuid,
  type text not null,
  subject text not null,
  person_id uuid not null,
  post_id uuid not null,
  person_name text not null,
  facts jsonb not null,
  acted_on date not null,
  recorded_at timestamp with time zone not null,
  address text,
  constraint entry_pk PRIMARY KEY (region_id, entry_id),
  constraint entry_type_named CHECK (type ~ '^[a-z]+\.[a-z-]+$'::text)
);
CREATE INDEX entry_by_case ON audit.entry USING btree (region_id, case_id, entry_id);
CREATE INDEX entry_by_person ON audit.entry USING btree (region_id, person_id, entry_id);
CREATE INDEX entry_changed ON audit.entry USING btree (region_id, subject, type, entry_id) WHERE (facts ? 'changed'::text);
CREATE INDEX entry_refused ON audit.entry USING btree (region_id, entry_id) WHERE (type = ANY (ARRAY['courts.refused-at-door'::text, 'courts.sign-in-refused'::text, 'courts.ended-entry-used'::text]));
alter table audit.entry enable row level security;
create policy entry_auditor on audit.entry for select to duixian_auditor
  using true;
create policy entry_reach on audit.entry as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy entry_scope on audit.entry for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on audit.entry to duixian_app;
grant select on audit.entry to duixian_auditor;

create table audit.idempotency (
  region_id integer not null,
  person_id uuid not null,
  key text not null,
  content_hash text not null,
  status integer not null,
  reply jsonb not null,
  created_at timestamp with time zone not null,
  constraint idempotency_pk PRIMARY KEY (region_id, person_id, key)
);
grant insert, select, update on audit.idempotency to duixian_app;

create table audit.link (
  region_id integer not null,
  court_id integer not null,
  seq bigint not null,
  kind text not null,
  record_id uuid not null,
  recorded_at timestamp with time zone not null,
  hash text not null,
  constraint link_pk PRIMARY KEY (region_id, court_id, seq),
  constraint link_record_unique UNIQUE (region_id, record_id),
  constraint link_hash_whole CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  constraint link_kind_known CHECK (kind = ANY (ARRAY['entry'::text, 'look'::text])),
  constraint link_seq_positive CHECK (seq > 0)
);
alter table audit.link enable row level security;
create policy link_auditor on audit.link for select to duixian_auditor
  using true;
create policy link_of_court on audit.link as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy link_scope on audit.link for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on audit.link to duixian_app;
grant select on audit.link to duixian_auditor;

create table audit.look (
  region_id integer not null,
  look_id uuid not null,
  court_id integer not null,
  case_id uuid,
  person_id uuid not null,
  what text not null,
  looked_at timestamp with time zone not null,
  facts jsonb default '{}'::jsonb not null,
  purpose text,
  address text,
  constraint look_pk PRIMARY KEY (region_id, look_id)
);
CREATE INDEX look_by_case ON audit.look USING btree (region_id, case_id, look_id);
alter table audit.look enable row level security;
create policy look_auditor on audit.look for select to duixian_auditor
  using true;
create policy look_reach on audit.look as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy look_scope on audit.look for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on audit.look to duixian_app;
grant select on audit.look to duixian_auditor;

create table audit.outbox (
  region_id integer not null,
  event_id uuid not null,
  type text not null,
  facts jsonb not null,
  serial_key text,
  run_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  done_at timestamp with time zone,
  attempts integer default 0 not null,
  last_error text,
  failed_at timestamp with time zone,
  locked_until timestamp with time zone,
  constraint outbox_pk PRIMARY KEY (region_id, event_id)
);
CREATE INDEX outbox_by_key ON audit.outbox USING btree (region_id, serial_key, created_at) WHERE (done_at IS NULL);
CREATE INDEX outbox_waiting ON audit.outbox USING btree (region_id, created_at) WHERE (done_at IS NULL);
create policy outbox_of_jobs on audit.outbox as restrictive for all to duixian_app
  using (current_setting('app.reach'::text, true) = 'court'::text)
  with check true;
grant insert, select, update on audit.outbox to duixian_app;

create table audit.sealing (
  region_id integer not null,
  sealed_before uuid not null,
  constraint sealing_pk PRIMARY KEY (region_id)
);
grant insert, select, update on audit.sealing to duixian_app;

create schema booking;
grant usage on schema booking to duixian_app;

create table booking.booking (
  region_id integer not null,
  booking_id uuid not null,
  court_id integer not null,
  case_id uuid,
  purpose text not null,
  words text not null,
  place text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  round integer not null,
  state text not null,
  booked_by uuid not null,
  booked_on date not null,
  cancelled_by uuid,
  cancelled_on date,
  cancel_reason text,
  constraint booking_pk PRIMARY KEY (region_id, booking_id),
  constraint booking_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint booking_cancel_whole CHECK ((state = 'cancelled'::text) = (cancelled_by IS NOT NULL) AND (cancelled_by IS NULL) = (cancelled_on IS NULL) AND (cancelled_by IS NULL) = (cancel_reason IS NULL)),
  constraint booking_order CHECK (ends_at > starts_at),
  constraint booking_purpose_known CHECK (purpose = ANY (ARRAY['field'::text, 'eviction'::text, 'interview'::text, 'hearing'::text, 'meeting'::text])),
  constraint booking_round_counts CHECK (round >= 1),
  constraint booking_state_known CHECK (state = ANY (ARRAY['booked'::text, 'cancelled'::text]))
);
CREATE INDEX booking_of_case ON booking.booking USING btree (region_id, case_id, starts_at) WHERE (case_id IS NOT NULL);
CREATE INDEX booking_of_court ON booking.booking USING btree (region_id, court_id, starts_at, booking_id) WHERE (state = 'booked'::text);
alter table booking.booking enable row level security;
create policy booking_reach on booking.booking as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE true
END
  with check true;
create policy booking_scope on booking.booking for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on booking.booking to duixian_app;
grant update (starts_at, ends_at, round, state, cancelled_by, cancelled_on, cancel_reason) on booking.booking to duixian_app;

create table booking.change (
  region_id integer not null,
  change_id uuid not null,
  booking_id uuid not null,
  court_id integer not null,
  kind text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  reason text,
  done_by uuid not null,
  done_at timestamp with time zone not null,
  constraint change_pk PRIMARY KEY (region_id, change_id),
  constraint change_booking_fk FOREIGN KEY (region_id, booking_id) REFERENCES booking.booking(region_id, booking_id),
  constraint change_has_reason CHECK (kind = 'booked'::text OR reason IS NOT NULL),
  constraint change_kind_known CHECK (kind = ANY (ARRAY['booked'::text, 'moved'::text, 'cancelled'::text]))
);
CREATE INDEX change_of_booking ON booking.change USING btree (region_id, booking_id, change_id);
alter table booking.change enable row level security;
create policy change_of_court on booking.change as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy change_scope on booking.change for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on booking.change to duixian_app;

create table booking.hold (
  region_id integer not null,
  booking_id uuid not null,
  round integer not null,
  resource_id uuid not null,
  resource_kind text not null,
  court_id integer not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  held boolean not null,
  constraint hold_pk PRIMARY KEY (region_id, booking_id, round, resource_id),
  constraint hold_booking_fk FOREIGN KEY (region_id, booking_id) REFERENCES booking.booking(region_id, booking_id),
  constraint hold_kind_known CHECK (resource_kind = ANY (ARRAY['person'::text, 'vehicle'::text, 'room'::text, 'camera'::text])),
  constraint hold_order CHECK (ends_at > starts_at),
  constraint hold_once EXCLUDE USING gist (region_id WITH =, resource_id WITH =, tstzrange(starts_at, ends_at, '[)'::text) WITH &&) WHERE (held)
);
alter table booking.hold enable row level security;
create policy hold_of_court on booking.hold as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy hold_scope on booking.hold for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on booking.hold to duixian_app;
grant update (held) on booking.hold to duixian_app;

create table booking.thing (
  region_id integer not null,
  thing_id uuid not null,
  court_id integer not null,
  kind text not null,
  name text not null,
  withdrawn_on date,
  withdrawn_reason text,
  registered_by uuid not null,
  registered_on date not null,
  constraint thing_pk PRIMARY KEY (region_id, thing_id),
  constraint thing_name_once UNIQUE (region_id, court_id, kind, name),
  constraint thing_kind_known CHECK (kind = ANY (ARRAY['vehicle'::text, 'room'::text, 'camera'::text])),
  constraint thing_withdrawn_whole CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL))
);
alter table booking.thing enable row level security;
create policy thing_of_court on booking.thing as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy thing_scope on booking.thing for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on booking.thing to duixian_app;
grant update (withdrawn_on, withdrawn_reason) on booking.thing to duixian_app;

create view booking.hold_view with (security_invoker=true) as
SELECT h.region_id,
    h.booking_id,
    h.resource_id,
    h.resource_kind,
    h.court_id,
    h.starts_at,
    h.ends_at,
    b.words,
    b.place,
    b.case_id
   FROM booking.hold h
     JOIN booking.booking b ON b.region_id = h.region_id AND b.booking_id = h.booking_id
  WHERE h.held;
grant select on booking.hold_view to duixian_app;

create schema cases;
grant usage on schema cases to duixian_app;

CREATE OR REPLACE FUNCTION cases.cases_with(asked text[], most integer)
 RETURNS TABLE(case_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO 'pg_catalog'
AS $function$
    select k.case_id from cases.search_key k
    where k.region_id = nullif(current_setting('app.region', true), '')::int
      and k.court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      and k.grams @> asked
    limit most
  $function$;

CREATE OR REPLACE FUNCTION cases.is_reached(asked uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER COST 500
AS $function$
begin
  return exists (
    select from cases.case c
    where c.region_id operator(pg_catalog.=) nullif(pg_catalog.current_setting('app.region', true), '')::pg_catalog.int4
      and c.case_id operator(pg_catalog.=) asked
      and (
        c.officer_id::pg_catalog.text operator(pg_catalog.=) pg_catalog.current_setting('app.actor', true)
        or pg_catalog.current_setting('app.reach', true) operator(pg_catalog.=) 'team'
          and c.team_id::pg_catalog.text operator(pg_catalog.=) any (pg_catalog.string_to_array(pg_catalog.current_setting('app.teams', true), ','))
      )
  );
end
$function$;

CREATE OR REPLACE FUNCTION cases.may_be_known(asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (
    select from cases.case c
    where c.region_id = nullif(current_setting('app.region', true), '')::int
      and c.case_id = asked
      and c.court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      and case current_setting('app.reach', true)
        when 'court' then true
        when 'money' then true
        when 'granted' then asked::text = any (string_to_array(current_setting('app.cases', true), ','))
        else cases.is_reached(asked)
      end
  )
$function$;

create table cases.case (
  region_id integer not null,
  case_id uuid not null,
  court_id integer not null,
  case_number text not null,
  type_word text not null,
  year integer not null,
  serial integer not null,
  state text not null,
  stage text not null,
  lane text,
  team_id uuid,
  officer_id uuid,
  applied_on date not null,
  filed_on date not null,
  closed_on date,
  closing_kind text,
  title_court text not null,
  title_number text not null,
  title_kind text not null,
  title_effective_on date not null,
  performance_ends_on date not null,
  cause text not null,
  claim_fen bigint not null,
  received_fen bigint default 0 not null,
  account_number text not null,
  summary text not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  held_open boolean generated always as (
CASE
    WHEN (state <> 'closed'::text) THEN true
    ELSE NULL::boolean
END) stored,
  constraint case_pk PRIMARY KEY (region_id, case_id),
  constraint case_account_unique UNIQUE (region_id, account_number),
  constraint case_number_text_unique UNIQUE (region_id, case_number),
  constraint case_number_unique UNIQUE (region_id, court_id, type_word, year, serial),
  constraint case_officer_active FOREIGN KEY (officer_id, held_open) REFERENCES courts.person(person_id, active),
  constraint case_claim_positive CHECK (claim_fen >= 0),
  constraint case_closed_whole CHECK ((state = 'closed'::text) = (closed_on IS NOT NULL) AND (state = 'closed'::text) = (closing_kind IS NOT NULL)),
  constraint case_lane_known CHECK (lane = ANY (ARRAY['simple'::text, 'ordinary'::text, 'complex'::text])),
  constraint case_stage_known CHECK (stage = ANY (ARRAY['check'::text, 'search'::text, 'triage'::text, 'assignment'::text, 'enforcement'::text, 'closed'::text])),
  constraint case_state_known CHECK (state = ANY (ARRAY['open'::text, 'suspended'::text, 'closed'::text]))
);
CREATE INDEX case_by_court ON cases."case" USING btree (region_id, court_id, filed_on DESC, case_id DESC);
CREATE INDEX case_by_filing ON cases."case" USING btree (region_id, filed_on DESC, case_id DESC);
CREATE INDEX case_by_officer ON cases."case" USING btree (region_id, officer_id, filed_on DESC, case_id DESC) WHERE (state <> 'closed'::text);
CREATE INDEX case_by_stage ON cases."case" USING btree (region_id, court_id, stage, filed_on DESC, case_id DESC) WHERE (state <> 'closed'::text);
CREATE INDEX case_by_team ON cases."case" USING btree (region_id, team_id, filed_on DESC, case_id DESC) WHERE (state <> 'closed'::text);
CREATE INDEX case_by_title ON cases."case" USING btree (region_id, title_number);
CREATE INDEX case_of_officer ON cases."case" USING btree (region_id, officer_id, filed_on DESC, case_id DESC);
alter table cases.case enable row level security;
create policy case_scope on cases.case for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])) AND
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'own'::text THEN ((officer_id)::text = current_setting('app.actor'::text, true))
    WHEN 'team'::text THEN (((officer_id)::text = current_setting('app.actor'::text, true)) OR ((team_id)::text = ANY (string_to_array(current_setting('app.teams'::text, true), ','::text))))
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE NULL::boolean
END)
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on cases.case to duixian_app;

create table cases.interference (
  region_id integer not null,
  interference_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  kind text not null,
  who text not null,
  who_post text not null,
  manner text not null,
  happened_on date not null,
  words text not null,
  reported_by uuid not null,
  reported_by_name text not null,
  reported_at timestamp with time zone not null,
  constraint interference_pk PRIMARY KEY (region_id, interference_id),
  constraint interference_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint interference_kind_known CHECK (kind = ANY (ARRAY['official'::text, 'court-insider'::text, 'improper-contact'::text])),
  constraint interference_manner_known CHECK (manner = ANY (ARRAY['spoken'::text, 'telephone'::text, 'message'::text, 'letter'::text, 'meal'::text, 'through-another'::text, 'other'::text]))
);
CREATE INDEX interference_by_case ON cases.interference USING btree (region_id, case_id, reported_at DESC);
CREATE INDEX interference_by_court ON cases.interference USING btree (region_id, court_id, interference_id DESC);
alter table cases.interference enable row level security;
create policy interference_seen on cases.interference for select to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])) AND (current_setting('app.inspects'::text, true) = 'yes'::text));
create policy interference_written on cases.interference for insert to duixian_app
  with check ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])) AND (reported_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));
grant insert, select on cases.interference to duixian_app;

create table cases.number_counter (
  region_id integer not null,
  court_id integer not null,
  type_word text not null,
  year integer not null,
  last_serial integer not null,
  constraint number_counter_pk PRIMARY KEY (region_id, court_id, type_word, year),
  constraint number_counter_positive CHECK (last_serial >= 0)
);
grant insert, select, update on cases.number_counter to duixian_app;

create table cases.obligation (
  region_id integer not null,
  obligation_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  seq integer not null,
  kind text not null,
  label text not null,
  amount_fen bigint not null,
  earns_doubled boolean not null,
  interest jsonb,
  passage text,
  constraint obligation_pk PRIMARY KEY (region_id, obligation_id),
  constraint obligation_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint obligation_positive CHECK (amount_fen > 0)
);
CREATE INDEX obligation_by_case ON cases.obligation USING btree (region_id, case_id);
alter table cases.obligation enable row level security;
create policy obligation_reach on cases.obligation as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy obligation_scope on cases.obligation for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant delete, insert, select on cases.obligation to duixian_app;

create table cases.observer_grant (
  region_id integer not null,
  grant_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  person_id uuid not null,
  reason text not null,
  granted_on date not null,
  until_on date not null,
  granted_by uuid not null,
  granted_at timestamp with time zone not null,
  ended_on date,
  ended_by uuid,
  end_reason text,
  constraint observer_grant_pk PRIMARY KEY (region_id, grant_id),
  constraint observer_grant_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint observer_grant_person_fk FOREIGN KEY (person_id) REFERENCES courts.person(person_id),
  constraint observer_grant_days CHECK (until_on >= granted_on),
  constraint observer_grant_end_whole CHECK ((ended_on IS NULL) = (ended_by IS NULL) AND (ended_on IS NULL) = (end_reason IS NULL))
);
CREATE INDEX observer_grant_by_case ON cases.observer_grant USING btree (region_id, case_id, grant_id);
CREATE INDEX observer_grant_by_person ON cases.observer_grant USING btree (region_id, person_id, until_on) WHERE (ended_on IS NULL);
alter table cases.observer_grant enable row level security;
create policy observer_grant_reach on cases.observer_grant as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    ELSE ((person_id)::text = current_setting('app.actor'::text, true))
END
  with check true;
create policy observer_grant_scope on cases.observer_grant for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND ((court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])) OR (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid)))
  with check ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])));
grant insert, select on cases.observer_grant to duixian_app;
grant update (ended_on, ended_by, end_reason) on cases.observer_grant to duixian_app;

create table cases.party (
  region_id integer not null,
  party_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  role text not null,
  kind text not null,
  name text not null,
  identity_kind text not null,
  identity_number text not null,
  phone text,
  address text,
  service_channel text,
  service_address text,
  service_consent_on date,
  payee_name text,
  payee_bank text,
  payee_account text,
  payee_confirmed_on date,
  seq integer not null,
  identity_finder text not null,
  constraint party_pk PRIMARY KEY (region_id, party_id),
  constraint party_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint party_kind_known CHECK (kind = ANY (ARRAY['person'::text, 'company'::text, 'organisation'::text])),
  constraint party_role_known CHECK (role = ANY (ARRAY['applicant'::text, 'debtor'::text, 'agent'::text, 'outsider'::text]))
);
CREATE INDEX party_by_case ON cases.party USING btree (region_id, case_id);
CREATE INDEX party_by_finder ON cases.party USING btree (region_id, identity_finder);
CREATE INDEX party_by_name ON cases.party USING btree (region_id, name);
alter table cases.party enable row level security;
create policy party_reach on cases.party as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy party_scope on cases.party for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant delete, insert, select, update on cases.party to duixian_app;

create table cases.search_key (
  region_id integer not null,
  case_id uuid not null,
  court_id integer not null,
  grams text[] not null,
  constraint search_key_pk PRIMARY KEY (region_id, case_id),
  constraint search_key_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id)
);
CREATE INDEX search_key_grams ON cases.search_key USING gin (grams);
alter table cases.search_key enable row level security;
create policy search_key_reach on cases.search_key as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy search_key_scope on cases.search_key for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on cases.search_key to duixian_app;

create view cases.case_view with (security_invoker=true) as
SELECT region_id,
    case_id,
    court_id,
    case_number,
    state,
    stage,
    lane,
    team_id,
    officer_id,
    filed_on,
    closed_on,
    closing_kind,
    cause,
    claim_fen,
    received_fen,
    summary,
    account_number
   FROM cases."case";
grant select on cases.case_view to duixian_app;

create view cases.own_case_view with (security_barrier=true) as
SELECT region_id,
    case_id,
    court_id,
    case_number,
    state,
    stage,
    filed_on,
    closed_on,
    closing_kind,
    cause,
    claim_fen,
    received_fen,
    account_number
   FROM cases."case" c
  WHERE region_id = NULLIF(current_setting('app.region'::text, true), ''::text)::integer AND current_setting('app.reach'::text, true) = 'party'::text AND (case_id = ANY (string_to_array(NULLIF(current_setting('app.cases'::text, true), ''::text), ','::text)::uuid[])) AND (EXISTS ( SELECT
           FROM cases.party p
          WHERE p.region_id = c.region_id AND p.case_id = c.case_id AND (p.party_id = ANY (string_to_array(NULLIF(current_setting('app.parties'::text, true), ''::text), ','::text)::uuid[]))));
grant select on cases.own_case_view to duixian_app;

create view cases.own_party_view with (security_barrier=true) as
SELECT region_id,
    party_id,
    case_id,
    court_id,
    role,
    kind,
    name,
    identity_kind,
    identity_number,
    phone,
    address,
    service_channel,
    service_address,
    service_consent_on,
    payee_name,
    payee_bank,
    payee_account,
    payee_confirmed_on,
    seq
   FROM cases.party p
  WHERE region_id = NULLIF(current_setting('app.region'::text, true), ''::text)::integer AND current_setting('app.reach'::text, true) = 'party'::text AND (case_id = ANY (string_to_array(NULLIF(current_setting('app.cases'::text, true), ''::text), ','::text)::uuid[])) AND (party_id = ANY (string_to_array(NULLIF(current_setting('app.parties'::text, true), ''::text), ','::text)::uuid[]));
grant select on cases.own_party_view to duixian_app;

create view cases.party_view with (security_invoker=true) as
SELECT region_id,
    party_id,
    case_id,
    court_id,
    role,
    kind,
    name,
    identity_kind,
    identity_finder,
    seq
   FROM cases.party;
grant select on cases.party_view to duixian_app;

create schema closing;
grant usage on schema closing to duixian_app;

create table closing.closing (
  region_id integer not null,
  closing_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  kind text not null,
  gate jsonb not null,
  closed_by uuid not null,
  closed_on date not null,
  closed_at timestamp with time zone not null,
  constraint closing_pk PRIMARY KEY (region_id, closing_id),
  constraint closing_once UNIQUE (region_id, case_id),
  constraint closing_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint closing_kind_known CHECK (kind = 'paid-in-full'::text)
);
CREATE INDEX closing_by_day ON closing.closing USING btree (region_id, court_id, closed_on);
alter table closing.closing enable row level security;
create policy closing_reach on closing.closing as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy closing_scope on closing.closing for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on closing.closing to duixian_app;

create view closing.closing_view with (security_invoker=true) as
SELECT region_id,
    closing_id,
    case_id,
    court_id,
    kind,
    closed_on
   FROM closing.closing;
grant select on closing.closing_view to duixian_app;

create schema courts;
grant usage on schema courts to duixian_app;

create table courts.api_token (
  token_id uuid not null,
  token_hash text not null,
  person_id uuid not null,
  post_id uuid not null,
  name text not null,
  permissions text[] not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint api_token_pkey PRIMARY KEY (token_id),
  constraint api_token_hash_unique UNIQUE (token_hash),
  constraint api_token_person_fk FOREIGN KEY (person_id) REFERENCES courts.person(person_id),
  constraint api_token_post_fk FOREIGN KEY (post_id) REFERENCES courts.post(post_id),
  constraint api_token_ends_later CHECK (expires_at > created_at),
  constraint api_token_scoped CHECK (cardinality(permissions) > 0)
);
CREATE INDEX api_token_by_person ON courts.api_token USING btree (person_id);
grant insert, select, update on courts.api_token to duixian_app;

create table courts.court (
  court_id integer not null,
  region_id integer not null,
  parent_id integer,
  level text not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  constraint court_pkey PRIMARY KEY (court_id),
  constraint court_code_unique UNIQUE (code),
  constraint court_parent_fk FOREIGN KEY (parent_id) REFERENCES courts.court(court_id),
  constraint court_region_fk FOREIGN KEY (region_id) REFERENCES courts.region(region_id),
  constraint court_level_known CHECK (level = ANY (ARRAY['supreme'::text, 'high'::text, 'intermediate'::text, 'basic'::text]))
);
grant select on courts.court to duixian_app;

create table courts.identity (
  identity_id uuid not null,
  person_id uuid not null,
  issuer text not null,
  subject text not null,
  shown_name text not null,
  linked_by uuid not null,
  linked_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint identity_pkey PRIMARY KEY (identity_id),
  constraint identity_person_fk FOREIGN KEY (person_id) REFERENCES courts.person(person_id)
);
CREATE UNIQUE INDEX identity_of_one_person ON courts.identity USING btree (issuer, subject) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX identity_one_a_provider ON courts.identity USING btree (person_id, issuer) WHERE (ended_at IS NULL);
grant insert, select, update on courts.identity to duixian_app;

create table courts.identity_waiting (
  issuer text not null,
  subject text not null,
  shown_name text not null,
  seen_at timestamp with time zone not null,
  constraint identity_waiting_pk PRIMARY KEY (issuer, subject)
);
grant insert, select, update on courts.identity_waiting to duixian_app;

create table courts.invitation (
  token_hash text not null,
  person_id uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint invitation_pkey PRIMARY KEY (token_hash),
  constraint invitation_person_fk FOREIGN KEY (person_id) REFERENCES courts.person(person_id)
);
grant insert, select, update on courts.invitation to duixian_app;

create table courts.leave (
  leave_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  until_on date not null,
  constraint leave_pkey PRIMARY KEY (leave_id),
  constraint leave_person_fk FOREIGN KEY (person_id) REFERENCES courts.person(person_id),
  constraint leave_order CHECK (until_on >= from_on)
);
grant insert, select, update on courts.leave to duixian_app;

create table courts.person (
  person_id uuid not null,
  login text not null,
  name text not null,
  password_hash text not null,
  active boolean not null,
  failed_sign_ins integer default 0 not null,
  locked_until timestamp with time zone,
  version integer default 1 not null,
  password_given boolean default false not null,
  constraint person_pkey PRIMARY KEY (person_id),
  constraint person_active_known UNIQUE (person_id, active),
  constraint person_login_unique UNIQUE (login)
);
grant insert, select, update on courts.person to duixian_app;

create table courts.post (
  post_id uuid not null,
  person_id uuid not null,
  court_id integer not null,
  team_id uuid,
  role text not null,
  from_on date not null,
  until_on date,
  mentor_id uuid,
  constraint post_pkey PRIMARY KEY (post_id),
  constraint post_court_fk FOREIGN KEY (court_id) REFERENCES courts.court(court_id),
  constraint post_mentor_fk FOREIGN KEY (mentor_id) REFERENCES courts.person(person_id),
  constraint post_person_fk FOREIGN KEY (person_id) REFERENCES courts.person(person_id),
  constraint post_team_fk FOREIGN KEY (team_id) REFERENCES courts.team(team_id),
  constraint post_mentor_another CHECK (mentor_id <> person_id),
  constraint post_order CHECK (until_on IS NULL OR until_on >= from_on)
);
CREATE INDEX post_by_court ON courts.post USING btree (court_id, role);
CREATE INDEX post_by_person ON courts.post USING btree (person_id);
grant insert, select, update on courts.post to duixian_app;

create table courts.provider_entry (
  region_id integer not null,
  entry_hash text not null,
  begun_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  proved_at timestamp with time zone,
  person_id uuid,
  entered_at timestamp with time zone,
  constraint provider_entry_pk PRIMARY KEY (region_id, entry_hash),
  constraint provider_entry_in_order CHECK ((entered_at IS NULL OR person_id IS NOT NULL) AND (person_id IS NULL OR proved_at IS NOT NULL))
);
grant insert, select, update on courts.provider_entry to duixian_app;

create table courts.recovery_code (
  person_id uuid not null,
  code_hash text not null,
  used_at timestamp with time zone,
  constraint recovery_code_pk PRIMARY KEY (person_id, code_hash),
  constraint recovery_code_person_fk FOREIGN KEY (person_id) REFERENCES courts.person(person_id)
);
grant insert, select, update on courts.recovery_code to duixian_app;

create table courts.region (
  region_id integer not null,
  name_zh text not null,
  constraint region_pkey PRIMARY KEY (region_id)
);
grant select on courts.region to duixian_app;

create table courts.second_factor (
  person_id uuid not null,
  secret text not null,
  confirmed_at timestamp with time zone,
  last_step bigint default 0 not null,
  constraint second_factor_pkey PRIMARY KEY (person_id),
  constraint second_factor_person_fk FOREIGN KEY (person_id) REFERENCES courts.person(person_id)
);
grant insert, select, update on courts.second_factor to duixian_app;

create table courts.second_factor_role (
  court_id integer not null,
  role text not null,
  required boolean not null,
  from_on date not null,
  constraint second_factor_role_pk PRIMARY KEY (court_id, role, from_on),
  constraint second_factor_role_court_fk FOREIGN KEY (court_id) REFERENCES courts.court(court_id)
);
grant insert, select, update on courts.second_factor_role to duixian_app;

create table courts.session (
  region_id integer not null,
  token_hash text not null,
  person_id uuid not null,
  post_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  session_id uuid not null,
  address text,
  must_enrol boolean default false not null,
  through text default 'password'::text not null,
  constraint session_pk PRIMARY KEY (region_id, token_hash),
  constraint session_through_known CHECK (through = ANY (ARRAY['password'::text, 'provider'::text]))
);
CREATE INDEX session_by_person ON courts.session USING btree (region_id, person_id) WHERE (ended_at IS NULL);
grant insert, select, update on courts.session to duixian_app;

create table courts.team (
  team_id uuid not null,
  court_id integer not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  constraint team_pkey PRIMARY KEY (team_id),
  constraint team_court_fk FOREIGN KEY (court_id) REFERENCES courts.court(court_id),
  constraint team_kind_known CHECK (kind = ANY (ARRAY['centre'::text, 'filing'::text, 'clerical'::text, 'fast'::text, 'ordinary'::text, 'disposal'::text, 'field'::text, 'dormant'::text, 'finance'::text, 'leadership'::text, 'inspection'::text, 'administration'::text]))
);
grant insert, select, update on courts.team to duixian_app;

create view courts.court_view as
SELECT court_id,
    parent_id,
    level,
    code,
    name_zh,
    name_en
   FROM courts.court;
grant select on courts.court_view to duixian_app;

create view courts.leave_view as
SELECT leave_id,
    person_id,
    from_on,
    until_on
   FROM courts.leave;
grant select on courts.leave_view to duixian_app;

create view courts.person_view as
SELECT person_id,
    name,
    active
   FROM courts.person;
grant select on courts.person_view to duixian_app;

create view courts.post_view as
SELECT post_id,
    person_id,
    court_id,
    team_id,
    role,
    from_on,
    until_on
   FROM courts.post;
grant select on courts.post_view to duixian_app;

create view courts.team_view as
SELECT team_id,
    court_id,
    kind,
    name_zh,
    name_en
   FROM courts.team;
grant select on courts.team_view to duixian_app;

create schema deadlines;
grant usage on schema deadlines to duixian_app;

CREATE OR REPLACE FUNCTION deadlines.clock_is_granted(asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (
    select from deadlines.clock k
    where k.region_id = nullif(current_setting('app.region', true), '')::int
      and k.clock_id = asked
      and k.case_id::text = any (string_to_array(current_setting('app.cases', true), ','))
  )
$function$;

create table deadlines.calendar_year (
  year integer not null,
  revision integer not null,
  notice_numbers text[] not null,
  issued_on date not null,
  off_spans jsonb not null,
  work_days jsonb not null,
  loaded_by uuid not null,
  loaded_at timestamp with time zone not null,
  constraint calendar_year_pk PRIMARY KEY (year, revision),
  constraint calendar_revision_unique UNIQUE (revision),
  constraint calendar_revision_positive CHECK (revision >= 1)
);
grant insert, select on deadlines.calendar_year to duixian_app;

create table deadlines.clock (
  region_id integer not null,
  clock_id uuid not null,
  court_id integer not null,
  case_id uuid not null,
  term text not null,
  subject text not null,
  occurrence integer not null,
  started_on date not null,
  printed_end date,
  due_on date,
  amber_on date,
  red_on date,
  paused_on date,
  days_left integer,
  missing_year integer,
  warned_until date,
  calendar_revision integer not null,
  stopped_on date,
  end_kind text,
  end_reason text,
  started_by uuid not null,
  started_at timestamp with time zone not null,
  stopped_by uuid,
  stopped_at timestamp with time zone,
  constraint clock_pk PRIMARY KEY (region_id, clock_id),
  constraint clock_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint clock_due_or_paused CHECK ((due_on IS NULL) = (paused_on IS NOT NULL)),
  constraint clock_end_known CHECK (end_kind = ANY (ARRAY['satisfied'::text, 'cancelled'::text])),
  constraint clock_end_whole CHECK ((stopped_on IS NULL) = (end_kind IS NULL) AND (stopped_on IS NULL) = (stopped_by IS NULL)),
  constraint clock_left_when_paused CHECK ((paused_on IS NULL) = (days_left IS NULL)),
  constraint clock_occurrence_positive CHECK (occurrence >= 1),
  constraint clock_warnings_in_order CHECK (amber_on <= red_on AND red_on <= due_on)
);
CREATE INDEX clock_amber ON deadlines.clock USING btree (region_id, court_id, amber_on, clock_id) INCLUDE (case_id, red_on, due_on) WHERE (stopped_on IS NULL);
CREATE INDEX clock_by_case ON deadlines.clock USING btree (region_id, case_id);
CREATE INDEX clock_calendar ON deadlines.clock USING btree (region_id, calendar_revision, clock_id) WHERE (stopped_on IS NULL);
CREATE INDEX clock_due ON deadlines.clock USING btree (region_id, court_id, due_on, clock_id) INCLUDE (case_id, amber_on, red_on) WHERE (stopped_on IS NULL);
CREATE INDEX clock_red ON deadlines.clock USING btree (region_id, court_id, red_on, clock_id) INCLUDE (case_id, amber_on, due_on) WHERE (stopped_on IS NULL);
CREATE UNIQUE INDEX clock_running_once ON deadlines.clock USING btree (region_id, case_id, term, subject) WHERE (stopped_on IS NULL);
CREATE INDEX clock_to_warn ON deadlines.clock USING btree (region_id, amber_on, clock_id) INCLUDE (court_id, case_id, red_on, warned_until) WHERE ((stopped_on IS NULL) AND ((warned_until IS NULL) OR (warned_until < red_on)));
alter table deadlines.clock enable row level security;
create policy clock_reach on deadlines.clock as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy clock_scope on deadlines.clock for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on deadlines.clock to duixian_app;

create table deadlines.court_rule (
  region_id integer not null,
  rule_id uuid not null,
  revision integer not null,
  court_id integer not null,
  term text not null,
  from_on date not null,
  duration_value integer,
  duration_unit text,
  rungs jsonb,
  pack text,
  reason_zh text not null,
  reason_en text not null,
  source_zh text not null,
  source_en text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint court_rule_pk PRIMARY KEY (region_id, rule_id),
  constraint court_rule_once UNIQUE (region_id, court_id, term, from_on, revision),
  constraint court_rule_duration_positive CHECK (duration_value >= 1),
  constraint court_rule_duration_whole CHECK ((duration_value IS NULL) = (duration_unit IS NULL)),
  constraint court_rule_revision_positive CHECK (revision >= 1)
);
CREATE INDEX court_rule_revision ON deadlines.court_rule USING btree (region_id, revision DESC);
alter table deadlines.court_rule enable row level security;
create policy court_rule_scope on deadlines.court_rule for all to duixian_app
  using (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer)
  with check ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])));
grant insert, select on deadlines.court_rule to duixian_app;

create table deadlines.heartbeat (
  region_id integer not null,
  beat_at timestamp with time zone not null,
  constraint heartbeat_pk PRIMARY KEY (region_id)
);
alter table deadlines.heartbeat enable row level security;
create policy heartbeat_scope on deadlines.heartbeat for all to duixian_app
  using (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer)
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on deadlines.heartbeat to duixian_app;

create table deadlines.outage (
  region_id integer not null,
  outage_id uuid not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  constraint outage_pk PRIMARY KEY (region_id, outage_id),
  constraint outage_once UNIQUE (region_id, from_at),
  constraint outage_order CHECK (to_at > from_at)
);
alter table deadlines.outage enable row level security;
create policy outage_scope on deadlines.outage for all to duixian_app
  using (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer)
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on deadlines.outage to duixian_app;

create table deadlines.recompute_run (
  region_id integer not null,
  run_id uuid not null,
  cause text not null,
  revision integer not null,
  court_id integer,
  terms text[] not null,
  from_on date,
  total integer,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint recompute_run_pk PRIMARY KEY (region_id, run_id),
  constraint recompute_run_once UNIQUE (region_id, cause, revision),
  constraint recompute_run_cause_known CHECK (cause = ANY (ARRAY['calendar'::text, 'court-rules'::text])),
  constraint recompute_run_court CHECK ((cause = 'court-rules'::text) = (court_id IS NOT NULL))
);
alter table deadlines.recompute_run enable row level security;
create policy recompute_run_scope on deadlines.recompute_run for all to duixian_app
  using (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer)
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on deadlines.recompute_run to duixian_app;

create table deadlines.relief (
  region_id integer not null,
  outage_id uuid not null,
  clock_id uuid not null,
  court_id integer not null,
  case_id uuid not null,
  due_on date not null,
  lost_value integer not null,
  lost_unit text not null,
  basis text not null,
  state text not null,
  reason text,
  decided_by uuid,
  decided_name text,
  decided_at timestamp with time zone,
  constraint relief_pk PRIMARY KEY (region_id, outage_id, clock_id),
  constraint relief_clock_fk FOREIGN KEY (region_id, clock_id) REFERENCES deadlines.clock(region_id, clock_id),
  constraint relief_outage_fk FOREIGN KEY (region_id, outage_id) REFERENCES deadlines.outage(region_id, outage_id),
  constraint relief_basis_known CHECK (basis = ANY (ARRAY['party-right'::text, 'office-policy'::text])),
  constraint relief_decided_whole CHECK ((state = 'proposed'::text) = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  constraint relief_declined_reason CHECK ((state = 'declined'::text) = (reason IS NOT NULL)),
  constraint relief_lost_positive CHECK (lost_value >= 1),
  constraint relief_state_known CHECK (state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'declined'::text]))
);
CREATE INDEX relief_open ON deadlines.relief USING btree (region_id, outage_id, due_on, clock_id) WHERE (state = 'proposed'::text);
alter table deadlines.relief enable row level security;
create policy relief_reach on deadlines.relief as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy relief_scope on deadlines.relief for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on deadlines.relief to duixian_app;

create table deadlines.span (
  region_id integer not null,
  clock_id uuid not null,
  seq integer not null,
  court_id integer not null,
  kind text not null,
  from_on date not null,
  to_on date,
  ground text,
  extended_by integer,
  extended_unit text,
  approved_by text,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  reason text,
  constraint span_pk PRIMARY KEY (region_id, clock_id, seq),
  constraint span_clock_fk FOREIGN KEY (region_id, clock_id) REFERENCES deadlines.clock(region_id, clock_id),
  constraint span_extension CHECK ((kind = 'extended'::text) = (extended_by IS NOT NULL) AND (kind = 'extended'::text) = (extended_unit IS NOT NULL)),
  constraint span_ground CHECK ((kind = ANY (ARRAY['suspended'::text, 'interrupted'::text])) AND ground IS NOT NULL OR kind = 'running'::text AND ground IS NULL OR kind = 'extended'::text),
  constraint span_kind_known CHECK (kind = ANY (ARRAY['running'::text, 'suspended'::text, 'extended'::text, 'interrupted'::text])),
  constraint span_order CHECK (to_on IS NULL OR to_on >= from_on)
);
alter table deadlines.span enable row level security;
create policy span_of_court on deadlines.span as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN deadlines.clock_is_granted(clock_id)
    ELSE true
END
  with check true;
create policy span_scope on deadlines.span for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on deadlines.span to duixian_app;

create table deadlines.warning (
  region_id integer not null,
  warning_id uuid not null,
  clock_id uuid not null,
  due_on date not null,
  rung integer not null,
  court_id integer not null,
  case_id uuid not null,
  reader text not null,
  rung_on date not null,
  fired_at timestamp with time zone not null,
  seen_by uuid,
  seen_at timestamp with time zone,
  constraint warning_pk PRIMARY KEY (region_id, warning_id),
  constraint warning_once UNIQUE (region_id, clock_id, due_on, rung),
  constraint warning_clock_fk FOREIGN KEY (region_id, clock_id) REFERENCES deadlines.clock(region_id, clock_id),
  constraint warning_reader_known CHECK (reader = ANY (ARRAY['officer'::text, 'supervisor'::text, 'director'::text])),
  constraint warning_seen_whole CHECK ((seen_by IS NULL) = (seen_at IS NULL))
);
CREATE INDEX warning_unseen ON deadlines.warning USING btree (region_id, court_id, reader, due_on, warning_id) WHERE (seen_at IS NULL);
alter table deadlines.warning enable row level security;
create policy warning_reach on deadlines.warning as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy warning_scope on deadlines.warning for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on deadlines.warning to duixian_app;

create view deadlines.clock_view with (security_invoker=true) as
SELECT region_id,
    clock_id,
    court_id,
    case_id,
    term,
    subject,
    started_on,
    due_on,
    amber_on,
    red_on,
    paused_on,
    missing_year,
    stopped_on,
    end_kind
   FROM deadlines.clock;
grant select on deadlines.clock_view to duixian_app;

create schema documents;
grant usage on schema documents to duixian_app;

CREATE OR REPLACE FUNCTION documents.pages_holding(asked text[], most integer)
 RETURNS TABLE(entry_id uuid, page integer, case_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
 SET jit TO 'off'
AS $function$
    select p.entry_id, p.page, p.case_id from documents.file_page p
    where p.region_id = nullif(current_setting('app.region', true), '')::int
      and p.court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      and p.grams @> asked
    limit most
  $function$;

CREATE OR REPLACE FUNCTION documents.pages_with(asked text[], most integer, before_entry uuid DEFAULT NULL::uuid, before_page integer DEFAULT NULL::integer, listed integer DEFAULT 6000, among uuid[] DEFAULT NULL::uuid[], glance integer DEFAULT 300, walked integer DEFAULT 4000)
 RETURNS TABLE(entry_id uuid, page integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO 'pg_catalog'
 SET enable_seqscan TO 'off'
 SET jit TO 'off'
AS $function$
#variable_conflict use_column
declare
  in_region constant int := nullif(current_setting('app.region', true), '')::int;
  in_courts constant int[] := string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[];
  left_over int := most;
  looked int := 0;
  step int := glance;
  walking boolean := false;
  last_entry uuid := coalesce(before_entry, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  last_page int := coalesce(before_page, 2147483647);
  known int;
  ended boolean;
  entry record;
  one record;
begin
  loop
    looked := 0;
    ended := true;
    if among is null then
      for one in
        select p.entry_id, p.page, p.grams @> asked as holds from documents.file_page p
        where p.region_id = in_region and p.court_id = any (in_courts) and (p.entry_id, p.page) < (last_entry, last_page)
        order by p.entry_id desc, p.page desc limit step
      loop
        last_entry := one.entry_id;
        last_page := one.page;
        looked := looked + 1;
        if one.holds then
          entry_id := one.entry_id;
          page := one.page;
          return next;
          left_over := left_over - 1;
          if left_over = 0 then return; end if;
        end if;
      end loop;
      ended := looked < step;
    else
      <<entries>>
      for entry in
        select e.entry_id from documents.file_entry e
        where e.region_id = in_region and e.court_id = any (in_courts) and e.case_id = any (among) and e.entry_id <= last_entry
        order by e.entry_id desc
      loop
        for one in
          select p.page, p.grams @> asked as holds from documents.file_page p
          where p.region_id = in_region and p.entry_id = entry.entry_id and (p.entry_id, p.page) < (last_entry, last_page)
          order by p.page desc
        loop
          last_entry := entry.entry_id;
          last_page := one.page;
          looked := looked + 1;
          if one.holds then
            entry_id := entry.entry_id;
            page := one.page;
            return next;
            left_over := left_over - 1;
            if left_over = 0 then return; end if;
          end if;
          if looked = step then
            ended := false;
            exit entries;
          end if;
        end loop;
      end loop;
    end if;
    if ended then return; end if;
    -- A word on every twentieth page glanced at is soon found by walking on; it need not be counted.
    if not walking and (most - left_over) * 20 >= glance then
      step := walked;
      walking := true;
      continue;
    end if;
    -- Glanced: does the index know few enough? Walked: however many it knows.
    known := case when walking then 2147483646 else listed end;
    if walking or (select count(*) from documents.pages_holding(asked, listed + 1)) <= listed then
      return query
        select h.entry_id, h.page from documents.pages_holding(asked, known + 1) h
        where (h.entry_id, h.page) < (last_entry, last_page) and (among is null or h.case_id = any (among))
        order by h.entry_id desc, h.page desc limit left_over;
      return;
    end if;
    step := walked;
    walking := true;
  end loop;
end
$function$;

create table documents.approval (
  region_id integer not null,
  document_id uuid not null,
  step text not null,
  court_id integer not null,
  case_id uuid not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint approval_pk PRIMARY KEY (region_id, document_id, step),
  constraint approval_document_fk FOREIGN KEY (region_id, document_id) REFERENCES documents.document(region_id, document_id),
  constraint approval_step_known CHECK (step = ANY (ARRAY['judge'::text, 'director'::text, 'president'::text]))
);
alter table documents.approval enable row level security;
create policy approval_reach on documents.approval as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy approval_scope on documents.approval for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on documents.approval to duixian_app;

create table documents.batch (
  region_id integer not null,
  batch_id uuid not null,
  court_id integer not null,
  total integer not null,
  started_by uuid not null,
  started_at timestamp with time zone not null,
  facts jsonb default '{}'::jsonb not null,
  constraint batch_pk PRIMARY KEY (region_id, batch_id),
  constraint batch_not_empty CHECK (total > 0)
);
CREATE INDEX batch_by_court ON documents.batch USING btree (region_id, court_id, batch_id);
alter table documents.batch enable row level security;
create policy batch_of_court on documents.batch as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy batch_scope on documents.batch for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on documents.batch to duixian_app;

create table documents.batch_item (
  region_id integer not null,
  batch_id uuid not null,
  item integer not null,
  court_id integer not null,
  case_id uuid not null,
  party_id uuid,
  kind text not null,
  state text not null,
  document_id uuid,
  refusal jsonb,
  tries integer default 0 not null,
  constraint batch_item_pk PRIMARY KEY (region_id, batch_id, item),
  constraint batch_item_batch_fk FOREIGN KEY (region_id, batch_id) REFERENCES documents.batch(region_id, batch_id),
  constraint batch_item_drafted CHECK ((state = 'drafted'::text) = (document_id IS NOT NULL)),
  constraint batch_item_refused CHECK ((state = 'refused'::text) = (refusal IS NOT NULL)),
  constraint batch_item_state_known CHECK (state = ANY (ARRAY['waiting'::text, 'drafted'::text, 'refused'::text]))
);
CREATE INDEX batch_item_by_document ON documents.batch_item USING btree (region_id, document_id) WHERE (document_id IS NOT NULL);
CREATE INDEX batch_item_open ON documents.batch_item USING btree (region_id, batch_id, item) WHERE (state <> 'drafted'::text);
alter table documents.batch_item enable row level security;
create policy batch_item_reach on documents.batch_item as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy batch_item_scope on documents.batch_item for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on documents.batch_item to duixian_app;

create table documents.document (
  region_id integer not null,
  document_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  kind text not null,
  family text not null,
  party_id uuid,
  addressee text not null,
  state text not null,
  paper jsonb not null,
  fields jsonb not null,
  basis text not null,
  drafted_by uuid not null,
  drafted_on date not null,
  drafted_at timestamp with time zone not null,
  sequence integer,
  number text,
  short_code text,
  signed_on date,
  sealed_by uuid,
  sealed_at timestamp with time zone,
  sha256 text,
  size_bytes integer,
  discarded_reason text,
  made_for uuid[],
  constraint document_pk PRIMARY KEY (region_id, document_id),
  constraint document_code_unique UNIQUE (region_id, short_code),
  constraint document_number_unique UNIQUE (region_id, case_id, family, sequence),
  constraint document_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint document_bytes_whole CHECK ((state = ANY (ARRAY['sealed'::text, 'filed'::text])) = (sha256 IS NOT NULL AND size_bytes IS NOT NULL)),
  constraint document_discard_reasoned CHECK ((state = 'discarded'::text) = (discarded_reason IS NOT NULL)),
  constraint document_numbered CHECK ((state = ANY (ARRAY['sealing'::text, 'sealed'::text])) = (sequence IS NOT NULL AND number IS NOT NULL AND short_code IS NOT NULL AND signed_on IS NOT NULL AND sealed_by IS NOT NULL)),
  constraint document_sealed_moment CHECK ((state = 'sealed'::text) = (sealed_at IS NOT NULL)),
  constraint document_state_known CHECK (state = ANY (ARRAY['drafted'::text, 'sealing'::text, 'sealed'::text, 'filed'::text, 'discarded'::text])),
  constraint document_two_hands CHECK (sealed_by IS NULL OR sealed_by <> drafted_by)
);
CREATE INDEX document_by_case ON documents.document USING btree (region_id, case_id, document_id);
CREATE INDEX document_waiting ON documents.document USING btree (region_id, court_id, document_id) WHERE (state = 'drafted'::text);
alter table documents.document enable row level security;
create policy document_reach on documents.document as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy document_scope on documents.document for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on documents.document to duixian_app;

create table documents.file_entry (
  region_id integer not null,
  entry_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  section text not null,
  title text not null,
  number text,
  document_id uuid,
  mime text not null,
  sha256 text not null,
  size_bytes integer not null,
  filed_on date not null,
  filed_at timestamp with time zone not null,
  volume text default 'main'::text not null,
  origin text default 'made'::text not null,
  pages integer,
  filed_by uuid,
  item text,
  place integer default 0 not null,
  read_at timestamp with time zone,
  constraint file_entry_pk PRIMARY KEY (region_id, entry_id),
  constraint file_entry_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint file_entry_item_named CHECK (item IS NULL OR item ~ '^[a-z-]+$'::text),
  constraint file_entry_origin_known CHECK (origin = ANY (ARRAY['made'::text, 'uploaded'::text, 'received'::text])),
  constraint file_entry_pages_counted CHECK (pages IS NULL OR pages > 0),
  constraint file_entry_volume_known CHECK (volume = ANY (ARRAY['main'::text, 'secret'::text]))
);
CREATE INDEX file_entry_by_case ON documents.file_entry USING btree (region_id, case_id, entry_id);
CREATE INDEX file_entry_unread ON documents.file_entry USING btree (region_id, entry_id) WHERE (read_at IS NULL);
alter table documents.file_entry enable row level security;
create policy file_entry_reach on documents.file_entry as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy file_entry_scope on documents.file_entry for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on documents.file_entry to duixian_app;
grant update (section, volume, pages, place, read_at) on documents.file_entry to duixian_app;

create table documents.file_page (
  region_id integer not null,
  entry_id uuid not null,
  page integer not null,
  case_id uuid not null,
  court_id integer not null,
  text text not null,
  grams text[] not null,
  constraint file_page_pk PRIMARY KEY (region_id, entry_id, page),
  constraint file_page_entry_fk FOREIGN KEY (region_id, entry_id) REFERENCES documents.file_entry(region_id, entry_id),
  constraint file_page_counted CHECK (page > 0)
);
CREATE INDEX file_page_grams ON documents.file_page USING gin (grams);
alter table documents.file_page enable row level security;
create policy file_page_reach on documents.file_page as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy file_page_scope on documents.file_page for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on documents.file_page to duixian_app;

create table documents.letterhead (
  region_id integer not null,
  court_id integer not null,
  address text not null,
  phone text not null,
  hotline text not null,
  account_holder text not null,
  account_bank text not null,
  report_days integer not null,
  version integer default 1 not null,
  constraint letterhead_pk PRIMARY KEY (region_id, court_id),
  constraint letterhead_report_days_positive CHECK (report_days >= 1 AND report_days <= 60)
);
alter table documents.letterhead enable row level security;
create policy letterhead_scope on documents.letterhead for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on documents.letterhead to duixian_app;

create table documents.number_counter (
  region_id integer not null,
  case_id uuid not null,
  family text not null,
  last_sequence integer not null,
  constraint number_counter_pk PRIMARY KEY (region_id, case_id, family),
  constraint number_counter_positive CHECK (last_sequence >= 0)
);
alter table documents.number_counter enable row level security;
create policy number_counter_reach on documents.number_counter as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy number_counter_scope on documents.number_counter for all to duixian_app
  using (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer)
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on documents.number_counter to duixian_app;

create table documents.paper_ofd (
  region_id integer not null,
  short_code text not null,
  document_id uuid not null,
  sha256 text not null,
  size_bytes integer not null,
  made_at timestamp with time zone not null,
  constraint paper_ofd_pk PRIMARY KEY (region_id, short_code),
  constraint paper_ofd_document_unique UNIQUE (region_id, document_id),
  constraint paper_ofd_document_fk FOREIGN KEY (region_id, document_id) REFERENCES documents.document(region_id, document_id),
  constraint paper_ofd_hashed CHECK (sha256 ~ '^[0-9a-f]{64}$'::text AND size_bytes > 0)
);
alter table documents.paper_ofd enable row level security;
create policy paper_ofd_scope on documents.paper_ofd for all to duixian_app
  using (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer)
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on documents.paper_ofd to duixian_app;

create table documents.public_check (
  region_id integer not null,
  short_code text not null,
  kind text not null,
  court_id integer not null,
  signed_on date not null,
  sha256 text not null,
  legal boolean not null,
  constraint public_check_pk PRIMARY KEY (region_id, short_code)
);
alter table documents.public_check enable row level security;
create policy public_check_scope on documents.public_check for all to duixian_app
  using (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer)
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on documents.public_check to duixian_app;

create table documents.service (
  region_id integer not null,
  service_id uuid not null,
  document_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  party_id uuid,
  addressee text not null,
  channel text not null,
  address text not null,
  consent_on date,
  state text not null,
  ordered_by uuid not null,
  ordered_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  arrived_at timestamp with time zone,
  served_on date,
  receipt text,
  failure text,
  manner text,
  tracking text,
  published_on date,
  due_on date,
  bounced_at timestamp with time zone,
  printed_at timestamp with time zone,
  printed_by uuid,
  constraint service_pk PRIMARY KEY (region_id, service_id),
  constraint service_document_fk FOREIGN KEY (region_id, document_id) REFERENCES documents.document(region_id, document_id),
  constraint service_bounced_is_failed CHECK (bounced_at IS NULL OR state = 'failed'::text),
  constraint service_channel_named CHECK (channel ~ '^[a-z-]+$'::text),
  constraint service_consent CHECK ((channel = ANY (ARRAY['agency-network'::text, 'direct'::text, 'left'::text, 'post'::text, 'entrusted'::text, 'public-notice'::text])) OR consent_on IS NOT NULL),
  constraint service_failure_named CHECK ((state = 'failed'::text) = (failure IS NOT NULL)),
  constraint service_order CHECK (arrived_at IS NULL OR arrived_at >= sent_at),
  constraint service_printed_by_somebody CHECK ((printed_at IS NULL) = (printed_by IS NULL)),
  constraint service_published CHECK ((channel = 'public-notice'::text) = (published_on IS NOT NULL)),
  constraint service_served_only_on_proof CHECK ((state = 'arrived'::text OR bounced_at IS NOT NULL) = (sent_at IS NOT NULL AND arrived_at IS NOT NULL AND served_on IS NOT NULL AND receipt IS NOT NULL)),
  constraint service_state_known CHECK (state = ANY (ARRAY['ordered'::text, 'arrived'::text, 'failed'::text]))
);
CREATE INDEX service_by_document ON documents.service USING btree (region_id, document_id, service_id);
CREATE INDEX service_due ON documents.service USING btree (region_id, due_on, service_id) WHERE ((state = 'ordered'::text) AND (due_on IS NOT NULL));
CREATE UNIQUE INDEX service_one_alive ON documents.service USING btree (region_id, document_id, addressee, address) WHERE (state <> 'failed'::text);
alter table documents.service enable row level security;
create policy service_reach on documents.service as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy service_scope on documents.service for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on documents.service to duixian_app;

create view documents.document_view with (security_invoker=true) as
SELECT region_id,
    document_id,
    case_id,
    court_id,
    kind,
    family,
    party_id,
    state,
    number,
    drafted_on,
    signed_on,
    sealed_at
   FROM documents.document;
grant select on documents.document_view to duixian_app;

create view documents.own_service_view with (security_barrier=true) as
SELECT region_id,
    service_id,
    document_id,
    case_id,
    court_id,
    party_id,
    channel,
    state,
    sent_at,
    arrived_at,
    served_on,
    published_on,
    due_on
   FROM documents.service s
  WHERE region_id = NULLIF(current_setting('app.region'::text, true), ''::text)::integer AND current_setting('app.reach'::text, true) = 'party'::text AND (case_id = ANY (string_to_array(NULLIF(current_setting('app.cases'::text, true), ''::text), ','::text)::uuid[])) AND (party_id = ANY (string_to_array(NULLIF(current_setting('app.parties'::text, true), ''::text), ','::text)::uuid[]));
grant select on documents.own_service_view to duixian_app;

create view documents.service_view with (security_invoker=true) as
SELECT region_id,
    service_id,
    document_id,
    case_id,
    court_id,
    party_id,
    state,
        CASE
            WHEN state = 'arrived'::text THEN served_on
            ELSE NULL::date
        END AS served_on
   FROM documents.service;
grant select on documents.service_view to duixian_app;

create schema funds;
grant usage on schema funds to duixian_app;

CREATE OR REPLACE FUNCTION funds.given_by_plans(asked uuid)
 RETURNS TABLE(payout_id uuid, line integer, amount_fen bigint, counts_on date, performance_kind text)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 5
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select l.payout_id, l.line, l.amount_fen, d.counts_on, d.performance_kind
  from funds.distribution_claim c
  join funds.distribution d on d.region_id = c.region_id and d.distribution_id = c.distribution_id
  join funds.payout_line l on l.region_id = c.region_id and l.creditor_id = c.claim_id
  join funds.payout p on p.region_id = l.region_id and p.payout_id = l.payout_id
  where c.region_id = nullif(current_setting('app.region', true), '')::int
    and c.other_case_id = asked
    and p.state <> 'returned'
    and cases.may_be_known(asked)
  order by l.payout_id, l.line
$function$;

CREATE OR REPLACE FUNCTION funds.receipt_is_claimed(asked uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select exists (
    select from funds.receipt r
    where r.region_id = nullif(current_setting('app.region', true), '')::int
      and r.court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
      and r.receipt_id = asked
      and r.case_id is not null
  )
$function$;

create table funds.account (
  region_id integer not null,
  account_id uuid not null,
  court_id integer not null,
  book_id uuid not null,
  kind text not null,
  holder text not null,
  balance_fen bigint not null,
  version integer not null,
  constraint account_pk PRIMARY KEY (region_id, account_id),
  constraint account_once UNIQUE (region_id, book_id, kind, holder),
  constraint account_book_fk FOREIGN KEY (region_id, book_id) REFERENCES funds.book(region_id, book_id),
  constraint account_holder_where_one_creditors CHECK ((kind = ANY (ARRAY['payable'::text, 'deposited'::text])) = (holder <> ''::text)),
  constraint account_kind_known CHECK (kind = ANY (ARRAY['bank'::text, 'held'::text, 'payable'::text, 'fee'::text, 'cost'::text, 'surplus'::text, 'in-transit'::text, 'disputed'::text, 'deposited'::text, 'transfer-due'::text])),
  constraint account_never_negative CHECK (balance_fen >= 0)
);
alter table funds.account enable row level security;
create policy account_of_court on funds.account as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy account_scope on funds.account for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.account to duixian_app;
grant update (balance_fen, version) on funds.account to duixian_app;

create table funds.book (
  region_id integer not null,
  book_id uuid not null,
  court_id integer not null,
  kind text not null,
  number text,
  state text not null,
  opened_on date not null,
  chain_seq bigint not null,
  chain_head text not null,
  constraint book_pk PRIMARY KEY (region_id, book_id),
  constraint book_number_unique UNIQUE (region_id, number),
  constraint book_case_has_number CHECK ((kind = 'case'::text) = (number IS NOT NULL)),
  constraint book_chain_forward CHECK (chain_seq >= 0),
  constraint book_kind_known CHECK (kind = ANY (ARRAY['case'::text, 'unmatched'::text])),
  constraint book_state_known CHECK (state = ANY (ARRAY['open'::text, 'closed'::text]))
);
alter table funds.book enable row level security;
create policy book_of_court on funds.book as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy book_scope on funds.book for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.book to duixian_app;
grant update (state, chain_seq, chain_head) on funds.book to duixian_app;

create table funds.cash_taken (
  region_id integer not null,
  cash_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  form text not null,
  amount_fen bigint not null,
  payer text not null,
  reason text not null,
  officers text[] not null,
  receipt_number text not null,
  taken_on date not null,
  returned_on date not null,
  state text not null,
  taken_by uuid not null,
  taken_at timestamp with time zone not null,
  handed_on date,
  late_reason text,
  handed_to uuid,
  constraint cash_taken_pk PRIMARY KEY (region_id, cash_id),
  constraint cash_taken_receipt_once UNIQUE (region_id, court_id, receipt_number),
  constraint cash_taken_amount CHECK (amount_fen > 0),
  constraint cash_taken_days CHECK (returned_on >= taken_on AND (handed_on IS NULL OR handed_on >= returned_on)),
  constraint cash_taken_form_known CHECK (form = ANY (ARRAY['cash'::text, 'bill'::text])),
  constraint cash_taken_handed_whole CHECK ((state = 'handed-in'::text) = (handed_on IS NOT NULL) AND (handed_on IS NULL) = (handed_to IS NULL)),
  constraint cash_taken_officers CHECK (cardinality(officers) >= 2),
  constraint cash_taken_state_known CHECK (state = ANY (ARRAY['with-officers'::text, 'handed-in'::text]))
);
CREATE INDEX cash_taken_by_case ON funds.cash_taken USING btree (region_id, case_id, cash_id);
CREATE INDEX cash_taken_with_officers ON funds.cash_taken USING btree (region_id, court_id, cash_id) WHERE (state = 'with-officers'::text);
alter table funds.cash_taken enable row level security;
create policy cash_taken_reach on funds.cash_taken as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy cash_taken_scope on funds.cash_taken for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on funds.cash_taken to duixian_app;

create table funds.court_setting (
  region_id integer not null,
  setting_id uuid not null,
  court_id integer not null,
  key text not null,
  value text not null,
  from_on date not null,
  reason text not null,
  set_by uuid not null,
  set_on date not null,
  set_at timestamp with time zone not null,
  constraint court_setting_pk PRIMARY KEY (region_id, setting_id),
  constraint court_setting_key_known CHECK (key = ANY (ARRAY['fee-timing'::text, 'penalty-rank'::text, 'leader-signs-deferral'::text, 'leader-signs-deposit'::text, 'leader-signs-payout-from'::text, 'month-sign-day'::text]))
);
CREATE INDEX court_setting_by_court ON funds.court_setting USING btree (region_id, court_id, from_on);
alter table funds.court_setting enable row level security;
create policy court_setting_of_court on funds.court_setting as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy court_setting_scope on funds.court_setting for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.court_setting to duixian_app;

create table funds.deferral (
  region_id integer not null,
  deferral_id uuid not null,
  court_id integer not null,
  case_id uuid not null,
  receipt_id uuid not null,
  ground text not null,
  reason text not null,
  state text not null,
  period_ends_on date not null,
  proposed_by uuid not null,
  proposed_on date not null,
  decided_by uuid,
  decided_on date,
  ended_on date,
  amount_fen bigint,
  disputed_by text,
  decided_words text,
  constraint deferral_pk PRIMARY KEY (region_id, deferral_id),
  constraint deferral_receipt_fk FOREIGN KEY (region_id, receipt_id) REFERENCES funds.receipt(region_id, receipt_id),
  constraint deferral_decided_whole CHECK ((state = 'withdrawn'::text OR (state = 'proposed'::text) = (decided_by IS NULL)) AND (decided_by IS NULL) = (decided_on IS NULL)),
  constraint deferral_ended_whole CHECK ((state = ANY (ARRAY['ended'::text, 'withdrawn'::text])) = (ended_on IS NOT NULL)),
  constraint deferral_ground_known CHECK (ground = ANY (ARRAY['distribution'::text, 'preserved-elsewhere'::text, 'not-collected'::text, 'stay'::text, 'other-cause'::text])),
  constraint deferral_in_period CHECK (decided_on <= period_ends_on OR state = 'refused'::text),
  constraint deferral_part_positive CHECK (amount_fen > 0),
  constraint deferral_part_whole CHECK ((amount_fen IS NULL) = (disputed_by IS NULL)),
  constraint deferral_state_known CHECK (state = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text, 'ended'::text, 'withdrawn'::text])),
  constraint deferral_two_persons CHECK (decided_by <> proposed_by)
);
CREATE INDEX deferral_by_state ON funds.deferral USING btree (region_id, court_id, state, deferral_id);
CREATE UNIQUE INDEX deferral_running_once ON funds.deferral USING btree (region_id, receipt_id) WHERE (state = ANY (ARRAY['proposed'::text, 'approved'::text]));
alter table funds.deferral enable row level security;
create policy deferral_reach on funds.deferral as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy deferral_scope on funds.deferral for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.deferral to duixian_app;
grant update (state, decided_by, decided_on, ended_on, decided_words) on funds.deferral to duixian_app;

create table funds.deposit (
  region_id integer not null,
  deposit_id uuid not null,
  court_id integer not null,
  case_id uuid not null,
  payout_id uuid not null,
  order_id uuid,
  creditor_id uuid not null,
  amount_fen bigint not null,
  costs_fen bigint not null,
  ground text not null,
  reason text not null,
  evidence text not null,
  in_time boolean not null,
  state text not null,
  proposed_by uuid not null,
  proposed_on date not null,
  decided_by uuid,
  decided_on date,
  end_kind text,
  end_reason text,
  end_asked_by uuid,
  end_asked_on date,
  ended_by uuid,
  ended_on date,
  decided_words text,
  end_words text,
  constraint deposit_pk PRIMARY KEY (region_id, deposit_id),
  constraint deposit_order_fk FOREIGN KEY (region_id, order_id) REFERENCES funds.payment_order(region_id, order_id),
  constraint deposit_payout_fk FOREIGN KEY (region_id, payout_id) REFERENCES funds.payout(region_id, payout_id),
  constraint deposit_decided_whole CHECK ((decided_by IS NULL) = (decided_on IS NULL) AND ((state = ANY (ARRAY['proposed'::text, 'withdrawn'::text])) OR decided_by IS NOT NULL)),
  constraint deposit_end_kind_known CHECK (end_kind = ANY (ARRAY['collected'::text, 'returned'::text])),
  constraint deposit_end_whole CHECK ((end_kind IS NULL) = (end_asked_by IS NULL) AND (end_kind IS NULL) = (end_reason IS NULL) AND (end_kind IS NULL) = (end_asked_on IS NULL)),
  constraint deposit_ended_whole CHECK ((state = ANY (ARRAY['collected'::text, 'returned'::text])) = (ended_on IS NOT NULL) AND (ended_on IS NULL) = (ended_by IS NULL)),
  constraint deposit_ground_known CHECK (ground = ANY (ARRAY['refuses-without-reason'::text, 'missing'::text, 'dead-or-incapable-without-heir-or-guardian'::text, 'unreachable-at-the-given-contact'::text, 'other'::text])),
  constraint deposit_state_known CHECK (state = ANY (ARRAY['proposed'::text, 'deposited'::text, 'refused'::text, 'withdrawn'::text, 'end-asked'::text, 'collected'::text, 'returned'::text])),
  constraint deposit_sums CHECK (amount_fen > 0 AND costs_fen >= 0 AND costs_fen < amount_fen),
  constraint deposit_two_persons CHECK (decided_by <> proposed_by AND ended_by <> end_asked_by)
);
CREATE INDEX deposit_by_case ON funds.deposit USING btree (region_id, case_id, deposit_id);
CREATE INDEX deposit_open ON funds.deposit USING btree (region_id, court_id, deposit_id) WHERE (state = ANY (ARRAY['proposed'::text, 'deposited'::text, 'end-asked'::text]));
CREATE UNIQUE INDEX deposit_running_once ON funds.deposit USING btree (region_id, payout_id, creditor_id) WHERE (state = ANY (ARRAY['proposed'::text, 'deposited'::text, 'end-asked'::text]));
alter table funds.deposit enable row level security;
create policy deposit_reach on funds.deposit as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy deposit_scope on funds.deposit for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.deposit to duixian_app;
grant update (order_id, state, decided_by, decided_on, end_kind, end_reason, end_asked_by, end_asked_on, ended_by, ended_on, decided_words, end_words) on funds.deposit to duixian_app;

create table funds.direct_payment (
  region_id integer not null,
  payment_id uuid not null,
  court_id integer not null,
  case_id uuid not null,
  amount_fen bigint not null,
  paid_on date not null,
  evidence text not null,
  confirmed_by text not null,
  should_have_come text,
  state text not null,
  recorded_by uuid not null,
  recorded_on date not null,
  withdrawn_by uuid,
  withdrawn_on date,
  withdraw_reason text,
  constraint direct_payment_pk PRIMARY KEY (region_id, payment_id),
  constraint direct_payment_book_fk FOREIGN KEY (region_id, case_id) REFERENCES funds.book(region_id, book_id),
  constraint direct_payment_not_ahead CHECK (paid_on <= recorded_on),
  constraint direct_payment_positive CHECK (amount_fen > 0),
  constraint direct_payment_state_known CHECK (state = ANY (ARRAY['recorded'::text, 'withdrawn'::text])),
  constraint direct_payment_two_persons CHECK (withdrawn_by <> recorded_by),
  constraint direct_payment_withdrawn_whole CHECK ((state = 'withdrawn'::text) = (withdrawn_on IS NOT NULL) AND (withdrawn_on IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_on IS NULL) = (withdraw_reason IS NULL))
);
CREATE INDEX direct_payment_by_case ON funds.direct_payment USING btree (region_id, case_id, payment_id);
alter table funds.direct_payment enable row level security;
create policy direct_payment_reach on funds.direct_payment as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy direct_payment_scope on funds.direct_payment for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.direct_payment to duixian_app;
grant update (state, withdrawn_by, withdrawn_on, withdraw_reason) on funds.direct_payment to duixian_app;

create table funds.distribution (
  region_id integer not null,
  distribution_id uuid not null,
  court_id integer not null,
  case_id uuid not null,
  state text not null,
  counts_on date not null,
  performance_kind text not null,
  pool_fen bigint not null,
  question jsonb not null,
  result jsonb not null,
  drafted_by uuid not null,
  drafted_on date not null,
  decided_by uuid,
  decided_on date,
  return_reason text,
  ended_on date,
  constraint distribution_pk PRIMARY KEY (region_id, distribution_id),
  constraint distribution_book_fk FOREIGN KEY (region_id, case_id) REFERENCES funds.book(region_id, book_id),
  constraint distribution_decided_whole CHECK ((state = 'drafted'::text) = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_on IS NULL)),
  constraint distribution_ended_whole CHECK ((state = 'ended'::text) = (ended_on IS NOT NULL)),
  constraint distribution_positive CHECK (pool_fen > 0),
  constraint distribution_return_reason CHECK ((state = 'returned'::text) = (return_reason IS NOT NULL)),
  constraint distribution_state_known CHECK (state = ANY (ARRAY['drafted'::text, 'returned'::text, 'approved'::text, 'ended'::text])),
  constraint distribution_two_persons CHECK (decided_by <> drafted_by)
);
CREATE INDEX distribution_by_case ON funds.distribution USING btree (region_id, case_id, distribution_id);
CREATE INDEX distribution_by_state ON funds.distribution USING btree (region_id, court_id, state, distribution_id);
CREATE UNIQUE INDEX distribution_running_once ON funds.distribution USING btree (region_id, case_id) WHERE (state = ANY (ARRAY['drafted'::text, 'approved'::text]));
alter table funds.distribution enable row level security;
create policy distribution_reach on funds.distribution as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy distribution_scope on funds.distribution for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.distribution to duixian_app;
grant update (state, decided_by, decided_on, return_reason, ended_on) on funds.distribution to duixian_app;

create table funds.distribution_claim (
  region_id integer not null,
  distribution_id uuid not null,
  claim_id uuid not null,
  court_id integer not null,
  place integer not null,
  source text not null,
  party_id uuid,
  other_case_id uuid,
  name text not null,
  title_number text not null,
  payee_bank text,
  payee_account text,
  constraint distribution_claim_pk PRIMARY KEY (region_id, distribution_id, claim_id),
  constraint distribution_claim_place_once UNIQUE (region_id, distribution_id, place),
  constraint distribution_claim_plan_fk FOREIGN KEY (region_id, distribution_id) REFERENCES funds.distribution(region_id, distribution_id),
  constraint distribution_claim_account_whole CHECK ((payee_bank IS NULL) = (payee_account IS NULL)),
  constraint distribution_claim_source_known CHECK (source = ANY (ARRAY['party'::text, 'case'::text, 'outside'::text])),
  constraint distribution_claim_source_whole CHECK ((source = 'outside'::text) = (party_id IS NULL) AND (source = 'case'::text) = (other_case_id IS NOT NULL))
);
CREATE INDEX distribution_claim_by_id ON funds.distribution_claim USING btree (region_id, claim_id);
CREATE INDEX distribution_claim_by_other ON funds.distribution_claim USING btree (region_id, other_case_id) WHERE (other_case_id IS NOT NULL);
alter table funds.distribution_claim enable row level security;
create policy distribution_claim_of_court on funds.distribution_claim as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy distribution_claim_scope on funds.distribution_claim for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.distribution_claim to duixian_app;

create table funds.distribution_notice (
  region_id integer not null,
  distribution_id uuid not null,
  notice_id uuid not null,
  court_id integer not null,
  place integer not null,
  role text not null,
  name text not null,
  served_on date,
  served_how text,
  noted_by uuid,
  constraint distribution_notice_pk PRIMARY KEY (region_id, notice_id),
  constraint distribution_notice_place_once UNIQUE (region_id, distribution_id, place),
  constraint distribution_notice_plan_fk FOREIGN KEY (region_id, distribution_id) REFERENCES funds.distribution(region_id, distribution_id),
  constraint distribution_notice_role_known CHECK (role = ANY (ARRAY['creditor'::text, 'debtor'::text])),
  constraint distribution_notice_served_whole CHECK ((served_on IS NULL) = (served_how IS NULL) AND (served_on IS NULL) = (noted_by IS NULL))
);
alter table funds.distribution_notice enable row level security;
create policy distribution_notice_of_court on funds.distribution_notice as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy distribution_notice_scope on funds.distribution_notice for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.distribution_notice to duixian_app;
grant update (served_on, served_how, noted_by) on funds.distribution_notice to duixian_app;

create table funds.distribution_objection (
  region_id integer not null,
  distribution_id uuid not null,
  objection_id uuid not null,
  court_id integer not null,
  notice_id uuid not null,
  received_on date not null,
  reason text not null,
  change jsonb not null,
  state text not null,
  told_on date,
  sued_on date,
  suit_number text,
  ended_on date,
  ended_because text,
  noted_by uuid not null,
  constraint distribution_objection_pk PRIMARY KEY (region_id, objection_id),
  constraint distribution_objection_once UNIQUE (region_id, notice_id),
  constraint distribution_objection_notice_fk FOREIGN KEY (region_id, notice_id) REFERENCES funds.distribution_notice(region_id, notice_id),
  constraint distribution_objection_because_known CHECK (ended_because = ANY (ARRAY['unopposed'::text, 'no-suit'::text, 'judgment'::text, 'withdrawn'::text])),
  constraint distribution_objection_ended_whole CHECK ((state = 'open'::text) = (ended_on IS NULL) AND (ended_on IS NULL) = (ended_because IS NULL)),
  constraint distribution_objection_state_known CHECK (state = ANY (ARRAY['open'::text, 'upheld'::text, 'dismissed'::text])),
  constraint distribution_objection_sued_whole CHECK ((sued_on IS NULL) = (suit_number IS NULL) AND (sued_on IS NULL OR told_on IS NOT NULL))
);
CREATE INDEX distribution_objection_by_plan ON funds.distribution_objection USING btree (region_id, distribution_id, objection_id);
alter table funds.distribution_objection enable row level security;
create policy distribution_objection_of_court on funds.distribution_objection as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy distribution_objection_scope on funds.distribution_objection for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.distribution_objection to duixian_app;
grant update (state, told_on, sued_on, suit_number, ended_on, ended_because) on funds.distribution_objection to duixian_app;

create table funds.distribution_payout (
  region_id integer not null,
  distribution_id uuid not null,
  payout_id uuid not null,
  court_id integer not null,
  held_fen bigint not null,
  constraint distribution_payout_pk PRIMARY KEY (region_id, distribution_id, payout_id),
  constraint distribution_payout_once UNIQUE (region_id, payout_id),
  constraint distribution_payout_payout_fk FOREIGN KEY (region_id, payout_id) REFERENCES funds.payout(region_id, payout_id),
  constraint distribution_payout_plan_fk FOREIGN KEY (region_id, distribution_id) REFERENCES funds.distribution(region_id, distribution_id),
  constraint distribution_payout_held_not_negative CHECK (held_fen >= 0)
);
alter table funds.distribution_payout enable row level security;
create policy distribution_payout_of_court on funds.distribution_payout as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy distribution_payout_scope on funds.distribution_payout for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.distribution_payout to duixian_app;

create table funds.distribution_reply (
  region_id integer not null,
  objection_id uuid not null,
  notice_id uuid not null,
  reply_id uuid not null,
  court_id integer not null,
  told_on date not null,
  opposed_on date,
  words text,
  noted_by uuid not null,
  constraint distribution_reply_pk PRIMARY KEY (region_id, reply_id),
  constraint distribution_reply_once UNIQUE (region_id, objection_id, notice_id),
  constraint distribution_reply_objection_fk FOREIGN KEY (region_id, objection_id) REFERENCES funds.distribution_objection(region_id, objection_id),
  constraint distribution_reply_opposed_whole CHECK ((opposed_on IS NULL) = (words IS NULL))
);
alter table funds.distribution_reply enable row level security;
create policy distribution_reply_of_court on funds.distribution_reply as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy distribution_reply_scope on funds.distribution_reply for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.distribution_reply to duixian_app;
grant update (opposed_on, words) on funds.distribution_reply to duixian_app;

create table funds.entry (
  region_id integer not null,
  entry_id uuid not null,
  court_id integer not null,
  book_id uuid not null,
  seq bigint not null,
  kind text not null,
  key text not null,
  content_hash text not null,
  value_on date not null,
  reverses uuid,
  reason text,
  posted_by uuid not null,
  posted_on date not null,
  posted_at timestamp with time zone not null,
  previous_hash text not null,
  hash text not null,
  constraint entry_pk PRIMARY KEY (region_id, entry_id),
  constraint entry_key_once UNIQUE (region_id, key),
  constraint entry_seq_once UNIQUE (region_id, book_id, seq),
  constraint entry_book_fk FOREIGN KEY (region_id, book_id) REFERENCES funds.book(region_id, book_id),
  constraint entry_kind_known CHECK (kind = ANY (ARRAY['receipt'::text, 'claim'::text, 'allocation'::text, 'dispatch'::text, 'payment'::text, 'bounce'::text, 'reversal'::text, 'return'::text, 'hold'::text, 'deposit'::text, 'transfer-out'::text])),
  constraint entry_reversal_whole CHECK ((kind = 'reversal'::text) = (reverses IS NOT NULL) AND (reverses IS NULL) = (reason IS NULL))
);
CREATE INDEX entry_by_value_day ON funds.entry USING btree (region_id, court_id, value_on, entry_id);
CREATE UNIQUE INDEX entry_reversed_once ON funds.entry USING btree (region_id, reverses) WHERE (reverses IS NOT NULL);
alter table funds.entry enable row level security;
create policy entry_of_court on funds.entry as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy entry_scope on funds.entry for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.entry to duixian_app;

create table funds.instalment (
  region_id integer not null,
  settlement_id uuid not null,
  number integer not null,
  court_id integer not null,
  due_on date not null,
  amount_fen bigint not null,
  missed_noted_on date,
  reminded_on date,
  reminded_how text,
  reminded_by uuid,
  constraint instalment_pk PRIMARY KEY (region_id, settlement_id, number),
  constraint instalment_settlement_fk FOREIGN KEY (region_id, settlement_id) REFERENCES funds.settlement(region_id, settlement_id),
  constraint instalment_positive CHECK (amount_fen > 0 AND number > 0),
  constraint instalment_reminded_whole CHECK ((reminded_on IS NULL) = (reminded_how IS NULL) AND (reminded_on IS NULL) = (reminded_by IS NULL))
);
alter table funds.instalment enable row level security;
create policy instalment_of_court on funds.instalment as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy instalment_scope on funds.instalment for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.instalment to duixian_app;
grant update (missed_noted_on, reminded_on, reminded_how, reminded_by) on funds.instalment to duixian_app;

create table funds.leader_signature (
  region_id integer not null,
  subject_id uuid not null,
  court_id integer not null,
  case_id uuid not null,
  kind text not null,
  signed_by uuid not null,
  signed_on date not null,
  constraint leader_signature_pk PRIMARY KEY (region_id, subject_id),
  constraint leader_signature_kind_known CHECK (kind = ANY (ARRAY['deferral'::text, 'deposit'::text, 'payout'::text]))
);
CREATE INDEX leader_signature_by_case ON funds.leader_signature USING btree (region_id, case_id);
alter table funds.leader_signature enable row level security;
create policy leader_signature_reach on funds.leader_signature as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE cases.is_reached(case_id)
END
  with check true;
create policy leader_signature_scope on funds.leader_signature for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.leader_signature to duixian_app;

create table funds.lpr_quote (
  region_id integer not null,
  published_on date not null,
  one_year_bp integer not null,
  five_year_bp integer not null,
  source text not null,
  entered_by uuid not null,
  entered_on date not null,
  constraint lpr_quote_pk PRIMARY KEY (region_id, published_on),
  constraint lpr_quote_plausible CHECK (one_year_bp >= 1 AND one_year_bp <= 2400 AND five_year_bp >= 1 AND five_year_bp <= 2400)
);
alter table funds.lpr_quote enable row level security;
create policy lpr_quote_scope on funds.lpr_quote for all to duixian_app
  using (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer)
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.lpr_quote to duixian_app;

create table funds.pay_batch (
  region_id integer not null,
  batch_id uuid not null,
  court_id integer not null,
  channel text not null,
  state text not null,
  item_count integer not null,
  amount_fen bigint not null,
  opened_by uuid not null,
  opened_on date not null,
  opened_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint pay_batch_pk PRIMARY KEY (region_id, batch_id),
  constraint pay_batch_channel_known CHECK (channel = ANY (ARRAY['file'::text, 'adapter'::text])),
  constraint pay_batch_counted CHECK (item_count > 0 AND amount_fen > 0),
  constraint pay_batch_sent_whole CHECK ((state = 'sent'::text) = (finished_at IS NOT NULL)),
  constraint pay_batch_state_known CHECK (state = ANY (ARRAY['sending'::text, 'sent'::text]))
);
CREATE INDEX pay_batch_by_court ON funds.pay_batch USING btree (region_id, court_id, batch_id);
alter table funds.pay_batch enable row level security;
create policy pay_batch_of_court on funds.pay_batch as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy pay_batch_scope on funds.pay_batch for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.pay_batch to duixian_app;
grant update (state, finished_at) on funds.pay_batch to duixian_app;

create table funds.pay_batch_file (
  region_id integer not null,
  batch_id uuid not null,
  file_no integer not null,
  court_id integer not null,
  message_id text not null,
  sha256 text not null,
  size_bytes integer not null,
  item_count integer not null,
  amount_fen bigint not null,
  written_at timestamp with time zone not null,
  constraint pay_batch_file_pk PRIMARY KEY (region_id, batch_id, file_no),
  constraint pay_batch_file_message_once UNIQUE (region_id, message_id),
  constraint pay_batch_file_batch_fk FOREIGN KEY (region_id, batch_id) REFERENCES funds.pay_batch(region_id, batch_id)
);
alter table funds.pay_batch_file enable row level security;
create policy pay_batch_file_of_court on funds.pay_batch_file as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy pay_batch_file_scope on funds.pay_batch_file for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.pay_batch_file to duixian_app;

create table funds.pay_batch_item (
  region_id integer not null,
  batch_id uuid not null,
  item_no integer not null,
  court_id integer not null,
  case_id uuid not null,
  order_id uuid not null,
  attempt integer,
  result text not null,
  facts jsonb not null,
  file_no integer,
  constraint pay_batch_item_pk PRIMARY KEY (region_id, batch_id, item_no),
  constraint pay_batch_item_once UNIQUE (region_id, order_id, batch_id),
  constraint pay_batch_item_batch_fk FOREIGN KEY (region_id, batch_id) REFERENCES funds.pay_batch(region_id, batch_id),
  constraint pay_batch_item_order_fk FOREIGN KEY (region_id, order_id) REFERENCES funds.payment_order(region_id, order_id),
  constraint pay_batch_item_result_known CHECK (result = ANY (ARRAY['waiting'::text, 'sent'::text, 'refused'::text])),
  constraint pay_batch_item_sent_whole CHECK ((result = 'sent'::text) = (attempt IS NOT NULL))
);
CREATE UNIQUE INDEX pay_batch_item_in_hand ON funds.pay_batch_item USING btree (region_id, order_id) WHERE (result = 'waiting'::text);
alter table funds.pay_batch_item enable row level security;
create policy pay_batch_item_reach on funds.pay_batch_item as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy pay_batch_item_scope on funds.pay_batch_item for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.pay_batch_item to duixian_app;
grant update (attempt, result, facts, file_no) on funds.pay_batch_item to duixian_app;

create table funds.payee_ruling (
  region_id integer not null,
  ruling_id uuid not null,
  court_id integer not null,
  case_id uuid not null,
  creditor_id uuid not null,
  kind text not null,
  payee_name text not null,
  payee_bank text not null,
  payee_account text not null,
  reason text not null,
  document text not null,
  decided_on date not null,
  people jsonb not null,
  papers jsonb not null,
  state text not null,
  proposed_by uuid not null,
  proposed_on date not null,
  approved_by uuid,
  approved_on date,
  end_reason text,
  ended_by uuid,
  ended_on date,
  decided_words text,
  paper_sha256 text,
  paper_name text,
  paper_mime text,
  constraint payee_ruling_pk PRIMARY KEY (region_id, ruling_id),
  constraint payee_ruling_book_fk FOREIGN KEY (region_id, case_id) REFERENCES funds.book(region_id, book_id),
  constraint payee_ruling_applied_own CHECK (state <> 'applied'::text OR kind = 'own-account'::text),
  constraint payee_ruling_approved_whole CHECK ((approved_by IS NULL) = (approved_on IS NULL) AND (state = 'proposed'::text) = (approved_by IS NULL)),
  constraint payee_ruling_ended_whole CHECK ((state = 'ended'::text) = (ended_on IS NOT NULL) AND (ended_on IS NULL) = (ended_by IS NULL) AND (ended_on IS NULL) = (end_reason IS NULL)),
  constraint payee_ruling_kind_known CHECK (kind = ANY (ARRAY['panel'::text, 'agent'::text, 'lawyer'::text, 'own-account'::text])),
  constraint payee_ruling_paper_whole CHECK ((paper_sha256 IS NULL) = (paper_name IS NULL) AND (paper_sha256 IS NULL) = (paper_mime IS NULL)),
  constraint payee_ruling_state_known CHECK (state = ANY (ARRAY['proposed'::text, 'approved'::text, 'applied'::text, 'refused'::text, 'ended'::text])),
  constraint payee_ruling_two_persons CHECK (approved_by <> proposed_by)
);
CREATE UNIQUE INDEX payee_ruling_running_once ON funds.payee_ruling USING btree (region_id, case_id, creditor_id) WHERE (state = ANY (ARRAY['proposed'::text, 'approved'::text]));
CREATE INDEX payee_ruling_to_decide ON funds.payee_ruling USING btree (region_id, court_id, ruling_id) WHERE (state = 'proposed'::text);
alter table funds.payee_ruling enable row level security;
create policy payee_ruling_reach on funds.payee_ruling as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy payee_ruling_scope on funds.payee_ruling for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.payee_ruling to duixian_app;
grant update (state, approved_by, approved_on, end_reason, ended_by, ended_on, decided_words, paper_sha256, paper_name, paper_mime) on funds.payee_ruling to duixian_app;

create table funds.payment_order (
  region_id integer not null,
  order_id uuid not null,
  court_id integer not null,
  case_id uuid not null,
  payout_id uuid not null,
  purpose text not null,
  creditor_id uuid,
  payee_name text not null,
  payee_bank text not null,
  payee_account text not null,
  amount_fen bigint not null,
  state text not null,
  attempt integer not null,
  ordered_by uuid,
  ordered_on date,
  ordered_at timestamp with time zone,
  bank_reference text,
  paid_on date,
  bounce_reason text,
  constraint payment_order_pk PRIMARY KEY (region_id, order_id),
  constraint payment_order_payout_fk FOREIGN KEY (region_id, payout_id) REFERENCES funds.payout(region_id, payout_id),
  constraint payment_order_bounced_whole CHECK (state <> 'bounced'::text OR bounce_reason IS NOT NULL),
  constraint payment_order_creditor CHECK ((purpose = 'creditor'::text) = (creditor_id IS NOT NULL)),
  constraint payment_order_paid_whole CHECK ((state = 'paid'::text) = (bank_reference IS NOT NULL) AND (state = 'paid'::text) = (paid_on IS NOT NULL)),
  constraint payment_order_positive CHECK (amount_fen > 0),
  constraint payment_order_purpose_known CHECK (purpose = ANY (ARRAY['creditor'::text, 'refund'::text, 'transfer'::text])),
  constraint payment_order_state_known CHECK (state = ANY (ARRAY['waiting'::text, 'ordered'::text, 'paid'::text, 'bounced'::text, 'deposited'::text])),
  constraint payment_order_waiting CHECK (state = 'deposited'::text OR (attempt = 0) = (state = 'waiting'::text) AND (state = 'waiting'::text) = (ordered_by IS NULL))
);
CREATE UNIQUE INDEX payment_order_bank_reference_once ON funds.payment_order USING btree (region_id, bank_reference) WHERE (bank_reference IS NOT NULL);
CREATE INDEX payment_order_by_case ON funds.payment_order USING btree (region_id, case_id);
CREATE INDEX payment_order_by_payout ON funds.payment_order USING btree (region_id, payout_id);
CREATE INDEX payment_order_open ON funds.payment_order USING btree (region_id, court_id, order_id) WHERE (state <> ALL (ARRAY['paid'::text, 'deposited'::text]));
alter table funds.payment_order enable row level security;
create policy payment_order_reach on funds.payment_order as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy payment_order_scope on funds.payment_order for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.payment_order to duixian_app;
grant update (payee_name, payee_bank, payee_account, state, attempt, ordered_by, ordered_on, ordered_at, bank_reference, paid_on, bounce_reason) on funds.payment_order to duixian_app;

create table funds.payout (
  region_id integer not null,
  payout_id uuid not null,
  court_id integer not null,
  case_id uuid not null,
  state text not null,
  amount_fen bigint not null,
  to_creditors_fen bigint not null,
  fee_fen bigint not null,
  fully_satisfied boolean not null,
  as_of date not null,
  sheet jsonb not null,
  drafted_by uuid not null,
  drafted_on date not null,
  drafted_at timestamp with time zone not null,
  decided_by uuid,
  decided_on date,
  decided_at timestamp with time zone,
  return_reason text,
  paid_on date,
  kind text default 'pay-out'::text not null,
  constraint payout_pk PRIMARY KEY (region_id, payout_id),
  constraint payout_book_fk FOREIGN KEY (region_id, case_id) REFERENCES funds.book(region_id, book_id),
  constraint payout_decided_whole CHECK ((state = 'drafted'::text) = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_on IS NULL)),
  constraint payout_kind_known CHECK (kind = ANY (ARRAY['pay-out'::text, 'refund'::text, 'transfer'::text])),
  constraint payout_kind_pays_creditors CHECK (kind = 'pay-out'::text OR (to_creditors_fen + fee_fen) = 0),
  constraint payout_paid_whole CHECK ((state = 'paid'::text) = (paid_on IS NOT NULL)),
  constraint payout_positive CHECK (amount_fen > 0 AND to_creditors_fen >= 0 AND fee_fen >= 0),
  constraint payout_return_reason CHECK ((state = 'returned'::text) = (return_reason IS NOT NULL)),
  constraint payout_state_known CHECK (state = ANY (ARRAY['drafted'::text, 'returned'::text, 'approved'::text, 'paid'::text])),
  constraint payout_two_persons CHECK (decided_by <> drafted_by)
);
CREATE INDEX payout_by_case ON funds.payout USING btree (region_id, case_id, payout_id);
CREATE INDEX payout_by_state ON funds.payout USING btree (region_id, court_id, state, payout_id);
alter table funds.payout enable row level security;
create policy payout_reach on funds.payout as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy payout_scope on funds.payout for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.payout to duixian_app;
grant update (state, decided_by, decided_on, decided_at, return_reason, paid_on) on funds.payout to duixian_app;

create table funds.payout_cause (
  region_id integer not null,
  payout_id uuid not null,
  court_id integer not null,
  case_id uuid not null,
  ground text not null,
  reason text not null,
  document text not null,
  to_court text,
  to_case_number text,
  payee_name text not null,
  payee_bank text not null,
  payee_account text not null,
  acknowledged_number text,
  acknowledged_on date,
  acknowledged_by uuid,
  constraint payout_cause_pk PRIMARY KEY (region_id, payout_id),
  constraint payout_cause_payout_fk FOREIGN KEY (region_id, payout_id) REFERENCES funds.payout(region_id, payout_id),
  constraint payout_cause_acknowledged_whole CHECK ((acknowledged_number IS NULL) = (acknowledged_on IS NULL) AND (acknowledged_on IS NULL) = (acknowledged_by IS NULL)),
  constraint payout_cause_court_whole CHECK ((to_court IS NULL) = (to_case_number IS NULL)),
  constraint payout_cause_only_a_court_acknowledges CHECK (acknowledged_on IS NULL OR to_court IS NOT NULL)
);
CREATE INDEX payout_cause_unacknowledged ON funds.payout_cause USING btree (region_id, court_id, payout_id) WHERE ((to_court IS NOT NULL) AND (acknowledged_on IS NULL));
alter table funds.payout_cause enable row level security;
create policy payout_cause_reach on funds.payout_cause as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy payout_cause_scope on funds.payout_cause for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.payout_cause to duixian_app;
grant update (acknowledged_number, acknowledged_on, acknowledged_by) on funds.payout_cause to duixian_app;

create table funds.payout_cover (
  region_id integer not null,
  payout_id uuid not null,
  receipt_id uuid not null,
  court_id integer not null,
  amount_fen bigint not null,
  to_creditors_fen bigint not null,
  constraint payout_cover_pk PRIMARY KEY (region_id, payout_id, receipt_id),
  constraint payout_cover_payout_fk FOREIGN KEY (region_id, payout_id) REFERENCES funds.payout(region_id, payout_id),
  constraint payout_cover_receipt_fk FOREIGN KEY (region_id, receipt_id) REFERENCES funds.receipt(region_id, receipt_id),
  constraint payout_cover_positive CHECK (amount_fen > 0 AND to_creditors_fen >= 0 AND to_creditors_fen <= amount_fen)
);
CREATE INDEX payout_cover_by_receipt ON funds.payout_cover USING btree (region_id, receipt_id);
alter table funds.payout_cover enable row level security;
create policy payout_cover_of_court on funds.payout_cover as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy payout_cover_scope on funds.payout_cover for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.payout_cover to duixian_app;

create table funds.payout_line (
  region_id integer not null,
  payout_id uuid not null,
  line integer not null,
  court_id integer not null,
  category text not null,
  creditor_id uuid,
  amount_fen bigint not null,
  constraint payout_line_pk PRIMARY KEY (region_id, payout_id, line),
  constraint payout_line_payout_fk FOREIGN KEY (region_id, payout_id) REFERENCES funds.payout(region_id, payout_id),
  constraint payout_line_category_known CHECK (category = ANY (ARRAY['sale-cost'::text, 'execution-fee'::text, 'title-debt'::text, 'doubled-interest'::text, 'surplus'::text, 'transfer'::text])),
  constraint payout_line_creditor CHECK ((category = ANY (ARRAY['title-debt'::text, 'doubled-interest'::text])) = (creditor_id IS NOT NULL)),
  constraint payout_line_positive CHECK (amount_fen > 0)
);
alter table funds.payout_line enable row level security;
create policy payout_line_of_court on funds.payout_line as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy payout_line_scope on funds.payout_line for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.payout_line to duixian_app;

create table funds.receipt (
  region_id integer not null,
  receipt_id uuid not null,
  court_id integer not null,
  reference text not null,
  content_hash text not null,
  amount_fen bigint not null,
  value_on date not null,
  payer_name text not null,
  payer_account text not null,
  payer_bank text not null,
  sub_account text not null,
  remark text not null,
  recorded_by uuid not null,
  recorded_on date not null,
  recorded_at timestamp with time zone not null,
  state text not null,
  book_id uuid not null,
  case_id uuid,
  claims integer not null,
  matched_how text,
  claimed_by uuid,
  claimed_on date,
  performance_kind text,
  performed_on date,
  covered_fen bigint not null,
  constraint receipt_pk PRIMARY KEY (region_id, receipt_id),
  constraint receipt_reference_once UNIQUE (region_id, reference),
  constraint receipt_book_fk FOREIGN KEY (region_id, book_id) REFERENCES funds.book(region_id, book_id),
  constraint receipt_claim_whole CHECK ((state = 'claimed'::text) = (case_id IS NOT NULL AND matched_how IS NOT NULL AND performance_kind IS NOT NULL AND performed_on IS NOT NULL)),
  constraint receipt_covered_within CHECK (covered_fen >= 0 AND covered_fen <= amount_fen),
  constraint receipt_how_known CHECK (matched_how = ANY (ARRAY['sub-account'::text, 'officer'::text])),
  constraint receipt_officer_named CHECK ((matched_how = 'officer'::text) = (claimed_by IS NOT NULL) OR matched_how IS NULL),
  constraint receipt_performance_known CHECK (performance_kind = ANY (ARRAY['voluntary'::text, 'deduction'::text, 'sale'::text, 'in-kind'::text, 'other-realisation'::text, 'held-at-filing'::text])),
  constraint receipt_positive CHECK (amount_fen > 0),
  constraint receipt_state_known CHECK (state = ANY (ARRAY['unmatched'::text, 'claimed'::text]))
);
CREATE INDEX receipt_by_case ON funds.receipt USING btree (region_id, case_id, value_on, receipt_id) WHERE (case_id IS NOT NULL);
CREATE INDEX receipt_open ON funds.receipt USING btree (region_id, court_id, value_on, receipt_id) WHERE ((state = 'claimed'::text) AND (covered_fen < amount_fen));
CREATE INDEX receipt_unmatched ON funds.receipt USING btree (region_id, court_id, value_on, receipt_id) WHERE (state = 'unmatched'::text);
alter table funds.receipt enable row level security;
create policy receipt_reach on funds.receipt as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy receipt_scope on funds.receipt for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.receipt to duixian_app;
grant update (state, book_id, case_id, claims, matched_how, claimed_by, claimed_on, performance_kind, performed_on, covered_fen) on funds.receipt to duixian_app;

create table funds.reconciliation (
  region_id integer not null,
  reconciliation_id uuid not null,
  court_id integer not null,
  on_day date not null,
  version integer not null,
  ledger_fen bigint not null,
  bank_fen bigint,
  bank_source text not null,
  unmatched_fen bigint not null,
  in_transit_fen bigint not null,
  books integer not null,
  chain_head text not null,
  chain_sound boolean not null,
  differences integer not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint reconciliation_pk PRIMARY KEY (region_id, reconciliation_id),
  constraint reconciliation_version_once UNIQUE (region_id, court_id, on_day, version),
  constraint reconciliation_bank_whole CHECK ((bank_source = 'none'::text) = (bank_fen IS NULL)),
  constraint reconciliation_differences_counted CHECK (differences >= 0),
  constraint reconciliation_source_known CHECK (bank_source = ANY (ARRAY['adapter'::text, 'file'::text, 'none'::text]))
);
alter table funds.reconciliation enable row level security;
create policy reconciliation_of_court on funds.reconciliation as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy reconciliation_scope on funds.reconciliation for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.reconciliation to duixian_app;

create table funds.reconciliation_row (
  region_id integer not null,
  reconciliation_id uuid not null,
  row_no integer not null,
  court_id integer not null,
  kind text not null,
  reference text not null,
  amount_fen bigint not null,
  value_on date,
  case_id uuid,
  facts jsonb not null,
  constraint reconciliation_row_pk PRIMARY KEY (region_id, reconciliation_id, row_no),
  constraint reconciliation_row_fk FOREIGN KEY (region_id, reconciliation_id) REFERENCES funds.reconciliation(region_id, reconciliation_id),
  constraint reconciliation_row_kind_known CHECK (kind = ANY (ARRAY['at-bank-only'::text, 'in-books-only'::text, 'amount-differs'::text, 'balance-differs'::text]))
);
alter table funds.reconciliation_row enable row level security;
create policy reconciliation_row_reach on funds.reconciliation_row as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy reconciliation_row_scope on funds.reconciliation_row for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.reconciliation_row to duixian_app;

create table funds.reconciliation_signature (
  region_id integer not null,
  reconciliation_id uuid not null,
  side text not null,
  court_id integer not null,
  signed_by uuid not null,
  signed_on date not null,
  signed_at timestamp with time zone not null,
  remark text not null,
  constraint reconciliation_signature_pk PRIMARY KEY (region_id, reconciliation_id, side),
  constraint reconciliation_signature_person_once UNIQUE (region_id, reconciliation_id, signed_by),
  constraint reconciliation_signature_fk FOREIGN KEY (region_id, reconciliation_id) REFERENCES funds.reconciliation(region_id, reconciliation_id),
  constraint reconciliation_signature_side_known CHECK (side = ANY (ARRAY['enforcement'::text, 'finance'::text]))
);
alter table funds.reconciliation_signature enable row level security;
create policy reconciliation_signature_of_court on funds.reconciliation_signature as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy reconciliation_signature_scope on funds.reconciliation_signature for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.reconciliation_signature to duixian_app;

create table funds.settlement (
  region_id integer not null,
  settlement_id uuid not null,
  court_id integer not null,
  case_id uuid not null,
  state text not null,
  agreed_on date not null,
  document text not null,
  terms text not null,
  total_fen bigint not null,
  breach_after_missed integer not null,
  grace_days integer not null,
  last_due_on date not null,
  recorded_by uuid not null,
  recorded_on date not null,
  breached_on date,
  asked_on date,
  asked_document text,
  ended_by uuid,
  ended_on date,
  end_reason text,
  constraint settlement_pk PRIMARY KEY (region_id, settlement_id),
  constraint settlement_book_fk FOREIGN KEY (region_id, case_id) REFERENCES funds.book(region_id, book_id),
  constraint settlement_breached_whole CHECK ((state <> ALL (ARRAY['breached'::text, 'resumed'::text])) OR breached_on IS NOT NULL),
  constraint settlement_end_reason CHECK ((state = 'ended'::text) = (end_reason IS NOT NULL)),
  constraint settlement_ended_whole CHECK ((state = ANY (ARRAY['performed'::text, 'resumed'::text, 'ended'::text])) = (ended_on IS NOT NULL) AND (ended_on IS NULL) = (ended_by IS NULL)),
  constraint settlement_resumed_whole CHECK ((state = 'resumed'::text) = (asked_on IS NOT NULL) AND (asked_on IS NULL) = (asked_document IS NULL)),
  constraint settlement_state_known CHECK (state = ANY (ARRAY['running'::text, 'breached'::text, 'performed'::text, 'resumed'::text, 'ended'::text])),
  constraint settlement_terms CHECK (total_fen > 0 AND breach_after_missed >= 1 AND breach_after_missed <= 120 AND grace_days >= 0 AND grace_days <= 365)
);
CREATE INDEX settlement_by_case ON funds.settlement USING btree (region_id, case_id, settlement_id);
CREATE UNIQUE INDEX settlement_running_once ON funds.settlement USING btree (region_id, case_id) WHERE (state = ANY (ARRAY['running'::text, 'breached'::text]));
CREATE INDEX settlement_watched ON funds.settlement USING btree (region_id, court_id, settlement_id) WHERE (state = ANY (ARRAY['running'::text, 'breached'::text]));
alter table funds.settlement enable row level security;
create policy settlement_reach on funds.settlement as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy settlement_scope on funds.settlement for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.settlement to duixian_app;
grant update (state, breached_on, asked_on, asked_document, ended_by, ended_on, end_reason) on funds.settlement to duixian_app;

create table funds.statement_file (
  region_id integer not null,
  file_id uuid not null,
  court_id integer not null,
  sha256 text not null,
  file_name text not null,
  size_bytes integer not null,
  state text not null,
  format text,
  head jsonb,
  refusal jsonb,
  row_count integer not null,
  brought_by uuid not null,
  brought_on date not null,
  brought_at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint statement_file_pk PRIMARY KEY (region_id, file_id),
  constraint statement_file_once UNIQUE (region_id, court_id, sha256),
  constraint statement_file_digest CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint statement_file_read_whole CHECK ((state = 'received'::text) = (read_at IS NULL)),
  constraint statement_file_refused_whole CHECK ((state = 'refused'::text) = (refusal IS NOT NULL)),
  constraint statement_file_state_known CHECK (state = ANY (ARRAY['received'::text, 'read'::text, 'refused'::text]))
);
CREATE INDEX statement_file_by_court ON funds.statement_file USING btree (region_id, court_id, file_id);
alter table funds.statement_file enable row level security;
create policy statement_file_of_court on funds.statement_file as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy statement_file_scope on funds.statement_file for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.statement_file to duixian_app;
grant update (state, format, head, refusal, row_count, read_at) on funds.statement_file to duixian_app;

create table funds.statement_row (
  region_id integer not null,
  file_id uuid not null,
  row_no integer not null,
  court_id integer not null,
  line_no integer not null,
  result text not null,
  direction text,
  reference text,
  amount_fen bigint,
  value_on date,
  counterparty_name text not null,
  counterparty_account text not null,
  counterparty_bank text not null,
  sub_account text not null,
  remark text not null,
  order_no text,
  receipt_id uuid,
  order_id uuid,
  facts jsonb not null,
  constraint statement_row_pk PRIMARY KEY (region_id, file_id, row_no),
  constraint statement_row_file_fk FOREIGN KEY (region_id, file_id) REFERENCES funds.statement_file(region_id, file_id),
  constraint statement_row_direction_known CHECK (direction = ANY (ARRAY['in'::text, 'out'::text])),
  constraint statement_row_read_whole CHECK (result = 'refused'::text OR direction IS NOT NULL AND reference IS NOT NULL AND amount_fen IS NOT NULL AND value_on IS NOT NULL),
  constraint statement_row_result_known CHECK (result = ANY (ARRAY['waiting'::text, 'matched'::text, 'unmatched'::text, 'known'::text, 'paid'::text, 'returned'::text, 'outgoing'::text, 'refused'::text]))
);
CREATE INDEX statement_row_by_day ON funds.statement_row USING btree (region_id, court_id, value_on) WHERE (reference IS NOT NULL);
CREATE INDEX statement_row_by_result ON funds.statement_row USING btree (region_id, file_id, result, row_no);
alter table funds.statement_row enable row level security;
create policy statement_row_of_court on funds.statement_row as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy statement_row_scope on funds.statement_row for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.statement_row to duixian_app;
grant update (result, receipt_id, order_id, facts) on funds.statement_row to duixian_app;

create table funds.transfer (
  region_id integer not null,
  entry_id uuid not null,
  line integer not null,
  court_id integer not null,
  debit_account uuid not null,
  credit_account uuid not null,
  amount_fen bigint not null,
  constraint transfer_pk PRIMARY KEY (region_id, entry_id, line),
  constraint transfer_credit_fk FOREIGN KEY (region_id, credit_account) REFERENCES funds.account(region_id, account_id),
  constraint transfer_debit_fk FOREIGN KEY (region_id, debit_account) REFERENCES funds.account(region_id, account_id),
  constraint transfer_entry_fk FOREIGN KEY (region_id, entry_id) REFERENCES funds.entry(region_id, entry_id),
  constraint transfer_positive CHECK (amount_fen > 0),
  constraint transfer_two_accounts CHECK (debit_account <> credit_account)
);
CREATE INDEX transfer_by_credit ON funds.transfer USING btree (region_id, credit_account, entry_id);
CREATE INDEX transfer_by_debit ON funds.transfer USING btree (region_id, debit_account, entry_id);
alter table funds.transfer enable row level security;
create policy transfer_of_court on funds.transfer as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN true
    ELSE true
END
  with check true;
create policy transfer_scope on funds.transfer for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on funds.transfer to duixian_app;

create view funds.movement_view with (security_invoker=true) as
SELECT t.region_id,
    t.entry_id,
    t.line,
    a.book_id,
    a.account_id,
    a.kind AS account_kind,
    a.holder,
    e.seq,
    e.kind,
    e.value_on,
    e.posted_on,
        CASE
            WHEN a.kind = 'bank'::text THEN t.amount_fen
            ELSE - t.amount_fen
        END AS amount_fen
   FROM funds.transfer t
     JOIN funds.entry e ON e.region_id = t.region_id AND e.entry_id = t.entry_id
     JOIN funds.account a ON a.region_id = t.region_id AND a.account_id = t.debit_account
UNION ALL
 SELECT t.region_id,
    t.entry_id,
    t.line,
    a.book_id,
    a.account_id,
    a.kind AS account_kind,
    a.holder,
    e.seq,
    e.kind,
    e.value_on,
    e.posted_on,
        CASE
            WHEN a.kind = 'bank'::text THEN - t.amount_fen
            ELSE t.amount_fen
        END AS amount_fen
   FROM funds.transfer t
     JOIN funds.entry e ON e.region_id = t.region_id AND e.entry_id = t.entry_id
     JOIN funds.account a ON a.region_id = t.region_id AND a.account_id = t.credit_account;
grant select on funds.movement_view to duixian_app;

create view funds.own_payment_view with (security_barrier=true) as
SELECT region_id,
    order_id,
    case_id,
    court_id,
    creditor_id,
    amount_fen,
    state,
    ordered_on,
    paid_on
   FROM funds.payment_order o
  WHERE region_id = NULLIF(current_setting('app.region'::text, true), ''::text)::integer AND current_setting('app.reach'::text, true) = 'party'::text AND (case_id = ANY (string_to_array(NULLIF(current_setting('app.cases'::text, true), ''::text), ','::text)::uuid[])) AND (creditor_id = ANY (string_to_array(NULLIF(current_setting('app.parties'::text, true), ''::text), ','::text)::uuid[]));
grant select on funds.own_payment_view to duixian_app;

create view funds.payout_view with (security_invoker=true) as
SELECT region_id,
    payout_id,
    court_id,
    case_id,
    state,
    amount_fen,
    to_creditors_fen,
    fee_fen,
    drafted_on,
    decided_on,
    paid_on
   FROM funds.payout;
grant select on funds.payout_view to duixian_app;

create view funds.receipt_view with (security_invoker=true) as
SELECT region_id,
    receipt_id,
    court_id,
    case_id,
    state,
    amount_fen,
    covered_fen,
    value_on,
    recorded_on,
    claimed_on,
    payer_name,
    reference,
    remark
   FROM funds.receipt;
grant select on funds.receipt_view to duixian_app;

create schema hub;
grant usage on schema hub to duixian_app;

create table hub.district_layout (
  region_id integer not null,
  layout_id uuid not null,
  court_id integer not null,
  districts jsonb not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint district_layout_pk PRIMARY KEY (region_id, layout_id)
);
CREATE INDEX district_layout_by_court ON hub.district_layout USING btree (region_id, court_id, set_at DESC);
alter table hub.district_layout enable row level security;
create policy district_layout_scope on hub.district_layout for all to duixian_app
  using (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer)
  with check ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])));
grant insert, select on hub.district_layout to duixian_app;

create table hub.mention (
  region_id integer not null,
  message_id uuid not null,
  person_id uuid not null,
  court_id integer not null,
  constraint mention_pk PRIMARY KEY (region_id, message_id, person_id),
  constraint mention_message_fk FOREIGN KEY (region_id, message_id) REFERENCES hub.message(region_id, message_id)
);
alter table hub.mention enable row level security;
create policy mention_of_court on hub.mention as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy mention_scope on hub.mention for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on hub.mention to duixian_app;

create table hub.message (
  region_id integer not null,
  message_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  words text not null,
  written_by uuid not null,
  written_on date not null,
  written_at timestamp with time zone not null,
  constraint message_pk PRIMARY KEY (region_id, message_id),
  constraint message_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id)
);
CREATE INDEX message_by_case ON hub.message USING btree (region_id, case_id, message_id);
alter table hub.message enable row level security;
create policy message_reach on hub.message as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy message_scope on hub.message for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on hub.message to duixian_app;

create table hub.message_read (
  region_id integer not null,
  message_id uuid not null,
  person_id uuid not null,
  court_id integer not null,
  read_at timestamp with time zone not null,
  constraint message_read_pk PRIMARY KEY (region_id, message_id, person_id),
  constraint message_read_message_fk FOREIGN KEY (region_id, message_id) REFERENCES hub.message(region_id, message_id)
);
alter table hub.message_read enable row level security;
create policy message_read_of_court on hub.message_read as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy message_read_scope on hub.message_read for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on hub.message_read to duixian_app;

create table hub.notice (
  region_id integer not null,
  notice_id uuid not null,
  court_id integer not null,
  person_id uuid not null,
  channel text not null,
  kind text not null,
  source_id uuid not null,
  case_id uuid,
  facts jsonb not null,
  sent_by uuid not null,
  sent_on date not null,
  sent_at timestamp with time zone not null,
  received_on date,
  received_at timestamp with time zone,
  receipt text,
  failed_reason text,
  seen_at timestamp with time zone,
  constraint notice_pk PRIMARY KEY (region_id, notice_id),
  constraint notice_channel_known CHECK (channel = ANY (ARRAY['in-app'::text, 'mail'::text, 'sms'::text])),
  constraint notice_not_both CHECK (received_on IS NULL OR failed_reason IS NULL),
  constraint notice_received_whole CHECK ((received_on IS NULL) = (received_at IS NULL)),
  constraint notice_seen_after_receipt CHECK (seen_at IS NULL OR received_on IS NOT NULL)
);
CREATE INDEX notice_by_day ON hub.notice USING btree (region_id, sent_on, court_id);
CREATE INDEX notice_by_source ON hub.notice USING btree (region_id, source_id, kind);
CREATE INDEX notice_of_person ON hub.notice USING btree (region_id, person_id, notice_id DESC) WHERE (channel = 'in-app'::text);
CREATE INDEX notice_to_receive ON hub.notice USING btree (region_id, person_id, notice_id) WHERE ((received_on IS NULL) AND (channel = 'in-app'::text));
CREATE INDEX notice_unseen ON hub.notice USING btree (region_id, person_id, notice_id) WHERE ((seen_at IS NULL) AND (channel = 'in-app'::text));
alter table hub.notice enable row level security;
create policy notice_scope on hub.notice for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) OR ((current_setting('app.reach'::text, true) = 'court'::text) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on hub.notice to duixian_app;
grant update (received_on, received_at, receipt, failed_reason, seen_at) on hub.notice to duixian_app;

create table hub.notice_address (
  region_id integer not null,
  person_id uuid not null,
  channel text not null,
  court_id integer not null,
  address text,
  set_at timestamp with time zone not null,
  constraint notice_address_pk PRIMARY KEY (region_id, person_id, channel),
  constraint notice_address_channel_known CHECK (channel = ANY (ARRAY['mail'::text, 'sms'::text]))
);
alter table hub.notice_address enable row level security;
create policy notice_address_scope on hub.notice_address for all to duixian_app
  using (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer)
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on hub.notice_address to duixian_app;

create table hub.office_order (
  region_id integer not null,
  order_id uuid not null,
  court_id integer not null,
  case_id uuid,
  tile text not null,
  row_kind text not null,
  row_id uuid not null,
  what text not null,
  label text,
  words text not null,
  check_kind text,
  issued_by uuid not null,
  issued_on date not null,
  issued_at timestamp with time zone not null,
  addressee_id uuid not null,
  read_due_on date not null,
  answer_due_on date not null,
  verify_due_on date,
  delivered_on date,
  delivered_at timestamp with time zone,
  read_on date,
  read_at timestamp with time zone,
  answered_on date,
  answered_at timestamp with time zone,
  state text not null,
  outcome text,
  rounds integer default 0 not null,
  checked_on date,
  checked_facts jsonb,
  check_holds boolean,
  closed_on date,
  closed_by uuid,
  answer_term jsonb,
  overdue_told_for date,
  constraint office_order_pk PRIMARY KEY (region_id, order_id),
  constraint office_order_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint office_order_answered_first CHECK ((state <> ALL (ARRAY['answered'::text, 'closed'::text])) OR answered_on IS NOT NULL),
  constraint office_order_ended_whole CHECK ((state = ANY (ARRAY['closed'::text, 'withdrawn'::text])) = (closed_on IS NOT NULL) AND (closed_on IS NULL) = (closed_by IS NULL)),
  constraint office_order_not_to_oneself CHECK (addressee_id <> issued_by),
  constraint office_order_outcome_known CHECK (outcome = ANY (ARRAY['verified'::text, 'accepted'::text])),
  constraint office_order_outcome_whole CHECK ((state = 'closed'::text) = (outcome IS NOT NULL)),
  constraint office_order_read_after_delivery CHECK (read_on IS NULL OR delivered_on IS NOT NULL),
  constraint office_order_state_known CHECK (state = ANY (ARRAY['open'::text, 'answered'::text, 'closed'::text, 'withdrawn'::text])),
  constraint office_order_verified_by_data CHECK (outcome IS DISTINCT FROM 'verified'::text OR check_kind IS NOT NULL AND check_holds IS TRUE)
);
CREATE INDEX office_order_all ON hub.office_order USING btree (region_id, court_id, answer_due_on, order_id);
CREATE INDEX office_order_by ON hub.office_order USING btree (region_id, issued_by, answer_due_on, order_id) WHERE (state = ANY (ARRAY['open'::text, 'answered'::text]));
CREATE INDEX office_order_by_case ON hub.office_order USING btree (region_id, case_id, order_id);
CREATE INDEX office_order_by_row ON hub.office_order USING btree (region_id, row_id, order_id);
CREATE INDEX office_order_of_court ON hub.office_order USING btree (region_id, court_id, answer_due_on, order_id) WHERE (state = ANY (ARRAY['open'::text, 'answered'::text]));
CREATE INDEX office_order_overdue ON hub.office_order USING btree (region_id, answer_due_on, order_id) WHERE ((state = 'open'::text) AND (overdue_told_for IS DISTINCT FROM answer_due_on));
CREATE INDEX office_order_to ON hub.office_order USING btree (region_id, addressee_id, answer_due_on, order_id) WHERE (state = ANY (ARRAY['open'::text, 'answered'::text]));
alter table hub.office_order enable row level security;
create policy office_order_scope on hub.office_order for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND ((addressee_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) OR (issued_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) OR ((current_setting('app.reach'::text, true) = 'court'::text) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on hub.office_order to duixian_app;
grant update (read_due_on, answer_due_on, verify_due_on, delivered_on, delivered_at, read_on, read_at, answered_on, answered_at, state, outcome, rounds, checked_on, checked_facts, check_holds, closed_on, closed_by, answer_term, overdue_told_for) on hub.office_order to duixian_app;

create table hub.order_word (
  region_id integer not null,
  word_id uuid not null,
  order_id uuid not null,
  court_id integer not null,
  addressee_id uuid not null,
  issued_by uuid not null,
  kind text not null,
  words text not null,
  late_days integer,
  said_by uuid not null,
  said_on date not null,
  said_at timestamp with time zone not null,
  constraint order_word_pk PRIMARY KEY (region_id, word_id),
  constraint order_word_order_fk FOREIGN KEY (region_id, order_id) REFERENCES hub.office_order(region_id, order_id),
  constraint order_word_kind_known CHECK (kind = ANY (ARRAY['answer'::text, 'send-back'::text, 'accept'::text, 'withdraw'::text]))
);
CREATE INDEX order_word_by_order ON hub.order_word USING btree (region_id, order_id, word_id);
alter table hub.order_word enable row level security;
create policy order_word_scope on hub.order_word for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND ((addressee_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) OR (issued_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) OR ((current_setting('app.reach'::text, true) = 'court'::text) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on hub.order_word to duixian_app;

create table hub.petition (
  region_id integer not null,
  petition_id uuid not null,
  court_id integer not null,
  case_id uuid not null,
  party_id uuid,
  petitioner text not null,
  way text not null,
  received_on date not null,
  words text not null,
  entered_by uuid not null,
  entered_on date not null,
  entered_at timestamp with time zone not null,
  answer text,
  answered_by uuid,
  answered_on date,
  answered_at timestamp with time zone,
  constraint petition_pk PRIMARY KEY (region_id, petition_id),
  constraint petition_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint petition_party_fk FOREIGN KEY (region_id, party_id) REFERENCES cases.party(region_id, party_id),
  constraint petition_answered_whole CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_on IS NULL) AND (answer IS NULL) = (answered_at IS NULL)),
  constraint petition_entered_after_receipt CHECK (entered_on >= received_on),
  constraint petition_way_known CHECK (way = ANY (ARRAY['letter'::text, 'visit'::text, 'call'::text, 'web'::text, 'handed-down'::text]))
);
CREATE INDEX petition_by_case ON hub.petition USING btree (region_id, case_id, petition_id);
CREATE INDEX petition_to_answer ON hub.petition USING btree (region_id, court_id) WHERE (answered_on IS NULL);
alter table hub.petition enable row level security;
create policy petition_reach on hub.petition as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy petition_scope on hub.petition for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on hub.petition to duixian_app;
grant update (answer, answered_by, answered_on, answered_at) on hub.petition to duixian_app;

create table hub.tip (
  region_id integer not null,
  tip_id uuid not null,
  court_id integer not null,
  place text not null,
  words text not null,
  message_id uuid,
  made_by uuid not null,
  made_on date not null,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  constraint tip_pk PRIMARY KEY (region_id, tip_id),
  constraint tip_once_a_message UNIQUE (region_id, message_id, place),
  constraint tip_message_fk FOREIGN KEY (region_id, message_id) REFERENCES hub.message(region_id, message_id),
  constraint tip_withdrawn_whole CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_on IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX tip_of_court ON hub.tip USING btree (region_id, court_id, place, tip_id) WHERE (withdrawn_on IS NULL);
alter table hub.tip enable row level security;
create policy tip_of_court on hub.tip as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy tip_scope on hub.tip for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on hub.tip to duixian_app;
grant update (withdrawn_on, withdrawn_by, withdrawn_reason) on hub.tip to duixian_app;

create table hub.tip_check (
  region_id integer not null,
  tip_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  checked_by uuid not null,
  checked_on date not null,
  constraint tip_check_pk PRIMARY KEY (region_id, tip_id, case_id),
  constraint tip_check_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint tip_check_tip_fk FOREIGN KEY (region_id, tip_id) REFERENCES hub.tip(region_id, tip_id)
);
alter table hub.tip_check enable row level security;
create policy tip_check_reach on hub.tip_check as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy tip_check_scope on hub.tip_check for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on hub.tip_check to duixian_app;

create schema intake;
grant usage on schema intake to duixian_app;

CREATE OR REPLACE FUNCTION intake.applications_with(asked text[], most integer)
 RETURNS TABLE(application_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO 'pg_catalog'
AS $function$
    select a.application_id from intake.application a
    where a.region_id = nullif(current_setting('app.region', true), '')::int
      and (a.court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[])
        or a.received_court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
      and a.grams @> asked
    limit most
  $function$;

create table intake.application (
  region_id integer not null,
  application_id uuid not null,
  court_id integer not null,
  received_court_id integer not null,
  state text not null,
  origin text not null,
  received_on date not null,
  received_by uuid not null,
  received_by_name text not null,
  applicants text not null,
  debtors text not null,
  title_number text not null,
  title_key text not null,
  claim_fen bigint not null,
  content_key text,
  case_id uuid,
  case_number text,
  filed_on date,
  filed_by uuid,
  checked_on date,
  checked_by uuid,
  return_code text,
  return_words text,
  returns integer default 0 not null,
  version integer not null,
  created_at timestamp with time zone not null,
  grams text[] default '{}'::text[] not null,
  constraint application_pk PRIMARY KEY (region_id, application_id),
  constraint application_case_once UNIQUE (region_id, case_id),
  constraint application_content_once UNIQUE (region_id, court_id, content_key),
  constraint application_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint application_checker_other CHECK (checked_by IS NULL OR checked_by <> filed_by),
  constraint application_claim_positive CHECK (claim_fen >= 0),
  constraint application_filed_whole CHECK ((state = 'received'::text) = (case_id IS NULL) AND (case_id IS NULL) = (filed_on IS NULL) AND (filed_on IS NULL) = (filed_by IS NULL)),
  constraint application_origin_known CHECK (origin = ANY (ARRAY['window'::text, 'import'::text])),
  constraint application_passed_whole CHECK (state <> 'passed'::text OR checked_by IS NOT NULL),
  constraint application_return_whole CHECK (state <> 'returned'::text OR return_code IS NOT NULL),
  constraint application_state_known CHECK (state = ANY (ARRAY['received'::text, 'filed'::text, 'returned'::text, 'passed'::text]))
);
CREATE INDEX application_by_day ON intake.application USING btree (region_id, received_on, application_id);
CREATE INDEX application_by_state ON intake.application USING btree (region_id, court_id, state, received_on, application_id);
CREATE INDEX application_by_title ON intake.application USING btree (region_id, title_key);
CREATE INDEX application_by_window ON intake.application USING btree (region_id, received_court_id, received_on, application_id);
CREATE INDEX application_grams ON intake.application USING gin (grams);
alter table intake.application enable row level security;
create policy application_reach on intake.application as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy application_scope on intake.application for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND ((court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])) OR (received_court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[]))))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on intake.application to duixian_app;

create table intake.application_version (
  region_id integer not null,
  application_id uuid not null,
  version integer not null,
  court_id integer not null,
  received_court_id integer not null,
  form jsonb not null,
  findings jsonb not null,
  confirmed text[] not null,
  saved_by uuid not null,
  saved_by_name text not null,
  saved_at timestamp with time zone not null,
  constraint application_version_pk PRIMARY KEY (region_id, application_id, version),
  constraint application_version_fk FOREIGN KEY (region_id, application_id) REFERENCES intake.application(region_id, application_id)
);
alter table intake.application_version enable row level security;
create policy application_version_of_court on intake.application_version as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy application_version_scope on intake.application_version for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND ((court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])) OR (received_court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[]))))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on intake.application_version to duixian_app;

create table intake.draft (
  region_id integer not null,
  draft_id uuid not null,
  court_id integer not null,
  person_id uuid not null,
  title text not null,
  form jsonb not null,
  state text not null,
  saved_at timestamp with time zone not null,
  constraint draft_pk PRIMARY KEY (region_id, draft_id),
  constraint draft_state_known CHECK (state = ANY (ARRAY['open'::text, 'used'::text]))
);
CREATE INDEX draft_by_person ON intake.draft USING btree (region_id, person_id, saved_at DESC) WHERE (state = 'open'::text);
alter table intake.draft enable row level security;
create policy draft_of_court on intake.draft as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy draft_scope on intake.draft for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on intake.draft to duixian_app;

create table intake.import (
  region_id integer not null,
  import_id uuid not null,
  court_id integer not null,
  window_court_id integer not null,
  file_name text not null,
  file_sha256 text not null,
  row_count integer not null,
  state text not null,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamp with time zone not null,
  done_at timestamp with time zone,
  kind text default 'applications'::text not null,
  constraint import_pk PRIMARY KEY (region_id, import_id),
  constraint import_file_once UNIQUE (region_id, court_id, file_sha256),
  constraint import_done_whole CHECK ((state = 'done'::text) = (done_at IS NOT NULL)),
  constraint import_kind_known CHECK (kind = ANY (ARRAY['applications'::text, 'stock'::text])),
  constraint import_state_known CHECK (state = ANY (ARRAY['running'::text, 'done'::text]))
);
alter table intake.import enable row level security;
create policy import_of_court on intake.import as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy import_scope on intake.import for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND ((court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])) OR (window_court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[]))))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on intake.import to duixian_app;

create table intake.import_row (
  region_id integer not null,
  import_id uuid not null,
  row_no integer not null,
  court_id integer not null,
  window_court_id integer not null,
  content_key text not null,
  result text not null,
  form jsonb,
  refusals jsonb not null,
  application_id uuid,
  stock jsonb,
  case_id uuid,
  constraint import_row_pk PRIMARY KEY (region_id, import_id, row_no),
  constraint import_row_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint import_row_import_fk FOREIGN KEY (region_id, import_id) REFERENCES intake.import(region_id, import_id),
  constraint import_row_result_known CHECK (result = ANY (ARRAY['waiting'::text, 'accepted'::text, 'already'::text, 'refused'::text])),
  constraint import_row_whole CHECK ((result = ANY (ARRAY['accepted'::text, 'already'::text])) = (application_id IS NOT NULL OR case_id IS NOT NULL))
);
CREATE INDEX import_row_waiting ON intake.import_row USING btree (region_id, import_id, row_no) WHERE (result = 'waiting'::text);
alter table intake.import_row enable row level security;
create policy import_row_reach on intake.import_row as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy import_row_scope on intake.import_row for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND ((court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])) OR (window_court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[]))))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on intake.import_row to duixian_app;

create table intake.register_notice (
  region_id integer not null,
  identity_finder text not null,
  state text not null,
  since_on date not null,
  court_id integer not null,
  source text not null,
  told_on date not null,
  told_by uuid not null,
  told_by_name text not null,
  constraint register_notice_pk PRIMARY KEY (region_id, identity_finder, state, since_on),
  constraint register_notice_days CHECK (since_on <= told_on),
  constraint register_notice_state_known CHECK (state = ANY (ARRAY['dead'::text, 'deregistered'::text, 'revoked'::text]))
);
alter table intake.register_notice enable row level security;
create policy register_notice_of_court on intake.register_notice as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy register_notice_scope on intake.register_notice for all to duixian_app
  using (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer)
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on intake.register_notice to duixian_app;

create table intake.title_text (
  region_id integer not null,
  application_id uuid not null,
  version integer not null,
  court_id integer not null,
  received_court_id integer not null,
  paper jsonb not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null,
  constraint title_text_pk PRIMARY KEY (region_id, application_id, version),
  constraint title_text_fk FOREIGN KEY (region_id, application_id) REFERENCES intake.application(region_id, application_id)
);
alter table intake.title_text enable row level security;
create policy title_text_of_court on intake.title_text as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy title_text_scope on intake.title_text for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND ((court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])) OR (received_court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[]))))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on intake.title_text to duixian_app;

create view intake.application_view with (security_invoker=true) as
SELECT region_id,
    application_id,
    court_id,
    received_court_id,
    state,
    origin,
    received_on,
    received_by,
    applicants,
    debtors,
    title_number,
    claim_fen,
    case_id,
    case_number,
    filed_on,
    checked_on,
    return_code,
    returns
   FROM intake.application;
grant select on intake.application_view to duixian_app;

create schema search;
grant usage on schema search to duixian_app;

create table search.lead (
  region_id integer not null,
  lead_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  serial integer not null,
  giver text not null,
  giver_name text not null,
  giver_contact text not null,
  urgency text not null,
  property_kind text,
  party_id uuid,
  content text not null,
  received_on date not null,
  received_at timestamp with time zone not null,
  received_by uuid not null,
  state text not null,
  handler_id uuid,
  begun_at timestamp with time zone,
  outcome text,
  findings text,
  answer text,
  answered_by uuid,
  answered_on date,
  reward_note text,
  reward_fen bigint,
  constraint lead_pk PRIMARY KEY (region_id, lead_id),
  constraint lead_serial_unique UNIQUE (region_id, case_id, serial),
  constraint lead_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint lead_answer_whole CHECK ((state = 'answered'::text) = (outcome IS NOT NULL) AND (state = 'answered'::text) = (answer IS NOT NULL) AND (state = 'answered'::text) = (answered_by IS NOT NULL) AND (state = 'answered'::text) = (answered_on IS NOT NULL)),
  constraint lead_begun_whole CHECK ((state = 'received'::text) = (handler_id IS NULL) AND (state = 'received'::text) = (begun_at IS NULL)),
  constraint lead_giver_known CHECK (giver = ANY (ARRAY['creditor'::text, 'public'::text, 'portal'::text, 'court'::text])),
  constraint lead_outcome_known CHECK (outcome = ANY (ARRAY['confirmed'::text, 'not-confirmed'::text, 'cannot-verify'::text])),
  constraint lead_reward_for_public CHECK (reward_note IS NULL OR (giver = ANY (ARRAY['public'::text, 'portal'::text]))),
  constraint lead_reward_positive CHECK (reward_fen > 0),
  constraint lead_serial_positive CHECK (serial > 0),
  constraint lead_state_known CHECK (state = ANY (ARRAY['received'::text, 'verifying'::text, 'answered'::text])),
  constraint lead_urgency_known CHECK (urgency = ANY (ARRAY['ordinary'::text, 'pressing'::text, 'at-once'::text]))
);
CREATE INDEX lead_by_case ON search.lead USING btree (region_id, case_id, lead_id);
CREATE INDEX lead_open ON search.lead USING btree (region_id, received_on, lead_id) WHERE (state <> 'answered'::text);
alter table search.lead enable row level security;
create policy lead_reach on search.lead as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy lead_scope on search.lead for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on search.lead to duixian_app;

create table search.round (
  region_id integer not null,
  round_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  reason text not null,
  launched_on date not null,
  launched_at timestamp with time zone not null,
  launched_by uuid not null,
  constraint round_pk PRIMARY KEY (region_id, round_id),
  constraint round_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint round_reason_known CHECK (reason = ANY (ARRAY['filing'::text, 'by-hand'::text, 'source-again'::text, 'repeat'::text, 'rank'::text, 'lead'::text]))
);
CREATE INDEX round_by_case ON search.round USING btree (region_id, case_id, round_id);
alter table search.round enable row level security;
create policy round_reach on search.round as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy round_scope on search.round for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on search.round to duixian_app;

create table search.source (
  region_id integer not null,
  source_id uuid not null,
  round_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  party_id uuid not null,
  agency text not null,
  agency_zh text not null,
  agency_en text not null,
  asset_kind text not null,
  request_no text not null,
  authority jsonb not null,
  subject jsonb not null,
  state text not null,
  attempts integer default 0 not null,
  accepted_at timestamp with time zone,
  give_up_at timestamp with time zone not null,
  asked_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  assets_found integer,
  failure_kind text,
  failure_detail text,
  exchange_id uuid,
  gap_reason text,
  gap_by uuid,
  latest boolean default true not null,
  revision integer default 1 not null,
  last_failure text,
  constraint source_pk PRIMARY KEY (region_id, source_id),
  constraint source_request_unique UNIQUE (region_id, request_no),
  constraint source_party_fk FOREIGN KEY (region_id, party_id) REFERENCES cases.party(region_id, party_id),
  constraint source_round_fk FOREIGN KEY (region_id, round_id) REFERENCES search.round(region_id, round_id),
  constraint source_answer_whole CHECK ((state = 'answered'::text) = (assets_found IS NOT NULL)),
  constraint source_failure_whole CHECK ((state = 'failed'::text) = (failure_kind IS NOT NULL)),
  constraint source_gap_whole CHECK ((gap_reason IS NULL) = (gap_by IS NULL)),
  constraint source_last_failure_is_of_a_try CHECK (last_failure IS NULL OR attempts > 0),
  constraint source_revision_positive CHECK (revision > 0),
  constraint source_settled_whole CHECK ((state = 'sent'::text) = (settled_at IS NULL)),
  constraint source_state_known CHECK (state = ANY (ARRAY['sent'::text, 'answered'::text, 'nothing-found'::text, 'failed'::text, 'timed-out'::text]))
);
CREATE INDEX source_by_case ON search.source USING btree (region_id, case_id, source_id);
CREATE INDEX source_failed ON search.source USING btree (region_id, settled_at, source_id) WHERE (latest AND (state = ANY (ARRAY['failed'::text, 'timed-out'::text])) AND (gap_reason IS NULL));
CREATE UNIQUE INDEX source_latest_once ON search.source USING btree (region_id, case_id, party_id, agency) WHERE latest;
CREATE INDEX source_open ON search.source USING btree (region_id, give_up_at) WHERE (state = 'sent'::text);
alter table search.source enable row level security;
create policy source_reach on search.source as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy source_scope on search.source for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on search.source to duixian_app;

create view search.source_view with (security_invoker=true) as
SELECT region_id,
    source_id,
    case_id,
    court_id,
    party_id,
    agency,
    agency_zh,
    agency_en,
    asset_kind,
    state,
    asked_at,
    settled_at,
    give_up_at,
    assets_found,
    gap_reason
   FROM search.source
  WHERE latest;
grant select on search.source_view to duixian_app;

create schema tasks;
grant usage on schema tasks to duixian_app;

create table tasks.desk_filter (
  region_id integer not null,
  person_id uuid not null,
  court_id integer not null,
  filters jsonb not null,
  saved_at timestamp with time zone not null,
  constraint desk_filter_pk PRIMARY KEY (region_id, person_id)
);
alter table tasks.desk_filter enable row level security;
create policy desk_filter_scope on tasks.desk_filter for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid))
  with check ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));
grant insert, select, update on tasks.desk_filter to duixian_app;

create table tasks.task (
  region_id integer not null,
  task_id uuid not null,
  court_id integer not null,
  case_id uuid,
  kind text not null,
  subject text default ''::text not null,
  place text not null,
  team_kind text,
  team_id uuid,
  officer_id uuid,
  due_on date,
  facts jsonb default '{}'::jsonb not null,
  state text not null,
  opened_on date not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  claimed_by uuid,
  claimed_at timestamp with time zone,
  handed_by uuid,
  returned_code text,
  returned_words text,
  returned_by uuid,
  returned_at timestamp with time zone,
  return_count integer default 0 not null,
  ended_at timestamp with time zone,
  ended_on date,
  ended_by uuid,
  ended_words text,
  version integer default 1 not null,
  held_open boolean generated always as (
CASE
    WHEN (state = 'open'::text) THEN true
    ELSE NULL::boolean
END) stored,
  constraint task_pk PRIMARY KEY (region_id, task_id),
  constraint task_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint task_claimer_active FOREIGN KEY (claimed_by, held_open) REFERENCES courts.person(person_id, active),
  constraint task_officer_active FOREIGN KEY (officer_id, held_open) REFERENCES courts.person(person_id, active),
  constraint task_caseless_named CHECK (case_id IS NOT NULL OR subject <> ''::text),
  constraint task_claim_whole CHECK ((claimed_by IS NULL) = (claimed_at IS NULL)),
  constraint task_end_whole CHECK ((state = 'open'::text) = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL)),
  constraint task_place_known CHECK (place = ANY (ARRAY['court'::text, 'team-kind'::text, 'team'::text, 'officer'::text])),
  constraint task_place_whole CHECK ((place <> 'team-kind'::text OR team_kind IS NOT NULL) AND (place <> 'team'::text OR team_id IS NOT NULL) AND (place <> 'officer'::text OR officer_id IS NOT NULL)),
  constraint task_state_known CHECK (state = ANY (ARRAY['open'::text, 'done'::text, 'withdrawn'::text]))
);
CREATE INDEX task_by_case ON tasks.task USING btree (region_id, case_id, task_id);
CREATE INDEX task_done ON tasks.task USING btree (region_id, court_id, ended_on, kind) WHERE (state = 'done'::text);
CREATE INDEX task_notice_gaps ON tasks.task USING btree (region_id, subject) WHERE (kind = 'notice-gap'::text);
CREATE INDEX task_open_by_claimer ON tasks.task USING btree (region_id, claimed_by, due_on, task_id) WHERE (state = 'open'::text);
CREATE INDEX task_open_by_court ON tasks.task USING btree (region_id, court_id, kind, due_on, task_id) WHERE (state = 'open'::text);
CREATE INDEX task_open_by_officer ON tasks.task USING btree (region_id, officer_id, due_on, task_id) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX task_open_once ON tasks.task USING btree (region_id, case_id, kind, subject) NULLS NOT DISTINCT WHERE (state = 'open'::text);
alter table tasks.task enable row level security;
create policy task_reach on tasks.task as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN true
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy task_scope on tasks.task for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on tasks.task to duixian_app;

create view tasks.task_view with (security_invoker=true) as
SELECT region_id,
    task_id,
    court_id,
    case_id,
    kind,
    subject,
    place,
    team_kind,
    team_id,
    officer_id,
    due_on,
    facts,
    state,
    opened_on,
    opened_at,
    claimed_by,
    returned_code,
    return_count,
    ended_on,
    ended_by,
    ended_words
   FROM tasks.task;
grant select on tasks.task_view to duixian_app;

create schema triage;
grant usage on schema triage to duixian_app;

create table triage.lane_move (
  region_id integer not null,
  move_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  from_lane text not null,
  to_lane text not null,
  cause text not null,
  reason text not null,
  bounces integer not null,
  moved_by uuid not null,
  moved_on date not null,
  moved_at timestamp with time zone not null,
  constraint lane_move_pk PRIMARY KEY (region_id, move_id),
  constraint lane_move_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint lane_move_cause_known CHECK (cause = ANY (ARRAY['by-person'::text, 'period-passed'::text, 'late-reply'::text])),
  constraint lane_move_lanes_known CHECK ((from_lane = ANY (ARRAY['simple'::text, 'ordinary'::text, 'complex'::text])) AND (to_lane = ANY (ARRAY['simple'::text, 'ordinary'::text, 'complex'::text]))),
  constraint lane_move_moves CHECK (from_lane <> to_lane),
  constraint lane_move_reason_said CHECK (reason <> ''::text)
);
CREATE INDEX lane_move_by_case ON triage.lane_move USING btree (region_id, case_id, move_id);
alter table triage.lane_move enable row level security;
create policy lane_move_reach on triage.lane_move as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy lane_move_scope on triage.lane_move for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on triage.lane_move to duixian_app;

create table triage.lane_scope (
  region_id integer not null,
  court_id integer not null,
  from_on date not null,
  scope jsonb not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint lane_scope_pk PRIMARY KEY (region_id, court_id, from_on)
);
alter table triage.lane_scope enable row level security;
create policy lane_scope_of_court on triage.lane_scope as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'granted'::text THEN false
    WHEN 'money'::text THEN false
    ELSE true
END
  with check true;
create policy lane_scope_scope on triage.lane_scope for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select, update on triage.lane_scope to duixian_app;

create table triage.proposal (
  region_id integer not null,
  proposal_id uuid not null,
  case_id uuid not null,
  court_id integer not null,
  state text not null,
  lane text not null,
  provisional text not null,
  facts jsonb not null,
  card jsonb not null,
  scope jsonb not null,
  scope_from date not null,
  proposed_on date not null,
  proposed_at timestamp with time zone not null,
  decided_lane text,
  decided_by uuid,
  decided_on date,
  reason text,
  late boolean default false not null,
  constraint proposal_pk PRIMARY KEY (region_id, proposal_id),
  constraint proposal_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint proposal_decided_lane_known CHECK (decided_lane = ANY (ARRAY['simple'::text, 'ordinary'::text, 'complex'::text])),
  constraint proposal_decided_whole CHECK ((state = 'confirmed'::text) = (decided_lane IS NOT NULL) AND (decided_lane IS NULL) = (decided_by IS NULL) AND (decided_lane IS NULL) = (decided_on IS NULL)),
  constraint proposal_lane_known CHECK (lane = ANY (ARRAY['simple'::text, 'ordinary'::text, 'complex'::text])),
  constraint proposal_other_lane_has_reason CHECK (decided_lane IS NULL OR decided_lane = lane OR reason IS NOT NULL),
  constraint proposal_provisional_known CHECK (provisional = ANY (ARRAY['simple'::text, 'ordinary'::text, 'complex'::text])),
  constraint proposal_state_known CHECK (state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'replaced'::text]))
);
CREATE INDEX proposal_by_case ON triage.proposal USING btree (region_id, case_id, proposal_id);
CREATE UNIQUE INDEX proposal_open_once ON triage.proposal USING btree (region_id, case_id) WHERE (state = 'proposed'::text);
CREATE INDEX proposal_overruled ON triage.proposal USING btree (region_id, decided_on) WHERE ((state = 'confirmed'::text) AND (decided_lane <> lane));
CREATE INDEX proposal_waiting ON triage.proposal USING btree (region_id, court_id, proposal_id) WHERE (state = 'proposed'::text);
alter table triage.proposal enable row level security;
create policy proposal_reach on triage.proposal as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy proposal_scope on triage.proposal for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on triage.proposal to duixian_app;
grant update (state, decided_lane, decided_by, decided_on, reason) on triage.proposal to duixian_app;

create table triage.simple_period (
  region_id integer not null,
  case_id uuid not null,
  court_id integer not null,
  began_on date not null,
  due_on date not null,
  ended_on date,
  ended_how text,
  constraint simple_period_pk PRIMARY KEY (region_id, case_id, began_on),
  constraint simple_period_case_fk FOREIGN KEY (region_id, case_id) REFERENCES cases."case"(region_id, case_id),
  constraint simple_period_end_known CHECK (ended_how = ANY (ARRAY['converted'::text, 'moved'::text, 'closed'::text])),
  constraint simple_period_end_whole CHECK ((ended_on IS NULL) = (ended_how IS NULL)),
  constraint simple_period_order CHECK (due_on >= began_on)
);
CREATE INDEX simple_period_running ON triage.simple_period USING btree (region_id, due_on, case_id) WHERE (ended_on IS NULL);
alter table triage.simple_period enable row level security;
create policy simple_period_reach on triage.simple_period as restrictive for all to duixian_app
  using 
CASE current_setting('app.reach'::text, true)
    WHEN 'court'::text THEN true
    WHEN 'money'::text THEN false
    WHEN 'granted'::text THEN ((case_id)::text = ANY (string_to_array(current_setting('app.cases'::text, true), ','::text)))
    ELSE ((case_id IS NULL) OR cases.is_reached(case_id))
END
  with check true;
create policy simple_period_scope on triage.simple_period for all to duixian_app
  using ((region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer) AND (court_id = ANY ((string_to_array(NULLIF(current_setting('app.courts'::text, true), ''::text), ','::text))::integer[])))
  with check (region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::integer);
grant insert, select on triage.simple_period to duixian_app;
grant update (due_on, ended_on, ended_how) on triage.simple_period to duixian_app;

create view triage.lane_move_view with (security_invoker=true) as
SELECT region_id,
    move_id,
    case_id,
    court_id,
    from_lane,
    to_lane,
    cause,
    bounces,
    moved_on
   FROM triage.lane_move;
grant select on triage.lane_move_view to duixian_app;

create view triage.proposal_view with (security_invoker=true) as
SELECT region_id,
    proposal_id,
    case_id,
    court_id,
    state,
    lane,
    provisional,
    proposed_on,
    decided_lane,
    decided_on
   FROM triage.proposal;
grant select on triage.proposal_view to duixian_app;

create view triage.simple_period_view with (security_invoker=true) as
SELECT region_id,
    case_id,
    court_id,
    began_on,
    due_on,
    ended_on,
    ended_how
   FROM triage.simple_period;
grant select on triage.simple_period_view to duixian_app;
