-- An accepted comment names the clauses of the text that carry its change, none for the whole text.
-- Answers from before named none: they are not asked for a change, and nothing that waits for them waits longer.
alter table comment add column change_asked boolean not null default false;
alter table comment add column change_clauses uuid[] not null default '{}';
alter table comment add column change_labels text[] not null default '{}';
alter table comment add constraint comment_change_of_accepted
	check (not change_asked or (disposition is not null and disposition in ('ACCEPTED', 'PARTLY')));
alter table comment add constraint comment_change_named
	check (cardinality(change_clauses) = cardinality(change_labels) and (change_asked or cardinality(change_clauses) = 0));
create index comment_change_asked on comment (round_id) where change_asked;
