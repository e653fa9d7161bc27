-- Who takes over whose seat, and the requests to take members out, which a second person confirms while the body decides.
alter table body_membership add column succeeds uuid references body;

create table body_departure (
	id                uuid primary key,
	version           int not null,
	body_id           uuid not null references body,
	member_id         uuid references body,
	membership        text check (membership in ('SECRETARIAT', 'PARTICIPATING', 'OBSERVING', 'MEMBER')),
	account_id        uuid,
	name              text not null check (name <> ''),
	reason            text not null check (reason ~ '\S'),
	successor_body    uuid references body,
	successor_account uuid,
	successor         text,
	state             text not null check (state in ('REQUESTED', 'CONFIRMED', 'DECLINED')),
	requested_by      uuid not null,
	requester         text not null,
	requested_on      date not null,
	decided_by        uuid,
	decider           text,
	decided_on        date,
	constraint body_departure_of_one check ((member_id is null) <> (account_id is null)),
	constraint body_departure_with_membership check ((member_id is null) = (membership is null)),
	constraint body_departure_one_successor check (successor_body is null or successor_account is null),
	constraint body_departure_by_two check (decided_by <> requested_by or state = 'DECLINED'),
	constraint body_departure_decided check ((state = 'REQUESTED') = (decided_by is null)
		and (decided_by is null) = (decided_on is null) and (decided_by is null) = (decider is null))
);
create unique index body_departure_once on body_departure (body_id, coalesce(member_id, account_id)) where state = 'REQUESTED';
