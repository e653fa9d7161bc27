-- Periodic review: cycles of the levels, what is due, review cases, reports, withdrawals.

create table review_counter (
	name text primary key,
	last int not null check (last > 0)
);

-- What the rules of a level say, as periods of time; derived from them, so that due dates are computed in one statement.
create table review_cycle (
	level         text not null,
	from_day      date not null,
	until_day     date not null,
	years         int check (years > 0),
	notice_months int not null default 0 check (notice_months >= 0),
	primary key (level, from_day),
	check (from_day < until_day)
);

-- One narrow row for each standard in force; derived from the catalogue, the cycles and the reviews.
create table review_due (
	edition_id   uuid primary key,
	designation  text collate "C" not null,
	level        text not null,
	issuer_id    uuid,
	committee_id uuid,
	counted_from date not null,
	last_review  date,
	due          date,
	propose_by   date,
	ends_on      date,
	told_on      date,
	escalated_on date
);
create index review_due_by_day on review_due (due, edition_id) include (level, issuer_id, committee_id, ends_on);
create index review_due_by_committee on review_due (committee_id, due);
create index review_due_by_issuer on review_due (issuer_id, due);
create index review_due_by_level on review_due (level, due);
create index review_due_by_number on review_due (designation);
create index review_due_by_age on review_due (counted_from, level, ends_on);
create index review_due_to_tell on review_due (propose_by) where told_on is null;
create index review_due_to_escalate on review_due (due) where escalated_on is null;

create table review (
	id              uuid primary key,
	version         int not null,
	code            text not null unique,
	edition_id      uuid not null,
	designation     text not null,
	title           text not null,
	level           text not null,
	authority_id    uuid not null,
	committee_id    uuid,
	cause           text not null check (cause in ('CALENDAR', 'REPORT', 'TECHNOLOGY', 'LAW', 'OTHER')),
	reason          text,
	state           text not null check (state in ('OPENED', 'ASSIGNED', 'JUDGED', 'DECIDED', 'CLOSED')),
	due_on          date,
	opened_on       date not null,
	opened_by       text not null,
	judged_on       date,
	judged_by       text,
	recommended     text check (recommended in ('CONFIRM', 'REVISE', 'AMEND', 'WITHDRAW', 'CONVERT')),
	opinion         text,
	decided_on      date,
	decided_by      text,
	outcome         text check (outcome in ('CONFIRM', 'REVISE', 'AMEND', 'WITHDRAW', 'CONVERT')),
	decision_reason text,
	project_id      uuid,
	announcement_id uuid,
	constraint review_early_with_reason check (cause = 'CALENDAR' or reason is not null),
	constraint review_assigned_to_somebody check ((state in ('ASSIGNED', 'JUDGED', 'DECIDED')) <= (committee_id is not null)),
	constraint review_judged check ((state in ('JUDGED', 'DECIDED')) <= (judged_on is not null and recommended is not null)),
	constraint review_decided check ((state = 'DECIDED') = (outcome is not null)),
	constraint review_signed check ((state in ('DECIDED', 'CLOSED')) = (decided_on is not null and decided_by is not null)),
	constraint review_leads_to_project check ((outcome in ('REVISE', 'AMEND', 'WITHDRAW', 'CONVERT')) <= (project_id is not null))
);
create unique index review_open_once on review (edition_id) where state in ('OPENED', 'ASSIGNED', 'JUDGED');
create index review_by_edition on review (edition_id, decided_on desc);
create index review_by_state on review (state, due_on);
create index review_by_project on review (project_id);
create index review_confirmed on review (edition_id, decided_on) where outcome = 'CONFIRM';

create table review_judgement (
	review_id uuid not null references review on delete cascade,
	ordinal   int not null,
	criterion text not null,
	verdict   text not null check (verdict in ('MET', 'PARTLY', 'NOT_MET')),
	words     text not null check (words <> ''),
	primary key (review_id, ordinal),
	unique (review_id, criterion)
);

-- What anyone says is wrong with a standard.
create table review_report (
	id          uuid primary key,
	version     int not null,
	code        text not null unique,
	edition_id  uuid not null,
	designation text not null,
	level       text not null,
	issuer_id   uuid,
	kind        text not null check (kind in ('TECHNOLOGY', 'LAW', 'CONFLICT', 'ERROR', 'HARM', 'OTHER')),
	words       text not null,
	state       text not null check (state in ('UNCONFIRMED', 'RECEIVED', 'ANSWERED', 'TAKEN_UP')),
	stated_at   timestamptz not null,
	account_id  uuid,
	name        text,
	mail        text,
	token_hash  text unique,
	answer      text,
	answered_by text,
	answered_at timestamptz,
	review_id   uuid references review,
	constraint review_report_has_sender check (account_id is not null or mail is not null),
	constraint review_report_token check ((state = 'UNCONFIRMED') = (token_hash is not null)),
	constraint review_report_answer_signed check ((answer is null) = (answered_by is null)),
	constraint review_report_answered check ((state in ('ANSWERED', 'TAKEN_UP')) = (answer is not null)),
	constraint review_report_taken_up check ((state = 'TAKEN_UP') = (review_id is not null))
);
create index review_report_by_state on review_report (state, stated_at);
create index review_report_by_edition on review_report (edition_id);
create index review_report_by_review on review_report (review_id);

create table withdrawal (
	project_id      uuid primary key,
	edition_id      uuid not null unique,
	designation     text not null,
	decided_on      date not null,
	decided_by      text not null,
	effective_on    date not null check (effective_on >= decided_on),
	reason          text not null,
	announcement_id uuid
);

-- Who still cited it on that day.
create table withdrawal_citing (
	project_id uuid not null references withdrawal on delete cascade,
	ordinal    int not null,
	kind       text not null,
	name       text not null,
	title      text not null,
	href       text not null,
	draft_of   uuid,
	primary key (project_id, ordinal)
);
