-- Exemptions are asked for by one person and countersigned by another, or by another body. Those that were recorded
-- before have no countersignature and count as they did.
alter table project_exemption drop constraint project_exemption_project_id_gate_key;
alter table project_exemption add column state text not null default 'GRANTED'
	check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN'));
alter table project_exemption alter column state drop default;
alter table project_exemption rename column granted_by to requested_by;
alter table project_exemption rename column granted_on to requested_on;
alter table project_exemption add column requested_by_id uuid;
alter table project_exemption add column requested_for uuid;
alter table project_exemption add column countersign text not null default 'NOBODY'
	check (countersign in ('NOBODY', 'PERSON', 'BODY'));
alter table project_exemption alter column countersign drop default;
alter table project_exemption add column countersign_basis text;
alter table project_exemption add column countersigners uuid[] not null default '{}';
alter table project_exemption add column decided_by text;
alter table project_exemption add column decided_by_id uuid;
alter table project_exemption add column decided_for uuid;
alter table project_exemption add column decided_on date;
alter table project_exemption add column answer text;
alter table project_exemption add constraint project_exemption_decided check ((decided_by is null) = (decided_on is null));
alter table project_exemption add constraint project_exemption_second_pair_of_eyes
	check (state <> 'GRANTED' or countersign = 'NOBODY' or (decided_by_id is not null and decided_by_id <> requested_by_id));
alter table project_exemption add constraint project_exemption_refused_with_reason check (state <> 'REFUSED' or answer is not null);
-- One request or exemption of a gate counts at a time.
create unique index project_exemption_of_gate on project_exemption (project_id, gate) where state in ('REQUESTED', 'GRANTED');
create index project_exemption_waiting on project_exemption (project_id) where state = 'REQUESTED';
