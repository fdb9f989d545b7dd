-- 审批意见与收款账户凭据: whoever decides about a deferral, a deposit or a payee says why, and the officer reads it; the paper on which a creditor's new account rests is kept as it came.
alter table funds.deferral add column decided_words text;
alter table funds.deposit add column decided_words text;
alter table funds.deposit add column end_words text;
alter table funds.payee_ruling add column decided_words text;
alter table funds.payee_ruling add column paper_sha256 text;
alter table funds.payee_ruling add column paper_name text;
alter table funds.payee_ruling add column paper_mime text;
alter table funds.payee_ruling add constraint payee_ruling_paper_whole check ((paper_sha256 is null) = (paper_name is null) and (paper_sha256 is null) = (paper_mime is null));
grant update (decided_words) on funds.deferral to duixian_app;
grant update (decided_words, end_words) on funds.deposit to duixian_app;
grant update (decided_words, paper_sha256, paper_name, paper_mime) on funds.payee_ruling to duixian_app;
