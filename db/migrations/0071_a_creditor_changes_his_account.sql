-- 收款账户变更: a creditor's own new account stands beside the rulings on payees until another person has confirmed it; then the party has it.
alter table funds.payee_ruling drop constraint payee_ruling_kind_known;
alter table funds.payee_ruling add constraint payee_ruling_kind_known check (kind in ('panel', 'agent', 'lawyer', 'own-account'));
alter table funds.payee_ruling drop constraint payee_ruling_state_known;
alter table funds.payee_ruling add constraint payee_ruling_state_known check (state in ('proposed', 'approved', 'applied', 'refused', 'ended'));
alter table funds.payee_ruling add constraint payee_ruling_applied_own check (state <> 'applied' or kind = 'own-account');

-- 月度签认日: the day of the next month both sides have signed by is the court's own too.
alter table funds.court_setting drop constraint court_setting_key_known;
alter table funds.court_setting add constraint court_setting_key_known
  check (key in ('fee-timing', 'penalty-rank', 'leader-signs-deferral', 'leader-signs-deposit', 'leader-signs-payout-from', 'month-sign-day'));
