-- Every declaration is kept, numbers of what is never published are given out again, and who filed is known.

alter table disclosure_item drop constraint disclosure_item_project_id_fkey;
alter table disclosure_item drop constraint disclosure_item_pkey;
alter table disclosure drop constraint disclosure_pkey;

alter table disclosure add column version int not null default 1 check (version > 0);
alter table disclosure alter column version drop default;
alter table disclosure add primary key (project_id, version);

alter table disclosure_item add column version int not null default 1;
alter table disclosure_item alter column version drop default;
alter table disclosure_item add primary key (project_id, version, item);
alter table disclosure_item add foreign key (project_id, version) references disclosure;

alter table filing add column filed_by text;

-- The number that was taken from a series, and the day on which a cancelled project gave it back.
alter table approval add column series text;
alter table approval add column series_number bigint check (series_number > 0);
alter table approval add column number_freed_on date;
alter table approval add constraint approval_series_whole check ((series is null) = (series_number is null));
alter table approval drop constraint approval_designation_key_key;
create unique index approval_number_used_once on approval (designation_key) where number_freed_on is null;

create table freed_number (
	series text not null,
	number bigint not null check (number > 0),
	primary key (series, number)
);
