-- To whom an account owes that it may act: who gave its role, made it, or read a link to its password, with nobody
-- independent agreeing. What was given before this table is owed to nobody that is known.
create table dependence (
	account_id  uuid not null references account on delete cascade,
	person_id   uuid not null,
	what        text not null check (what in ('ROLE', 'ACCOUNT', 'LINK')),
	since       timestamptz not null,
	released_at timestamptz,
	check (account_id <> person_id)
);
create index dependence_of on dependence (account_id) where released_at is null;

-- A role that decides, asked for by an administrator: another one agrees first.
create table grant_request (
	id          uuid primary key,
	version     int not null,
	account_id  uuid not null references account on delete cascade,
	role        text not null,
	body_id     uuid,
	valid_from  date not null,
	valid_until date check (valid_until >= valid_from),
	state       text not null check (state in ('WAITING', 'AGREED', 'REFUSED', 'TAKEN_BACK')),
	asked_by    uuid not null,
	asker       text not null,
	asked_at    timestamptz not null,
	decided_by  uuid,
	decider     text,
	decided_at  timestamptz,
	check ((state = 'WAITING') = (decided_by is null)),
	check (state = 'WAITING' or (state = 'TAKEN_BACK') = (decided_by = asked_by))
);
create unique index grant_request_waiting on grant_request (account_id, role, body_id) nulls not distinct
	where state = 'WAITING';
