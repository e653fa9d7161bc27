-- Standards (series), their editions, relations between editions. A date keeps its precision: D day, M month, Y year.

create extension if not exists btree_gist;

-- The last day of a date of the given precision.
create function period_end(start date, precision_ text) returns date
	language sql immutable parallel safe
	return case precision_
		when 'M' then (start + interval '1 month - 1 day')::date
		when 'Y' then (start + interval '1 year - 1 day')::date
		else start end;

create table standard (
	id          uuid primary key,
	designation text not null,
	key         text not null unique,
	slug        text not null unique
);

create table edition (
	id                      uuid primary key,
	standard_id             uuid not null references standard,
	designation             text not null,
	key                     text not null unique,
	slug                    text not null unique,
	titles                  text not null,
	level                   text not null,
	family                  text not null,
	binding                 text not null check (binding in ('MANDATORY', 'VOLUNTARY', 'INFORMATIVE', 'BY_AGREEMENT')),
	binding_basis           text,
	kind                    text not null check (kind in ('STANDARD', 'AMENDMENT', 'CORRIGENDUM', 'SUPPLEMENT')),
	document_type           text,
	edition_number          text,
	stage                   smallint check (stage between 0 and 9999),
	published               date,
	published_precision     text check (published_precision in ('D', 'M', 'Y')),
	in_force_from           date,
	in_force_from_precision text check (in_force_from_precision in ('D', 'M', 'Y')),
	in_force_until          date,
	in_force_until_precision text check (in_force_until_precision in ('D', 'M', 'Y')),
	withdrawn               date,
	withdrawn_precision     text check (withdrawn_precision in ('D', 'M', 'Y')),
	ended_seen              date,
	end_reason              text check (end_reason in ('SUPERSEDED', 'WITHDRAWN')),
	starts_on               date,
	ends_on                 date,
	parallel_basis          text,
	issuer_id               uuid,
	committee_id            uuid,
	ics                     text[] not null default '{}',
	ccs                     text[] not null default '{}',
	sectors                 text[] not null default '{}',
	region                  text,
	summary                 text not null default '{}',
	url                     text,
	source                  text,
	source_id               text,
	source_hash             text,
	source_seen             date,
	changed_by              uuid,
	version                 int not null default 0,
	check ((published is null) = (published_precision is null)),
	check ((in_force_from is null) = (in_force_from_precision is null)),
	check ((in_force_until is null) = (in_force_until_precision is null)),
	check ((withdrawn is null) = (withdrawn_precision is null)),
	constraint edition_in_force_after_publication
		check (published is null or in_force_from is null or period_end(in_force_from, in_force_from_precision) >= published),
	constraint edition_ends_after_publication
		check (published is null or withdrawn is null or period_end(withdrawn, withdrawn_precision) >= published),
	constraint edition_until_after_from
		check (starts_on is null or in_force_until is null or period_end(in_force_until, in_force_until_precision) >= starts_on),
	constraint edition_end_after_start check (starts_on is null or ends_on is null or ends_on >= starts_on),
	constraint edition_parallel_only_when_stated
		exclude using gist (standard_id with =, daterange(starts_on, ends_on) with &&)
		where (parallel_basis is null and kind = 'STANDARD' and starts_on is not null)
);
create index edition_by_standard on edition (standard_id);
create index edition_by_level on edition (level);
create index edition_by_issuer on edition (issuer_id);
create index edition_by_source on edition (source, source_id);
create index edition_by_change on edition (changed_by) where changed_by is not null;

-- Other numbers of the same edition: double numbers of identical adoptions, one text numbered by several provinces.
create table edition_number (
	edition_id  uuid not null references edition on delete cascade,
	designation text not null,
	key         text not null unique,
	primary key (edition_id, key)
);

create table relation (
	id         uuid primary key,
	edition_id uuid not null references edition on delete cascade,
	kind       text not null check (kind in ('REPLACES', 'AMENDS', 'CORRECTS', 'ADOPTS', 'REFERENCES', 'CONVERTED_FROM')),
	target     text not null,
	target_key text not null,
	target_id  uuid references edition on delete set null,
	degree     text check (degree in ('IDT', 'MOD', 'NEQ')),
	partly     boolean not null default false,
	normative  boolean,
	scope      text,
	source     text,
	constraint relation_stated_once unique (edition_id, kind, target_key),
	constraint relation_not_to_itself check (target_id is distinct from edition_id),
	constraint relation_degree_of_adoption check (degree is null or kind = 'ADOPTS'),
	constraint relation_normative_reference check ((normative is not null) = (kind = 'REFERENCES'))
);
create index relation_by_target on relation (target_id);
create index relation_by_target_key on relation (target_key);

-- No edition replaces itself through others.
create function refuse_circular_replacement() returns trigger language plpgsql as $$
begin
	if exists (
		with recursive older (id) as (
			select new.target_id
			union
			select r.target_id from relation r join older o on r.edition_id = o.id
			where r.kind = 'REPLACES' and r.target_id is not null
		)
		select 1 from older where id = new.edition_id
	) then
		raise exception 'circular replacement of edition %', new.edition_id
			using errcode = 'check_violation', constraint = 'relation_not_circular';
	end if;
	return null;
end $$;
create constraint trigger relation_not_circular after insert or update on relation
	deferrable initially deferred for each row
	when (new.kind = 'REPLACES' and new.target_id is not null)
	execute function refuse_circular_replacement();
