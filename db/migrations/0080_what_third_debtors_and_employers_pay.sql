-- 次债务人付款与部分异议: what a third debtor or an employer pays is money that stands in the case's account, receipt by receipt; an objection may be to a part of a claim, and what the law does not count as an objection is kept as such.
alter table assets.claim_answer add column receipt_id uuid;
alter table assets.claim_answer add column of_answer uuid;
alter table assets.claim_answer add column ground text;
alter table assets.claim_answer add column effect text;
alter table assets.claim_answer drop constraint claim_answer_known;
alter table assets.claim_answer add constraint claim_answer_known check (answer in ('admitted', 'objected', 'performed', 'taken-back'));
-- Of a payment the sum, of an objection the part it is about (nothing where it is about all of it).
alter table assets.claim_answer drop constraint claim_answer_sum_whole;
alter table assets.claim_answer add constraint claim_answer_sum_whole check (
  case answer
    when 'admitted' then amount_fen is null
    when 'objected' then amount_fen is null or amount_fen > 0
    else amount_fen is not null and amount_fen > 0
  end
);
alter table assets.claim_answer add constraint claim_answer_ground_known check (ground in ('disputes', 'cannot-pay', 'no-relation'));
alter table assets.claim_answer add constraint claim_answer_effect_known check (effect in ('stops', 'late', 'no-objection', 'settled'));
alter table assets.claim_answer add constraint claim_answer_objection_whole check (answer = 'objected' or (ground is null and effect is null));
alter table assets.claim_answer add constraint claim_answer_taken_back_whole check ((answer = 'taken-back') = (of_answer is not null));
alter table assets.claim_answer
  add constraint claim_answer_receipt_fk foreign key (region_id, receipt_id) references funds.receipt (region_id, receipt_id);
-- A payment is taken back once.
create unique index claim_answer_taken_back_once on assets.claim_answer (region_id, of_answer) where of_answer is not null;

-- A month whose money turned out to be another case's stays as it was put down, and is put down anew beside it.
alter table assets.withheld_month add column receipt_id uuid;
alter table assets.withheld_month add column entry int not null default 1;
alter table assets.withheld_month add column taken_back_at timestamptz;
alter table assets.withheld_month drop constraint withheld_month_pk;
alter table assets.withheld_month add constraint withheld_month_pk primary key (region_id, withholding_id, month, entry);
alter table assets.withheld_month
  add constraint withheld_month_receipt_fk foreign key (region_id, receipt_id) references funds.receipt (region_id, receipt_id);
create unique index withheld_month_once on assets.withheld_month (region_id, withholding_id, month) where taken_back_at is null;
grant update (taken_back_at) on assets.withheld_month to duixian_app;
