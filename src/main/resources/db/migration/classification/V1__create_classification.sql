-- Entries of ICS, CCS, economic sectors and regions: trees, with names in several languages as JSON by language code.

create table classification_entry (
	scheme      text not null check (scheme in ('ICS', 'CCS', 'SECTOR', 'REGION')),
	code        text not null check (code <> ''),
	parent_code text,
	edition     text not null default '',
	names       text not null,
	scope       text not null default '{}',
	see_also    text not null default '',
	valid_from  date,
	valid_to    date,
	primary key (scheme, code),
	foreign key (scheme, parent_code) references classification_entry (scheme, code) deferrable initially deferred,
	check (parent_code <> code),
	check (valid_from <= valid_to)
);
create index classification_entry_by_parent on classification_entry (scheme, parent_code, code);
