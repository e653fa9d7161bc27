-- Consultations: rounds, to whom they were sent, comments and their groups, notifications abroad.

create table comment_counter (
	name text primary key,
	last int not null check (last > 0)
);

create table consultation_round (
	id           uuid primary key,
	version      int not null,
	project_id   uuid not null,
	ordinal      int not null check (ordinal > 0),
	kind         text not null check (kind in ('PUBLIC', 'COMMITTEE', 'PUBLICITY')),
	document_id  uuid,
	revision_id  uuid,
	committee_id uuid,
	opened_on    date not null,
	closes_on    date not null,
	rule_days    int not null check (rule_days >= 0),
	rule_basis   text not null,
	opened_by    text not null,
	closed_on    date,
	closed_by    text,
	set_aside_on date,
	unique (project_id, kind, ordinal),
	constraint round_long_enough check (closes_on >= opened_on + rule_days or kind = 'PUBLICITY'),
	constraint round_text_of_document check ((document_id is null) = (revision_id is null)),
	constraint round_of_committee check ((kind = 'COMMITTEE') <= (committee_id is not null)),
	constraint round_closed_by check ((closed_on is null) = (closed_by is null)),
	constraint round_set_aside_closed check (set_aside_on is null or closed_on is not null)
);
create index round_open on consultation_round (closes_on) where closed_on is null;

create table round_addressee (
	round_id   uuid not null references consultation_round on delete cascade,
	body_id    uuid not null,
	replied_on date,
	no_comment boolean not null default false,
	primary key (round_id, body_id),
	constraint reply_without_comment_is_a_reply check (not no_comment or replied_on is not null)
);

create table comment_group (
	id       uuid primary key,
	round_id uuid not null references consultation_round on delete cascade,
	name     text not null,
	unique (round_id, name)
);

create table comment (
	id              uuid primary key,
	version         int not null,
	code            text not null unique,
	round_id        uuid not null references consultation_round on delete cascade,
	clause_lineage  uuid,
	clause          text not null,
	clause_position int not null check (clause_position >= 0),
	place           text,
	type            text not null check (type in ('GENERAL', 'TECHNICAL', 'EDITORIAL')),
	text            text not null,
	proposed_change text,
	reason          text,
	stated_at       timestamptz not null,
	account_id      uuid,
	body_id         uuid,
	name            text,
	organisation    text,
	mail            text,
	name_shown      boolean not null,
	token_hash      text unique,
	group_id        uuid references comment_group on delete set null,
	disposition     text check (disposition in ('ACCEPTED', 'PARTLY', 'REJECTED', 'NOTED')),
	answer          text,
	answered_by     text,
	answered_at     timestamptz,
	constraint comment_has_author check (account_id is not null or mail is not null),
	constraint comment_disposed_with_answer check ((disposition is null) = (answer is null) and (answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
	constraint comment_answered_when_confirmed check (disposition is null or token_hash is null)
);
create index comment_by_round on comment (round_id, clause_position, code) where token_hash is null;
create index comment_undisposed on comment (round_id) where disposition is null and token_hash is null;
create index comment_unconfirmed on comment (stated_at) where token_hash is not null;
create index comment_by_group on comment (group_id);

create table comment_support (
	comment_id uuid not null references comment on delete cascade,
	account_id uuid not null,
	primary key (comment_id, account_id)
);

create table tbt_notification (
	project_id  uuid primary key,
	number      text not null check (number like 'G/TBT/N/%'),
	notified_on date not null,
	recorded_by text not null,
	recorded_at timestamptz not null
);
