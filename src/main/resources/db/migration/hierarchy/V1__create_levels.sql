-- The tree of levels, their rules with full history, the prefixes of their numbers, and the numbers given out.

create table level (
	code        text primary key check (code ~ '^[a-z][a-z0-9-]*(\.[A-Za-z0-9][A-Za-z0-9-]*){0,4}$'),
	parent      text references level,
	model       text references level,
	kind        text not null,
	names       text not null,
	rank        int not null default 0,
	region      text,
	sort        int not null,
	valid_from  date not null,
	retired_on  date,
	merged_into text references level,
	check (parent <> code and model <> code and merged_into <> code),
	check (retired_on >= valid_from),
	check (merged_into is null or retired_on is not null)
);
create index level_by_parent on level (parent);

-- The level whose standards bear a prefix; kept in capitals.
create table level_prefix (
	prefix     text primary key check (prefix = upper(prefix) and prefix <> ''),
	level_code text not null references level
);
create index level_prefix_by_level on level_prefix (level_code);

-- One row a change, never updated and never deleted: the newest valid_from not after a day holds on that day.
create table level_rule (
	id         uuid primary key,
	level_code text not null references level,
	rule       text not null,
	effect     text not null check (effect in ('SET', 'NONE', 'INHERIT')),
	value      text,
	basis      text not null,
	confidence char(1) not null check (confidence in ('S', 's', 'M', 'm', 'D')),
	note       text not null,
	valid_from date not null,
	set_by     text not null,
	set_at     timestamptz not null,
	unique (level_code, rule, valid_from),
	check ((effect = 'SET') = (value is not null))
);

create table number_sequence (
	level_code  text not null references level,
	issuer      text not null,
	last_number bigint not null check (last_number >= 0),
	primary key (level_code, issuer)
);

-- One row: counts the changes, so that every node sees that its copy is old, and is locked by whoever changes the tree.
create table hierarchy_version (
	only_row boolean primary key default true check (only_row),
	version  bigint not null
);
insert into hierarchy_version (version) values (0);
