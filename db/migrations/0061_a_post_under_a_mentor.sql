-- 师徒: a post may be held under a mentor; what is done in it bears both names.
alter table courts.post add column mentor_id uuid;
alter table courts.post add constraint post_mentor_fk foreign key (mentor_id) references courts.person (person_id);
alter table courts.post add constraint post_mentor_another check (mentor_id <> person_id);
