-- What facts do to clauses stands with the edition, so that each list says for the day asked about how far it binds.
alter table edition add column clause_effects text not null default '';
create view clause_effects as
	select edition_id, json_agg(json_build_object('binds', kind = 'BINDS', 'clauses', to_json(clauses), 'from', from_day, 'basis', basis)
		order by from_day nulls first, id)::text as effects
	from clause_fact group by edition_id;
update edition e set clause_effects = c.effects from clause_effects c where c.edition_id = e.id;
