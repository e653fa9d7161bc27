-- Texts of standards while they are drafted, every state that was ever saved, and frozen revisions.

create table document (
	id          uuid primary key,
	owner       text not null check (owner like '_%:_%'),
	title       text not null,
	language    text not null check (language ~ '^[a-z]{2}$'),
	created     timestamptz not null,
	copied_from uuid
);
create index document_by_owner on document (owner);

-- A section keeps its lineage through copies of the document, so that revisions of both can be compared.
create table section (
	id              uuid primary key,
	document_id     uuid not null references document,
	lineage         uuid not null,
	parent_id       uuid,
	position        int not null,
	kind            text not null check (kind in ('FOREWORD', 'INTRODUCTION', 'SCOPE', 'NORMATIVE_REFERENCES', 'TERMS', 'CLAUSE', 'ANNEX', 'BIBLIOGRAPHY')),
	heading         text not null check (char_length(heading) <= 500),
	body            text not null check (char_length(body) <= 200000),
	normative       boolean not null,
	version         int not null,
	changed_by      uuid,
	changed_by_name text not null,
	changed_at      timestamptz not null,
	deleted_at      timestamptz,
	constraint section_of_document unique (document_id, id),
	constraint section_lineage_once unique (document_id, lineage),
	constraint section_parent_in_document foreign key (document_id, parent_id) references section (document_id, id)
		deferrable initially deferred,
	constraint section_not_below_itself check (parent_id is distinct from id),
	constraint section_below_is_clause check (parent_id is null or kind = 'CLAUSE')
);
create unique index section_element_once on section (document_id, kind)
	where kind not in ('CLAUSE', 'ANNEX') and deleted_at is null;

-- Every saved state; and the text of a writer who came second, until it is merged.
create table section_version (
	id            uuid primary key,
	section_id    uuid not null references section,
	version       int not null,
	heading       text not null,
	body          text not null,
	normative     boolean not null,
	saved_by      uuid,
	saved_by_name text not null,
	saved_at      timestamptz not null,
	act           text not null check (act in ('WRITTEN', 'DELETED', 'RESTORED', 'CONFLICT')),
	settled       boolean not null default true,
	constraint section_version_open_conflict check (settled or act = 'CONFLICT')
);
create unique index section_version_once on section_version (section_id, version) where act <> 'CONFLICT';
create index section_version_by_section on section_version (section_id, saved_at desc);
create index section_version_open on section_version (section_id) where not settled;

create table revision (
	id             uuid primary key,
	document_id    uuid not null references document,
	ordinal        int not null check (ordinal > 0),
	title          text not null,
	language       text not null,
	purpose        text not null check (purpose <> ''),
	frozen_at      timestamptz not null,
	frozen_by      uuid,
	frozen_by_name text not null,
	sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	constraint revision_identifier_once unique (document_id, ordinal)
);
alter table document add constraint document_copied_from foreign key (copied_from) references revision (id);

create table revision_section (
	revision_id uuid not null references revision,
	ordinal     int not null,
	section_id  uuid not null,
	lineage     uuid not null,
	kind        text not null,
	level       int not null check (level between 0 and 5),
	number      text not null,
	label       text not null,
	anchor      text not null,
	heading     text not null,
	body        text not null,
	normative   boolean not null,
	primary key (revision_id, ordinal),
	constraint revision_section_anchor_once unique (revision_id, anchor),
	constraint revision_section_lineage_once unique (revision_id, lineage)
);

-- What was consulted on or voted on never changes.
create function refuse_change_of_frozen() returns trigger language plpgsql as $$
begin
	raise exception 'a frozen revision cannot be changed' using errcode = 'check_violation', constraint = 'revision_frozen';
end $$;
create trigger revision_frozen before update or delete on revision for each row execute function refuse_change_of_frozen();
create trigger revision_section_frozen before update or delete on revision_section for each row execute function refuse_change_of_frozen();
