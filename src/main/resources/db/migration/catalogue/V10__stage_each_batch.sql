-- Each batch has staging tables of its own, dropped with it: none waits for what another has left behind.
-- The two tables of before stay as the pattern of all others, empty.

truncate edition_stage, relation_stage;
drop index edition_stage_by_batch;
drop index relation_stage_by_batch;

-- Made by the owner of the tables on behalf of an application that may change none; the names follow from a uuid alone.
create function open_stage(batch uuid) returns void language plpgsql security definer set search_path from current as $$
begin
	perform drop_stage(batch);
	execute format('create unlogged table %I (like edition_stage including defaults)', 'edition_stage_' || replace(batch::text, '-', ''));
	execute format('create unlogged table %I (like relation_stage including defaults)', 'relation_stage_' || replace(batch::text, '-', ''));
end $$;

create function drop_stage(batch uuid) returns void language plpgsql security definer set search_path from current as $$
begin
	execute format('drop table if exists %I, %I', 'edition_stage_' || replace(batch::text, '-', ''),
			'relation_stage_' || replace(batch::text, '-', ''));
end $$;

-- Statistics before anything is joined.
create function count_stage(batch uuid) returns void language plpgsql security definer set search_path from current as $$
begin
	execute format('analyze %I', 'edition_stage_' || replace(batch::text, '-', ''));
	execute format('analyze %I', 'relation_stage_' || replace(batch::text, '-', ''));
end $$;
