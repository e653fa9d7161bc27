-- The public history is read from the ledger, which knows a project by its code as a proposal and then by its plan number.
alter table project add proposal_code text;
update project p set proposal_code = (
	select l.subject_id
	from project_event e
	join ledger_entry l on l.subject_type = 'project' and l.verb = e.verb and l.actor_name = e.actor
		and l.at between e.at - interval '2 seconds' and e.at + interval '2 seconds'
	where e.project_id = p.id and e.verb = 'project.proposed'
	limit 1);
update project set proposal_code = code where proposal_code is null;
alter table project alter proposal_code set not null;
drop table project_event;
