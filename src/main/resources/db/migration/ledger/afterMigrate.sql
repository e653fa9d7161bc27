-- After each start's migrations: the application's role, where it is not the owner, adds to the tables of the
-- ledger and reads them; it cannot change, delete, empty or alter them. It holds for every table of this module.
do $$
declare
	role constant text := '${applicationRole}';
	held text;
begin
	if role = '' or role = current_user or not exists (select from pg_roles where rolname = role) then
		return;
	end if;
	for held in
		select c.relname from pg_class c
		where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
		and c.relname like 'ledger\_%'
	loop
		execute format('revoke all on %I from %I', held, role);
		execute format('revoke all on %I from public', held);
		execute format('grant select, insert on %I to %I', held, role);
	end loop;
end $$;
