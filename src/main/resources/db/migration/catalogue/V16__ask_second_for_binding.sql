-- What changes how far a text binds is recorded by one person and holds only when a second one confirms it: a change of number, a fact
-- about clauses, and the taking back of either.
create table binding_change (
	id          uuid primary key,
	version     int not null,
	edition_id  uuid not null references edition on delete cascade,
	designation text not null,
	binding     text not null,
	ends_on     date,
	kind        text not null check (kind in ('NUMBER', 'NUMBER_BACK', 'CLAUSES', 'CLAUSES_BACK')),
	number      text,
	titles      text,
	becomes     text,
	clause_kind text check (clause_kind in ('BINDS', 'REPEALED')),
	clauses     text,
	other       text,
	fact_id     uuid,
	from_day    date,
	basis       text not null,
	state       text not null check (state in ('WAITING', 'CONFIRMED', 'REFUSED', 'TAKEN_BACK')),
	recorded_by uuid not null,
	recorder    text not null,
	recorded_on date not null,
	decided_by  uuid,
	decider     text,
	decided_on  date,
	reason      text,
	constraint binding_change_of_number_or_clauses check (
		(kind in ('NUMBER', 'NUMBER_BACK')) = (number is not null and becomes is not null)
		and (kind in ('CLAUSES', 'CLAUSES_BACK')) = (clause_kind is not null and clauses is not null)
		and (kind = 'CLAUSES_BACK') = (fact_id is not null)),
	constraint binding_change_waits_or_is_decided check ((state = 'WAITING') = (decided_by is null)),
	constraint binding_change_decided_by_another check (state = 'WAITING' or (state = 'TAKEN_BACK') = (decided_by = recorded_by)),
	constraint binding_change_refused_with_reason check ((state = 'REFUSED') = (reason is not null))
);
create index binding_change_by_edition on binding_change (edition_id);
create index binding_change_that_waits on binding_change (edition_id) where state = 'WAITING';
create unique index binding_change_one_number on binding_change (edition_id)
	where state = 'WAITING' and kind in ('NUMBER', 'NUMBER_BACK');
create unique index binding_change_one_fact on binding_change (fact_id) where state = 'WAITING';
