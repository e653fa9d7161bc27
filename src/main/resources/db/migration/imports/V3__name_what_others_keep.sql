alter table import_change drop constraint import_change_kind_check;
alter table import_change add constraint import_change_kind_check
	check (kind in ('ADDED', 'CHANGED', 'TAKEN_OVER', 'KEPT', 'GONE', 'RETURNED'));
