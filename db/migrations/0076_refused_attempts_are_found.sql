-- 越权留痕: the inspector reads what was refused at the door, newest first, without a walk through the whole record.
create index entry_refused on audit.entry (region_id, entry_id)
  where type in ('courts.refused-at-door', 'courts.sign-in-refused', 'courts.ended-entry-used');
