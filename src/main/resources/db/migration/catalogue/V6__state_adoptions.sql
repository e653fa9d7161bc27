-- What an edition says of a source beside the degree: that the catalogue does not hold it, why it is taken although something speaks
-- against it, what differs (MOD, NEQ); and of a source that the edition before adopted, why this one no longer does.
create table adoption (
	edition_id  uuid not null references edition on delete cascade,
	source      text not null,
	source_key  text not null,
	kept        boolean not null,
	outside     boolean not null,
	reason      text,
	differences text,
	primary key (edition_id, source_key),
	constraint adoption_outside_with_reason check (not outside or reason is not null),
	constraint adoption_dropped_with_reason check (kept or reason is not null)
);
create index adoption_by_source on adoption (source_key);
