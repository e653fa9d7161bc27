-- Projects: proposal, plan, route and stage, who sums up, coordination, exemptions, public history.

-- Running numbers without gaps: a number is taken in the transaction that uses it.
create table project_counter (
	name text primary key,
	last int not null check (last > 0)
);

create table project (
	id                     uuid primary key,
	version                int not null,
	code                   text not null unique,
	plan_number            text unique,
	title                  text not null,
	level                  text not null,
	kind                   text not null check (kind in ('NEW', 'REVISION', 'AMENDMENT', 'CORRIGENDUM', 'ADOPTION', 'CONVERSION', 'WITHDRAWAL')),
	procedure              text not null check (procedure in ('NORMAL', 'SHORTENED', 'URGENT')),
	route                  text[] not null check (cardinality(route) > 0),
	stage                  text not null,
	state                  text not null check (state in ('ACTIVE', 'SUSPENDED', 'CANCELLED', 'COMPLETED')),
	entered_stage_on       date not null,
	authority_id           uuid not null,
	committee_id           uuid,
	lead_body_id           uuid,
	document_id            uuid,
	target_edition_id      uuid,
	adopts                 text,
	degree                 text check (degree in ('IDT', 'MOD', 'NEQ')),
	urgent_reason          text,
	legal_ground           text,
	justification          text not null,
	need_id                uuid,
	proposed_on            date not null,
	proposed_by            uuid,
	result                 text,
	publicity_from         date,
	publicity_until        date,
	decided_on             date,
	due_on                 date,
	extended_months        int,
	suspended_on           date,
	overdue_noted_on       date,
	escalated_on           date,
	cancellation_proposed_on date,
	constraint project_stage_on_route check (stage = any (route)),
	constraint project_publicity_in_order check ((publicity_from is null) = (publicity_until is null) and publicity_until >= publicity_from),
	constraint project_degree_of_adoption check (degree is null or adopts is not null),
	constraint project_urgent_with_reason check (procedure <> 'URGENT' or urgent_reason is not null),
	constraint project_extended_once_due check (extended_months is null or due_on is not null),
	constraint project_suspended_since check ((state = 'SUSPENDED') <= (suspended_on is not null))
);
create index project_by_level on project (level);
create index project_by_stage on project (stage, state);
create index project_by_authority on project (authority_id);
create index project_by_committee on project (committee_id);
create index project_by_lead on project (lead_body_id);
create index project_by_target on project (target_edition_id);
create index project_by_decision on project (decided_on) where plan_number is not null;
create index project_by_due on project (due_on) where state in ('ACTIVE', 'SUSPENDED');

create table project_drafting (
	project_id uuid not null references project on delete cascade,
	body_id    uuid not null,
	primary key (project_id, body_id)
);
create index project_drafting_by_body on project_drafting (body_id);

-- Standards that a search found near the proposal; each is answered before the decision.
create table project_similar (
	id          uuid primary key,
	project_id  uuid not null references project on delete cascade,
	designation text not null,
	slug        text not null,
	title       text not null,
	level       text not null,
	answer      text check (answer in ('DIFFERENT', 'COMPLEMENTS', 'REPLACES', 'ADOPTS')),
	reason      text,
	unique (project_id, slug),
	check ((answer is null) = (reason is null))
);

-- Authorities that sign off or object.
create table coordination (
	id           uuid primary key,
	version      int not null,
	project_id   uuid not null references project on delete cascade,
	body_id      uuid not null,
	position     text not null check (position in ('NOT_ASKED', 'ASKED', 'SIGNED', 'OBJECTED', 'WITHDRAWN')),
	due          date,
	reason       text,
	answered_by  text,
	answered_on  date,
	escalated_on date,
	escalated_to text,
	resolved_on  date,
	resolution   text,
	unique (project_id, body_id),
	check (position <> 'OBJECTED' or reason is not null),
	check ((resolved_on is null) = (resolution is null)),
	check (resolved_on is null or escalated_on is not null)
);
create index coordination_by_body on coordination (body_id, position);

create table project_exemption (
	id           uuid primary key,
	project_id   uuid not null references project on delete cascade,
	gate         text not null,
	authority_id uuid not null,
	basis        text not null,
	reason       text not null,
	granted_by   text not null,
	granted_on   date not null,
	unique (project_id, gate)
);

create table project_event (
	id         uuid primary key,
	project_id uuid not null references project on delete cascade,
	at         timestamptz not null,
	verb       text not null,
	stage      text not null,
	from_stage text,
	actor      text not null,
	body_id    uuid,
	reason     text,
	detail     text
);
create index project_event_by_project on project_event (project_id, id);
