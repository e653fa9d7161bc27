-- The body that answers for the matters of one that was dissolved.
alter table body add column successor_id uuid references body;
alter table body add constraint body_successor check (successor_id is null
	or (status = 'DISBANDED' and successor_id <> id));
create index body_by_successor on body (successor_id) where successor_id is not null;
