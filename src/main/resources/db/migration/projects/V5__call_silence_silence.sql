-- Silence is decided on as silence; who escalated does not decide.
alter table coordination drop constraint if exists coordination_outcome_check;
update coordination set outcome = case outcome when 'SET_ASIDE' then 'GO_ON' else 'AWAIT' end
	where outcome is not null and position in ('NOT_ASKED', 'ASKED');
alter table coordination add constraint coordination_outcome_check
	check (outcome in ('UPHELD', 'SET_ASIDE', 'AWAIT', 'GO_ON'));
alter table coordination add column escalated_by uuid;
