-- Whole catalogues come in through two staging tables: COPY into them, then set-based SQL into the tables of the catalogue.

alter table edition add column upcoming_seen date;
-- What the source said about it, field by field in its own words, as JSON; a newer snapshot is compared with it.
alter table edition add column source_stated text;
-- Since when the source no longer lists it.
alter table edition add column source_gone date;

-- Unlogged: after a crash of the database they are empty, and the job fills them again from its file.
create unlogged table edition_stage (
	batch                    uuid not null,
	line                     bigint not null,
	exact                    boolean not null,
	id                       uuid not null,
	standard_id              uuid not null,
	standard_designation     text not null,
	standard_key             text not null,
	standard_slug            text not null,
	designation              text not null,
	key                      text not null,
	slug                     text not null,
	titles                   text not null,
	level                    text not null,
	family                   text not null,
	binding                  text not null,
	binding_basis            text,
	kind                     text not null,
	document_type            text,
	edition_number           text,
	stage                    smallint,
	published                date,
	published_precision      text,
	in_force_from            date,
	in_force_from_precision  text,
	in_force_until           date,
	in_force_until_precision text,
	withdrawn                date,
	withdrawn_precision      text,
	ended_seen               date,
	end_reason               text,
	upcoming_seen            date,
	starts_on                date,
	ends_on                  date,
	parallel_basis           text,
	issuer                   text,
	committee                text,
	ics                      text[] not null,
	ccs                      text[] not null,
	sectors                  text[] not null,
	region                   text,
	summary                  text not null,
	url                      text,
	source_id                text,
	source_hash              text not null,
	source_stated            text not null
);
create index edition_stage_by_batch on edition_stage (batch);

create unlogged table relation_stage (
	batch           uuid not null,
	line            bigint not null,
	kind            text not null,
	inverse         boolean not null,
	other           text,
	other_key       text,
	other_source_id text,
	degree          text,
	partly          boolean not null,
	normative       boolean
);
create index relation_stage_by_batch on relation_stage (batch);

-- A bulk merge looks for circles itself, once for all its relations.
drop trigger relation_not_circular on relation;
create constraint trigger relation_not_circular after insert or update on relation
	deferrable initially deferred for each row
	when (new.kind = 'REPLACES' and new.target_id is not null and coalesce(current_setting('norma.bulk', true), '') <> 'on')
	execute function refuse_circular_replacement();
