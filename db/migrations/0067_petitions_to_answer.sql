-- 待答复信访: the hub counts petitions nobody has answered, by court, without reading those answered long ago.
create index petition_to_answer on hub.petition (region_id, court_id) where answered_on is null;
