-- 付款批次: many approved orders sent to the bank together, an item a payment, a file or the bank's line; stopped anywhere, it goes on where it stood.
create table funds.pay_batch (
  region_id int not null,
  batch_id uuid not null,
  court_id int not null,
  channel text not null,
  state text not null,
  item_count int not null,
  amount_fen bigint not null,
  opened_by uuid not null,
  opened_on date not null,
  opened_at timestamptz not null,
  finished_at timestamptz,
  constraint pay_batch_pk primary key (region_id, batch_id),
  constraint pay_batch_channel_known check (channel in ('file', 'adapter')),
  constraint pay_batch_state_known check (state in ('sending', 'sent')),
  constraint pay_batch_sent_whole check ((state = 'sent') = (finished_at is not null)),
  constraint pay_batch_counted check (item_count > 0 and amount_fen > 0)
);
create index pay_batch_by_court on funds.pay_batch (region_id, court_id, batch_id);

create table funds.pay_batch_item (
  region_id int not null,
  batch_id uuid not null,
  item_no int not null,
  court_id int not null,
  case_id uuid not null,
  order_id uuid not null,
  attempt int,
  result text not null,
  facts jsonb not null,
  file_no int,
  constraint pay_batch_item_pk primary key (region_id, batch_id, item_no),
  constraint pay_batch_item_once unique (region_id, batch_id, order_id),
  constraint pay_batch_item_batch_fk foreign key (region_id, batch_id) references funds.pay_batch (region_id, batch_id),
  constraint pay_batch_item_order_fk foreign key (region_id, order_id) references funds.payment_order (region_id, order_id),
  constraint pay_batch_item_result_known check (result in ('waiting', 'sent', 'refused')),
  constraint pay_batch_item_sent_whole check ((result = 'sent') = (attempt is not null))
);
-- One batch at a time has an order in hand.
create unique index pay_batch_item_in_hand on funds.pay_batch_item (region_id, order_id) where result = 'waiting';
create index pay_batch_item_waiting on funds.pay_batch_item (region_id, batch_id, item_no) where result = 'waiting';
create index pay_batch_item_unfiled on funds.pay_batch_item (region_id, batch_id, item_no) where result = 'sent' and file_no is null;

-- 付款文件: what goes to the bank, under its digest; the message number is the batch's and the part's own, for ever.
create table funds.pay_batch_file (
  region_id int not null,
  batch_id uuid not null,
  file_no int not null,
  court_id int not null,
  message_id text not null,
  sha256 text not null,
  size_bytes int not null,
  item_count int not null,
  amount_fen bigint not null,
  written_at timestamptz not null,
  constraint pay_batch_file_pk primary key (region_id, batch_id, file_no),
  constraint pay_batch_file_message_once unique (region_id, message_id),
  constraint pay_batch_file_batch_fk foreign key (region_id, batch_id) references funds.pay_batch (region_id, batch_id)
);

alter table funds.pay_batch enable row level security;
alter table funds.pay_batch_item enable row level security;
alter table funds.pay_batch_file enable row level security;
create policy pay_batch_scope on funds.pay_batch to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy pay_batch_item_scope on funds.pay_batch_item to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
create policy pay_batch_file_scope on funds.pay_batch_file to duixian_app
  using (region_id = nullif(current_setting('app.region', true), '')::int
    and court_id = any (string_to_array(nullif(current_setting('app.courts', true), ''), ',')::int[]))
  with check (region_id = nullif(current_setting('app.region', true), '')::int);
grant select, insert, update (state, finished_at) on funds.pay_batch to duixian_app;
grant select, insert, update (attempt, result, facts, file_no) on funds.pay_batch_item to duixian_app;
grant select, insert on funds.pay_batch_file to duixian_app;
