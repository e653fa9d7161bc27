package org.norma.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of the database at any moment, however often Norma was killed. */
final class Whole {

	private static final Map<String, String> FAULTS = faults();

	private Whole() {
	}

	/** Every rule that does not hold, with the rows that break it. */
	static Map<String, List<Map<String, Object>>> brokenRules(JdbcClient database) {
		var broken = new LinkedHashMap<String, List<Map<String, Object>>>();
		FAULTS.forEach((rule, sql) -> {
			var rows = database.sql(sql).query().listOfRows();
			if (!rows.isEmpty()) {
				broken.put(rule, rows);
			}
		});
		return broken;
	}

	private static Map<String, String> faults() {
		var rules = new LinkedHashMap<String, String>();
		rules.put("a project is past approval exactly when its approval is recorded", """
				select p.code, p.stage, p.state from project p left join approval a on a.project_id = p.id
				where (p.stage = 'PUBLICATION') <> (a.id is not null) or p.stage not in ('APPROVAL', 'PUBLICATION')""");
		rules.put("a project is complete exactly when its edition is published", """
				select p.code, p.stage, p.state from project p left join publication b on b.project_id = p.id
				where (p.state = 'COMPLETED') <> (b.id is not null)""");
		rules.put("approved numbers are consecutive from 1", """
				select count(*), min(n), max(n) from (select cast(substring(designation from ' (\\d+)-') as int) as n
				from approval) given having min(n) <> 1 or max(n) <> count(*) or count(distinct n) <> count(*)""");
		rules.put("the counter stands at the last number given", """
				select last_number, given from (select coalesce(max(last_number), 0) as last_number
				from number_sequence) s, (select count(*) as given from approval) a where last_number <> given""");
		for (var verb : List.of("project.approved", "project.published", "project.completed")) {
			var table = verb.equals("project.approved") ? "approval" : "publication";
			rules.put("one line of history an act: " + verb, """
					select t.project_id, count(e.seq) from %s t join project p on p.id = t.project_id
					left join ledger_entry e on e.subject_type = 'project' and e.subject_id = p.code
					and e.verb = '%s' group by t.project_id having count(e.seq) <> 1""".formatted(table, verb));
			rules.put("one entry of the ledger an act: " + verb,
					"""
							select (select count(*) from %s) as acts, count(*) as entries, count(distinct subject_id) as subjects
							from ledger_entry where verb = '%s' having count(*) <> (select count(*) from %s)
							or count(distinct subject_id) <> count(*)"""
						.formatted(table, verb, table));
		}
		rules.put("announcements are numbered without a gap", """
				select year, count(*), max(number) from announcement group by authority_id, year
				having count(*) <> max(number)""");
		rules.put("one announcement and one edition a publication",
				"""
						select b.designation, count(e.id), count(n.announcement_id) from publication b
						left join edition e on e.id = b.edition_id left join announcement_edition n on n.edition_id = b.edition_id
						and n.announcement_id = b.announcement_id
						group by b.designation having count(e.id) <> 1 or count(n.announcement_id) <> 1""");
		rules.put("no announcement and no edition without a publication", """
				select (select count(*) from announcement) as announcements, (select count(*) from publication) as
				publications, (select count(*) from edition where level = '%s') as editions
				where (select count(*) from announcement) <> (select count(*) from publication)
				or (select count(*) from edition where level = '%s') <> (select count(*) from publication)"""
			.formatted(Prepared.LEVEL, Prepared.LEVEL));
		rules.put("one filing duty a publication", """
				select b.designation, count(f.id) from publication b left join filing f on f.publication_id = b.id
				group by b.designation having count(f.id) <> 1""");
		for (var table : List.of("notice", "outbox")) {
			told(rules, table, "approved", "approval");
			told(rules, table, "published", "publication");
		}
		rules.put("the ledger has no gap", "select count(*), max(seq) from ledger_entry having count(*) <> max(seq)");
		rules.put("a finished import holds all its rows", """
				select r.file_name, r.added, count(e.id) from import_run r left join edition e on e.changed_by = r.id
				where r.state = 'DONE' group by r.id having count(e.id) <> r.added or r.added <> r.rows_read""");
		rules.put("an unfinished import shows nothing", """
				select r.file_name, count(e.id) from import_run r join edition e on e.changed_by = r.id
				where r.state <> 'DONE' group by r.id""");
		return rules;
	}

	private static void told(Map<String, String> rules, String table, String occasion, String acts) {
		rules.put("everybody is told once: %s, %s".formatted(occasion, table), """
				select t.project_id, count(n.id) from %s t left join %s n on n.occasion = '%s-' || t.project_id
				group by t.project_id having count(n.id) <> %d""".formatted(acts, table, occasion, Prepared.READERS));
		rules.put("nobody is told of what did not happen: %s, %s".formatted(occasion, table), """
				select occasion from %s n where occasion like '%s-%%'
				and not exists (select 1 from %s t where n.occasion = '%s-' || t.project_id)""".formatted(table,
				occasion, acts, occasion));
	}

}
