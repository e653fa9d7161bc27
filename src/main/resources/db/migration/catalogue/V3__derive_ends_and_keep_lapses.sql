-- An end that follows from a replacement, stretches in which an edition was withdrawn before it was reinstated, and parts replaced.

alter table edition
	-- The last day on which a source said in so many words that it is in force.
	add column in_force_seen           date,
	-- First day of the edition that replaces it wholly, where no source gives an end; derived, see the view replacement.
	add column replaced_from           date,
	add column replaced_from_precision text check (replaced_from_precision in ('D', 'M', 'Y')),
	-- One a line: first day, first day after, status; what it was then, whatever its present dates say.
	add column lapses                  text not null default '' check (lapses ~ '^(\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d [A-Z_]+\n)*$'),
	add check ((replaced_from is null) = (replaced_from_precision is null));
alter table edition_stage add column in_force_seen date;
alter table relation_stage add column scope text;

-- While an edition comes in beside the one that it replaces, both stand open until the end of the older one is derived.
alter table edition drop constraint edition_parallel_only_when_stated;
alter table edition add constraint edition_parallel_only_when_stated
	exclude using gist (standard_id with =, daterange(starts_on, ends_on) with &&)
	where (parallel_basis is null and kind = 'STANDARD' and starts_on is not null)
	deferrable initially immediate;

-- Editions without an end of their own that another one replaces wholly, and from when. Both may be declared valid: by a
-- basis that a person states, or by a source that calls the older one in force when the newer one is.
create view replacement as
	select distinct on (o.id) o.id as edition_id, n.starts_on as replaced_from,
		case when n.in_force_from is not null then n.in_force_from_precision else n.published_precision end as precision_
	from relation r
	join edition o on o.id = r.target_id
	join edition n on n.id = r.edition_id
	where r.kind = 'REPLACES' and not r.partly
		and n.starts_on is not null and (n.ends_on is null or n.ends_on > n.starts_on) and coalesce(n.stage, 9999) >= 6000
		and o.withdrawn is null and o.in_force_until is null
		and (o.starts_on is null or n.starts_on > o.starts_on)
		and (o.ended_seen is null or n.starts_on <= o.ended_seen)
		and (o.in_force_seen is null or o.in_force_seen < n.starts_on)
		and (o.parallel_basis is null or starts_with(o.parallel_basis, 'As stated by '))
		and (n.parallel_basis is null or starts_with(n.parallel_basis, 'As stated by '))
	order by o.id, n.starts_on, precision_;

update edition e set replaced_from = r.replaced_from, replaced_from_precision = r.precision_, ends_on = r.replaced_from
from replacement r where r.edition_id = e.id;
