-- 款物: goods in custody from taking in to handing over, returning, selling or depositing, and cash or bills officers could not avoid taking, until finance has them (法发〔2017〕6号第九条、第十九至二十四条); securities valued by quantity and price.
create table assets.goods (
  region_id int not null,
  goods_id uuid not null,
  case_id uuid not null,
  court_id int not null,
  party_id uuid not null,
  label text not null,
  quantity int not null,
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
  taken_at timestamptz not null,
  released_on date,
  release_ground text,
  ended_on date,
  ended_by uuid,
  ended_to text,
  end_note text,
  price_fen bigint,
  price_handed_on date,
  deposit_ground text,
  constraint goods_pk primary key (region_id, goods_id),
  constraint goods_party_fk foreign key (region_id, party_id) references cases.party (region_id, party_id),
  constraint goods_quantity check (quantity > 0),
  constraint goods_nature_known check (nature in ('ordinary', 'valuable', 'perishable')),
  constraint goods_purpose_known check (purpose in ('owed', 'seized')),
  constraint goods_keeper_known check (keeper in ('court', 'outside', 'debtor')),
  constraint goods_valuable_sealed check (nature <> 'valuable' or seal_number is not null),
  constraint goods_state_known check (state in ('kept', 'released', 'handed-over', 'returned', 'sold', 'deposited')),
  constraint goods_released_whole check ((released_on is null) = (release_ground is null) and (state <> 'released' or released_on is not null)),
  constraint goods_ended_whole check (
    (state in ('handed-over', 'returned', 'sold', 'deposited')) = (ended_on is not null)
    and (ended_on is null) = (ended_by is null) and (ended_on is null) = (ended_to is null)
  ),
  constraint goods_price_whole check (
    (price_fen is null or price_fen > 0) and (price_fen is null) = (price_handed_on is null)
    and (state <> 'sold' or price_fen is not null) and (price_fen is null or state in ('sold', 'deposited'))
  ),
  constraint goods_deposit_whole check ((state = 'deposited') = (deposit_ground is not null))
);
create index goods_by_case on assets.goods (region_id, case_id, goods_id);

create table funds.cash_taken (
  region_id int not null,
  cash_id uuid not null,
  case_id uuid not null,
  court_id int not null,
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
  taken_at timestamptz not null,
  handed_on date,
  late_reason text,
  handed_to uuid,
  constraint cash_taken_pk primary key (region_id, cash_id),
  constraint cash_taken_form_known check (form in ('cash', 'bill')),
  constraint cash_taken_amount check (amount_fen > 0),
  constraint cash_taken_officers check (cardinality(officers) >= 2),
  constraint cash_taken_days check (returned_on >= taken_on and (handed_on is null or handed_on >= returned_on)),
  constraint cash_taken_state_known check (state in ('with-officers', 'handed-in')),
  constraint cash_taken_handed_whole check ((state = 'handed-in') = (handed_on is not null) and (handed_on is null) = (handed_to is null)),
  constraint cash_taken_receipt_once unique (region_id, court_id, receipt_number)
);
create index cash_taken_by_case on funds.cash_taken (region_id, case_id, cash_id);
create index cash_taken_with_officers on funds.cash_taken (region_id, court_id, cash_id) where state = 'with-officers';

-- 证券估值: a value found as so many units at a price of a day; the price in ten-thousandths of a yuan.
alter table assets.valuation add column quantity bigint;
alter table assets.valuation add column unit_price_e4 bigint;
alter table assets.valuation add constraint valuation_units_whole check (
  (quantity is null) = (unit_price_e4 is null) and (quantity is null or (quantity > 0 and unit_price_e4 > 0))
);

alter table assets.goods enable row level security;
alter table funds.cash_taken enable row level security;
create policy goods_scope on assets.goods to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy cash_taken_scope on funds.cash_taken to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
grant select, insert, update on assets.goods, funds.cash_taken to duixian_app;
