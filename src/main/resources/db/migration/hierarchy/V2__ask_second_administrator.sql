-- Who agreed to a change of a rule that guards: null where nobody had to, empty where there was nobody who could.
alter table level_rule add column agreed_by text;

-- A change of a rule that guards, asked for by an administrator: it waits until another one agrees.
create table rule_change (
	id         uuid primary key,
	version    int not null,
	level_code text not null references level,
	rule       text not null,
	effect     text not null check (effect in ('SET', 'NONE', 'INHERIT')),
	value      text,
	basis      text not null,
	confidence char(1) not null check (confidence in ('S', 's', 'M', 'm', 'D')),
	note       text not null,
	valid_from date not null,
	state      text not null check (state in ('WAITING', 'AGREED', 'REFUSED', 'TAKEN_BACK')),
	asked_by   uuid not null,
	asker      text not null,
	asked_at   timestamptz not null,
	decided_by uuid,
	decider    text,
	decided_at timestamptz,
	reason     text,
	check ((effect = 'SET') = (value is not null)),
	check ((state = 'WAITING') = (decided_by is null)),
	check (state = 'WAITING' or (state = 'TAKEN_BACK') = (decided_by = asked_by))
);
create unique index rule_change_waiting on rule_change (level_code, rule) where state = 'WAITING';
