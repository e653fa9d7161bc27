-- What administrators add to the words of status that come with Norma, or say otherwise than they.
create table import_status_word (
	word       text primary key check (word <> ''),
	status     text not null check (status in ('IN_FORCE', 'UPCOMING', 'SUPERSEDED', 'WITHDRAWN', 'DRAFT', 'UNKNOWN')),
	added_by   text not null,
	added_at   timestamptz not null default now()
);

-- The level of a publisher whose numbers do not tell it: asked once, then remembered.
create table import_publisher_level (
	publisher  text primary key check (publisher <> ''),
	level      text not null,
	added_by   text not null,
	added_at   timestamptz not null default now()
);
