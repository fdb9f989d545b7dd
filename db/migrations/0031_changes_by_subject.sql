-- 变更: what changed of one thing since somebody read it, found by the thing itself when two people edit it at once.
create index entry_changed on audit.entry (region_id, subject, type, entry_id) where facts ? 'changed';
