-- What an installation is called among others: identifiers in its feeds begin with it, wherever it is reached.
create table installation (
	id uuid primary key default gen_random_uuid()
);
insert into installation default values;

-- What an entry of a feed, or a feed as a whole, showed when it was last read in a language, and since when.
create table feed_entry (
	id       uuid not null,
	language text not null,
	shown    text not null,
	updated  timestamptz not null,
	primary key (id, language)
);
