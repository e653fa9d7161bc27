-- Approval, publication, filing, disclosure and announcements of what projects made.

create table approval (
	id                uuid primary key,
	project_id        uuid not null unique,
	designation       text,
	designation_key   text unique,
	revision_id       uuid,
	revision_name     text,
	sha256            text,
	approved_on       date not null,
	approved_at       timestamptz not null,
	approver_id       uuid not null,
	approver_name     text not null,
	approver_role     text not null,
	body_id           uuid not null,
	reason            text,
	supervisor        text,
	supervision_basis text,
	constraint approval_number_with_text check ((designation is null) = (revision_id is null)),
	constraint approval_number_key check ((designation is null) = (designation_key is null)),
	constraint approval_text_fingerprint check ((revision_id is null) = (sha256 is null)),
	constraint approval_supervision_whole check ((supervisor is null) = (supervision_basis is null))
);

-- Running numbers of amendment sheets and corrigenda of an edition, taken in the transaction that uses them.
create table supplement_counter (
	edition_key text not null,
	kind        text not null check (kind in ('AMENDMENT', 'CORRIGENDUM')),
	last        int not null check (last > 0),
	primary key (edition_key, kind)
);

-- Announcements are numbered by authority and year without a gap.
create table announcement_counter (
	authority_id uuid not null,
	year         int not null,
	last         int not null check (last > 0),
	primary key (authority_id, year)
);

create table announcement (
	id           uuid primary key,
	kind         text not null check (kind in ('ISSUE', 'WITHDRAWAL', 'CONFIRMATION')),
	authority_id uuid not null,
	year         int not null,
	number       int not null check (number > 0),
	announced_on date not null,
	effective_on date,
	reason       text,
	unique (authority_id, year, number)
);
create index announcement_by_day on announcement (announced_on desc, id);

create table announcement_edition (
	announcement_id uuid not null references announcement,
	position        int not null,
	edition_id      uuid not null,
	primary key (announcement_id, position),
	unique (announcement_id, edition_id)
);
create index announcement_by_edition on announcement_edition (edition_id);

create table publication (
	id               uuid primary key,
	version          int not null,
	project_id       uuid not null unique references approval (project_id),
	authority_id     uuid not null,
	edition_id       uuid not null unique,
	designation      text not null,
	revision_id      uuid not null,
	published_on     date not null,
	effective_on     date not null,
	announcement_id  uuid not null references announcement,
	text_due_on      date,
	text_public_on   date,
	text_late_told_on date,
	constraint publication_before_effect check (effective_on >= published_on),
	constraint publication_text_after_publication check (text_public_on >= published_on)
);
create index publication_text_due on publication (text_due_on) where text_public_on is null;
create index publication_by_authority on publication (authority_id);

create table filing (
	id             uuid primary key,
	version        int not null,
	publication_id uuid not null references publication,
	kind           text not null check (kind in ('FILING', 'REPORT')),
	receiver       text not null,
	basis          text not null,
	due_on         date,
	filed_on       date,
	receipt_number text,
	late_told_on   date,
	unique (publication_id, kind),
	constraint filing_receipt_whole check ((filed_on is null) = (receipt_number is null))
);
create index filing_open on filing (due_on) where filed_on is null;

create table disclosure (
	project_id  uuid primary key,
	declared_on date not null,
	declared_by text not null,
	supply_from date
);

create table disclosure_item (
	project_id uuid not null references disclosure,
	item       text not null,
	statement  text not null,
	primary key (project_id, item)
);
