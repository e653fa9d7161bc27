-- What a proposal answers about the source that it adopts, or no longer adopts.
alter table project
	add adopts_outside       boolean not null default false,
	add adoption_reason      text,
	add adoption_differences text;
