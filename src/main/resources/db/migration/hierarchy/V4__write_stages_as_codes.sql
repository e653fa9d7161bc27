-- Stages stood in words of one language; they are the codes of the stages from now on.
update level_rule set value = (
	select string_agg(code, E'\n' order by code) from (
		select distinct coalesce(w.code, line) as code
		from regexp_split_to_table(level_rule.value, E'\n') as line
		left join (values ('提案', '10'), ('立项', '10'), ('起草', '20'), ('征求意见', '30'), ('技术审查', '40'), ('审查', '40'),
			('批准', '50'), ('编号', '50'), ('发布', '60'), ('出版', '60'), ('复审', '90')) as w (word, code) on w.word = line) as codes)
where rule = 'stages' and effect = 'SET' and value ~ '[^0-9\n]';
