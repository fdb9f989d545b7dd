-- 到账的付款人: whoever links money of a case to a claim or to income withheld sees who paid it, and by which line of the bank.
create or replace view funds.receipt_view with (security_invoker = true) as
select
  region_id,
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
from funds.receipt;
