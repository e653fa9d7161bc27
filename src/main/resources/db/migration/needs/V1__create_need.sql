-- Needs: stated by anyone, confirmed by mail where nobody is signed in, sorted and answered by officials.

create table need_counter (
	name text primary key,
	last int not null check (last > 0)
);

create table need (
	id                     uuid primary key,
	version                int not null,
	code                   text not null unique,
	subject                text not null,
	sector                 text,
	products               text,
	why                    text not null,
	evidence               text,
	urgency                text not null check (urgency in ('LOW', 'NORMAL', 'HIGH')),
	international_standard text,
	state                  text not null check (state in ('UNCONFIRMED', 'RECEIVED', 'CONSIDERED', 'ANSWERED', 'DECLINED', 'MERGED', 'PLANNED')),
	stated_at              timestamptz not null,
	account_id             uuid,
	name                   text,
	mail                   text,
	token_hash             text unique,
	merged_into            uuid references need,
	answer                 text,
	answered_by            text,
	answered_at            timestamptz,
	project_id             uuid,
	constraint need_has_proposer check (account_id is not null or mail is not null),
	constraint need_token_until_confirmed check ((state = 'UNCONFIRMED') = (token_hash is not null)),
	constraint need_merged_into_another check (((state = 'MERGED') = (merged_into is not null)) and merged_into is distinct from id),
	constraint need_answer_signed check ((answer is null) = (answered_by is null)),
	constraint need_planned_as_project check ((state = 'PLANNED') <= (project_id is not null))
);
create index need_by_state on need (state, stated_at);
create index need_by_sector on need (sector);
create index need_by_merge on need (merged_into);
create index need_by_project on need (project_id);

create table need_support (
	need_id    uuid not null references need on delete cascade,
	account_id uuid not null,
	primary key (need_id, account_id)
);
