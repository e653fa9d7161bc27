-- The bodies that an import names for the first time, with the known one of nearly the same name that may be meant.
create table import_body (
	run_id    uuid not null references import_run on delete cascade,
	name      text not null check (name <> ''),
	body_id   uuid,
	like_id   uuid,
	like_name text,
	primary key (run_id, name),
	check ((like_id is null) = (like_name is null))
);
