-- The office's own files of editions, in pieces so that no file is ever whole in memory; one content is kept once.
create table file_content (
	sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
	size   bigint not null check (size > 0)
);

create table file_piece (
	sha256 text not null references file_content on delete cascade,
	number int not null check (number >= 0),
	bytes  bytea not null,
	primary key (sha256, number)
);
-- These formats are packed already.
alter table file_piece alter column bytes set storage external;

-- A file or a link; what was replaced stays.
create table edition_file (
	id          uuid primary key,
	edition_id  uuid not null,
	name        text not null,
	kind        text check (kind in ('PDF', 'OFD', 'DOC', 'DOCX')),
	sha256      text references file_content,
	url         text,
	open        boolean not null,
	basis       text,
	added_at    timestamptz not null,
	replaced_at timestamptz check (replaced_at >= added_at),
	constraint edition_file_or_link check ((sha256 is null) <> (url is null)),
	constraint edition_file_has_kind check ((sha256 is null) = (kind is null))
);
create index edition_file_by_edition on edition_file (edition_id);
create unique index edition_file_current on edition_file (edition_id) where replaced_at is null;
create index edition_file_by_content on edition_file (sha256);
