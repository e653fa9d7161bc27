-- A change that two agreed on, and that one of them took back before it held.
alter table rule_change drop constraint rule_change_state_check;
alter table rule_change add constraint rule_change_state_check
	check (state in ('WAITING', 'AGREED', 'REFUSED', 'TAKEN_BACK', 'WITHDRAWN'));
alter table rule_change add withdrawn_by text check ((state = 'WITHDRAWN') = (withdrawn_by is not null));
