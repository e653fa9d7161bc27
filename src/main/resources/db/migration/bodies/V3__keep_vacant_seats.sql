-- A seat with a vote that was given up without a successor, until somebody takes it.
create table body_vacancy (
	id        uuid primary key,
	body_id   uuid not null references body,
	name      text not null,
	in_person boolean not null,
	since     date not null,
	filled_on date,
	check (filled_on >= since)
);
create index body_vacancy_open on body_vacancy (body_id) where filled_on is null;
