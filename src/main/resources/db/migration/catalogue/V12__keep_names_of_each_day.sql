-- A former number belongs to a series: its editions are found from one another after the number changed.
alter table former_number add column series_key text;
update former_number f set series_key = (
	select s.key from standard s
	where f.designation = s.designation or starts_with(f.designation, s.designation || '-') or starts_with(f.designation, s.designation || ':')
	order by length(s.designation) desc limit 1);
create index former_number_by_series on former_number (series_key);

-- The former names of an edition stand with it, so that each list answers for the day asked about without another query.
alter table edition add column formerly text not null default '';
create view former_names as
	select edition_id, json_agg(json_build_object('until', until, 'number', designation, 'titles', titles::json, 'level', level,
		'binding', binding, 'basis', basis) order by until desc)::text as formerly
	from former_number group by edition_id;
update edition e set formerly = n.formerly from former_names n where n.edition_id = e.id;
