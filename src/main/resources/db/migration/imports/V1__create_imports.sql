-- Imports of whole catalogues: runs, what they changed, what they refused, and remembered mappings.

create table import_run (
	id                uuid primary key,
	file_name         text not null,
	stored            text not null,
	sha256            text not null,
	bytes             bigint not null,
	preset            text,
	mapping           text not null,
	source            text not null,
	as_of             date not null,
	complete          boolean not null,
	take_over         boolean not null default false,
	mode              text not null check (mode in ('DRY_RUN', 'IMPORT')),
	state             text not null check (state in ('MAPPING', 'QUEUED', 'RUNNING', 'DONE', 'FAILED')),
	batch             uuid,
	percent           int not null default 0 check (percent between 0 and 100),
	rows_read         bigint not null default 0,
	added             bigint not null default 0,
	changed           bigint not null default 0,
	unchanged         bigint not null default 0,
	kept              bigint not null default 0,
	refused           bigint not null default 0,
	gone              bigint not null default 0,
	relations         bigint not null default 0,
	relations_refused bigint not null default 0,
	warnings          bigint not null default 0,
	failure_key       text,
	failure_arguments text,
	created_at        timestamptz not null default now(),
	started_at        timestamptz,
	finished_at       timestamptz,
	actor_id          uuid,
	actor_name        text not null
);
create index import_run_by_time on import_run (created_at desc);
create index import_run_by_source on import_run (source, as_of desc) where mode = 'IMPORT' and state = 'DONE';

create table import_remark (
	run_id    uuid not null references import_run on delete cascade,
	line      bigint not null,
	weight    text not null check (weight in ('REFUSED', 'RELATION', 'WARNING')),
	field     text,
	value     text,
	key       text not null,
	arguments text not null
);
create index import_remark_by_run on import_remark (run_id, weight, line);

create table import_change (
	run_id      uuid not null references import_run on delete cascade,
	designation text not null,
	kind        text not null check (kind in ('ADDED', 'CHANGED', 'TAKEN_OVER', 'GONE', 'RETURNED')),
	field       text,
	before      text,
	after       text
);
create index import_change_by_run on import_change (run_id, kind);

create table import_preset (
	name    text primary key check (name <> ''),
	mapping text not null
);
