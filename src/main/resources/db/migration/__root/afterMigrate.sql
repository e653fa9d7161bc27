-- After each start's migrations: where the application connects as another role than the owner of the tables,
-- it may read and write the rows of all tables, those made later too, and change no table. What only grows is
-- narrowed by its module (ledger/afterMigrate.sql).
do $$
declare
	role constant text := '${applicationRole}';
	held text;
begin
	if role = '' or role = current_user or not exists (select from pg_roles where rolname = role) then
		return;
	end if;
	execute format('grant usage on schema %I to %I', current_schema(), role);
	execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to %I',
			current_schema(), role);
	execute format('alter default privileges in schema %I grant usage, select, update on sequences to %I',
			current_schema(), role);
	execute format('grant usage, select, update on all sequences in schema %I to %I', current_schema(), role);
	for held in
		select c.relname from pg_class c
		where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
		and pg_has_role(c.relowner, 'member') and c.relname not like 'ledger\_%' and c.relname not like 'flyway\_%'
	loop
		execute format('grant select, insert, update, delete on %I to %I', held, role);
	end loop;
	for held in
		select c.relname from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
		and c.relname like 'flyway\_%'
	loop
		execute format('revoke all on %I from %I', held, role);
	end loop;
end $$;
