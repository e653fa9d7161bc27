-- Ballots of committees and of expert groups: who votes, who does not and why, every version of every vote, the result.

create table ballot (
	id                    uuid primary key,
	version               int not null,
	project_id            uuid not null,
	project_public        boolean not null,
	round                 int not null check (round > 0),
	kind                  text not null check (kind in ('COMMITTEE', 'EXPERT_GROUP')),
	status                text not null check (status in ('OPEN', 'PASSED', 'FAILED', 'ABANDONED')),
	spent                 boolean not null,
	electorate_id         uuid,
	revision_id           uuid not null,
	opened_on             date not null,
	opened_by             text not null,
	closes_on             date not null,
	meeting_on            date,
	minutes               text,
	entitled              int,
	attending             int,
	approve               int,
	approve_with_comments int,
	disapprove            int,
	abstain               int,
	closed_at             timestamptz,
	closed_by             text,
	reminded_on           date,
	unique (project_id, round),
	constraint ballot_days_in_order check (closes_on >= opened_on),
	constraint ballot_closed_with_count check ((status in ('PASSED', 'FAILED')) = (entitled is not null)
		and (status in ('PASSED', 'FAILED')) <= (closed_at is not null and closed_by is not null)),
	constraint ballot_counted_once check (approve + approve_with_comments + disapprove + abstain <= entitled),
	constraint ballot_group_meets check (kind <> 'EXPERT_GROUP' or meeting_on is not null)
);
-- One ballot of a project decides at a time.
create unique index ballot_undecided on ballot (project_id) where not spent;
create index ballot_by_status on ballot (status, closes_on);

-- The rules as they stood on the day of the opening; they do not change while votes come in.
create table ballot_term (
	ballot_id  uuid not null references ballot on delete cascade,
	rule       text not null,
	value      text not null,
	basis      text not null,
	confidence text not null,
	primary key (ballot_id, rule)
);

create table ballot_voter (
	id         uuid primary key,
	ballot_id  uuid not null references ballot on delete cascade,
	account_id uuid,
	body_id    uuid,
	name       text not null check (name <> ''),
	unit       text,
	interest   text,
	attended   boolean not null default false,
	unique (ballot_id, id),
	unique (ballot_id, account_id)
);
create unique index ballot_voter_seat on ballot_voter (ballot_id, body_id) where account_id is null and body_id is not null;
create index ballot_voter_by_account on ballot_voter (account_id);
create index ballot_voter_by_body on ballot_voter (body_id);

create table ballot_exclusion (
	ballot_id uuid not null references ballot on delete cascade,
	ordinal   int not null,
	name      text not null,
	unit      text,
	cause     text not null check (cause in ('PERSON_DRAFTS', 'UNIT_DRAFTS')),
	drafter   text not null,
	primary key (ballot_id, ordinal)
);

-- Every version of a vote is kept; the last one of a voter counts, so that nobody counts twice.
create table vote (
	id          uuid primary key,
	ballot_id   uuid not null,
	voter_id    uuid not null,
	number      int not null check (number > 0),
	position    text not null check (position in ('APPROVE', 'APPROVE_WITH_COMMENTS', 'DISAPPROVE', 'ABSTAIN')),
	remark      text,
	cast_at     timestamptz not null,
	cast_by     text not null,
	answer      text,
	answered_by text,
	answered_at timestamptz,
	unique (ballot_id, voter_id, number),
	foreign key (ballot_id, voter_id) references ballot_voter (ballot_id, id) on delete cascade,
	constraint vote_with_remark check (position not in ('DISAPPROVE', 'APPROVE_WITH_COMMENTS') or remark <> ''),
	constraint vote_answered_by_somebody check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
