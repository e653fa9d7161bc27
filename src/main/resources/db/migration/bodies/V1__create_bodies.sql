-- Authorities, committees, associations, enterprises, laboratories, certification bodies and other organisations.
-- Levels and regions are referred to by their codes; names are JSON by language code.

create table body (
	id              uuid primary key,
	version         int not null default 0,
	code            text not null unique check (code <> ''),
	slug            text not null unique check (slug <> ''),
	sort_key        text not null,
	kind            text not null check (kind in ('AUTHORITY', 'COMMITTEE', 'ASSOCIATION', 'ENTERPRISE', 'LABORATORY',
		'CERTIFICATION_BODY', 'ORGANISATION')),
	names           text not null,
	name_keys       text[] not null,
	level_code      text,
	region_code     text,
	parent_id       uuid references body,
	url             text,
	scope           text not null default '',
	status          text not null check (status in ('ACTIVE', 'STAND_BY', 'DISBANDED')),
	established     date,
	ended           date,
	external_source text,
	external_id     text,
	unique (external_source, external_id),
	check ((external_source is null) = (external_id is null)),
	check (parent_id <> id),
	check (established <= ended),
	check (ended is null or status = 'DISBANDED')
);
create index body_by_sort_key on body (sort_key);
create index body_by_parent on body (parent_id);
create index body_by_kind on body (kind, sort_key);
create index body_by_region on body (region_code);
create index body_by_name_keys on body using gin (name_keys);

create table body_membership (
	body_id   uuid not null references body,
	member_id uuid not null references body,
	kind      text not null check (kind in ('SECRETARIAT', 'PARTICIPATING', 'OBSERVING', 'MEMBER')),
	interest  text check (interest in ('PRODUCER', 'TRADER', 'USER', 'CONSUMER', 'AUTHORITY', 'ACADEMIC', 'TESTING',
		'PUBLIC_INTEREST', 'OTHER')),
	source    text,
	primary key (body_id, member_id, kind),
	check (body_id <> member_id)
);
create index body_membership_by_member on body_membership (member_id);

create table body_liaison (
	body_id   uuid not null references body,
	kind      text not null check (kind in ('COMMITTEE', 'ORGANISATION')),
	reference text not null check (reference <> ''),
	other_id  uuid references body,
	source    text,
	primary key (body_id, kind, reference)
);
create index body_liaison_by_other on body_liaison (other_id);
