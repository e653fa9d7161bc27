-- How often the data changed: each transaction that writes adds one row, which becomes visible together with what it wrote.
-- Rows are put together from time to time; their sum only grows. The triggers that call it are made at the start for every table.
create table data_version (
	id bigint generated always as identity primary key,
	n  bigint not null default 1
);

create function count_change() returns void language plpgsql security definer set search_path from current as $$
begin
	if coalesce(current_setting('norma.counted', true), '') <> pg_current_xact_id()::text then
		insert into data_version default values;
		perform set_config('norma.counted', pg_current_xact_id()::text, true);
	end if;
end $$;

create function count_change_of_table() returns trigger language plpgsql set search_path from current as $$
begin
	perform count_change();
	return null;
end $$;
