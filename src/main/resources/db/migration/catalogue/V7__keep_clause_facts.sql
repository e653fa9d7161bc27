-- What is known of single clauses: which bind in a text that as a whole does not, and which no longer do since another standard ended
-- them while the rest of the text stays in force. No clauses: all that bind.
create table clause_fact (
	id         uuid primary key,
	edition_id uuid not null references edition on delete cascade,
	kind       text not null check (kind in ('BINDS', 'REPEALED')),
	clauses    text[] not null,
	from_day   date,
	other      text,
	other_key  text,
	basis      text,
	source     text,
	constraint clause_fact_names_what_binds check (kind <> 'BINDS' or cardinality(clauses) > 0),
	constraint clause_fact_repealed_by_something check (kind <> 'REPEALED' or (other is not null and from_day is not null)),
	constraint clause_fact_other_with_key check ((other is null) = (other_key is null))
);
create index clause_fact_by_edition on clause_fact (edition_id);
create index clause_fact_by_other on clause_fact (other_key);

-- A partial revision may change number, title and binding of an edition without a new year: what it was called before that day.
create table former_number (
	edition_id  uuid not null references edition on delete cascade,
	until       date not null,
	designation text not null,
	key         text not null unique,
	slug        text not null unique,
	titles      text not null,
	level       text not null,
	binding     text not null check (binding in ('MANDATORY', 'VOLUNTARY', 'INFORMATIVE', 'BY_AGREEMENT')),
	basis       text not null,
	source      text,
	primary key (edition_id, until)
);
