-- 集中发放: a step of a batch reads and writes its own items alone; which part of the file an item goes into is fixed when it is sent.
drop index funds.pay_batch_item_unfiled;
drop index funds.pay_batch_item_waiting;
alter table funds.pay_batch_item drop constraint pay_batch_item_once;
-- Led by the order, not by the batch: found by its order alone, and never a way to read a whole batch.
alter table funds.pay_batch_item add constraint pay_batch_item_once unique (region_id, order_id, batch_id);
-- A batch on its way keeps the parts it has; what is sent and in none goes into the part of its number.
update funds.pay_batch_item i set file_no = (i.item_no - 1) / 10000 + 1
from funds.pay_batch b
where b.region_id = i.region_id and b.batch_id = i.batch_id and b.channel = 'file' and i.result = 'sent' and i.file_no is null;
-- Half of a page stays free: a balance that moves once a batch finds room beside itself and touches no index.
alter table funds.account set (fillfactor = 50);
-- Most orders have no reference of the bank yet: they need no place in its index.
alter table funds.payment_order drop constraint payment_order_bank_reference_once;
create unique index payment_order_bank_reference_once on funds.payment_order (region_id, bank_reference) where bank_reference is not null;
