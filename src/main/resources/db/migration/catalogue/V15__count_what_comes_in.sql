-- Statistics of the catalogue in the middle of a large import, by the owner of the tables on behalf of an application that owns none.
create function count_catalogue(counted text) returns void language plpgsql security definer set search_path from current as $$
begin
	case counted
		when 'standard' then analyze standard (key);
		when 'edition' then analyze edition (key, slug, standard_id, source, source_id);
		when 'relation' then analyze relation (edition_id, target_id, target_key, kind);
	end case;
end $$;
