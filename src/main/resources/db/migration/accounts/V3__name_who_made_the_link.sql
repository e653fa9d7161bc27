-- Who made the link with which a password is set, and of which link the present password comes.
alter table password_link add column maker text;
alter table password_link add column made_at timestamptz;
alter table account add column link_maker text;
alter table account add column link_made_at timestamptz;
alter table account add column link_seen boolean not null default true;

-- A link for the account of an administrator, an official or an auditor: a second administrator agrees first.
create table password_request (
	id         uuid primary key,
	version    int not null,
	account_id uuid not null references account,
	state      text not null check (state in ('WAITING', 'AGREED', 'USED', 'REFUSED', 'TAKEN_BACK')),
	asked_by   uuid not null,
	asker      text not null,
	asked_at   timestamptz not null,
	decided_by uuid,
	decider    text,
	decided_at timestamptz,
	check ((state = 'WAITING') = (decided_by is null)),
	check (state = 'WAITING' or (state = 'TAKEN_BACK') = (decided_by = asked_by))
);
create unique index password_request_open on password_request (account_id) where state in ('WAITING', 'AGREED');
