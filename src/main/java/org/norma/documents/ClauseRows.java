package org.norma.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Clauses of frozen texts beside the drafts, in one query for any number of texts; what
 * did not change does not leave the database.
 */
@Repository
class ClauseRows {

	private static final String NAMED = """
			select * from unnest(cast(:revisions as uuid[]), cast(:lineages as uuid[])) as named(revision_id, lineage)
			""";

	private static final String ALL = """
			select revision_id, lineage from revision_section where revision_id = any(cast(:revisions as uuid[]))
			union select r.id, s.lineage from revision r join section s on s.document_id = r.document_id
			where r.id = any(cast(:revisions as uuid[]))
			""";

	/** A section stands where neither it nor what it stands below was deleted. */
	private static final String CHANGED = """
			select a.revision_id, a.lineage, f.heading as old_heading, f.body as old_body, f.normative as old_normative,
				d.heading as new_heading, d.body as new_body, d.normative as new_normative
			from (%s) a join revision r on r.id = a.revision_id
			left join revision_section f on f.revision_id = a.revision_id and f.lineage = a.lineage
			left join section d on d.document_id = r.document_id and d.lineage = a.lineage and not exists (
				with recursive above as (select d.parent_id, d.deleted_at
					union select s.parent_id, s.deleted_at from section s join above on s.id = above.parent_id)
				select from above where deleted_at is not null)
			where (f.heading, f.body, f.normative) is distinct from (d.heading, d.body, d.normative)
			""";

	private final JdbcClient jdbc;

	ClauseRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How far these differ from the drafts; those that do not are left out. */
	Map<FrozenClause, Extent> changed(Collection<FrozenClause> clauses) {
		return changed(NAMED,
				Map.of("revisions", array(clauses.stream().map((each) -> each.revision().value()).toList()), "lineages",
						array(clauses.stream().map(FrozenClause::lineage).toList())));
	}

	/** All clauses that differ from the drafts, and those that are new there. */
	Map<FrozenClause, Extent> changedIn(Collection<RevisionId> revisions) {
		return changed(ALL, Map.of("revisions", array(revisions.stream().map(RevisionId::value).toList())));
	}

	private Map<FrozenClause, Extent> changed(String which, Map<String, String> values) {
		var changed = new HashMap<FrozenClause, Extent>();
		this.jdbc.sql(String.format(CHANGED, which)).params(values).query((row) -> {
			changed.put(
					new FrozenClause(new RevisionId(row.getObject("revision_id", UUID.class)),
							row.getObject("lineage", UUID.class)),
					Wording.between(text(row, "old_"), text(row, "new_")));
		});
		return changed;
	}

	/**
	 * These clauses in a revision and in those frozen after it, oldest first; a clause
	 * that a revision has not is {@code null} in it.
	 */
	List<Frozen> since(RevisionId revision, Collection<UUID> lineages) {
		return this.jdbc.sql("""
				select r.ordinal as revision, a.lineage as asked, f.*
				from revision b join revision r on r.document_id = b.document_id and r.ordinal >= b.ordinal
				cross join unnest(cast(:lineages as uuid[])) as a(lineage)
				left join revision_section f on f.revision_id = r.id and f.lineage = a.lineage
				where b.id = :revision order by r.ordinal
				""")
			.param("revision", revision.value())
			.param("lineages", array(lineages))
			.query((row, number) -> new Frozen("R" + row.getInt("revision"), row.getObject("asked", UUID.class),
					section(row)))
			.list();
	}

	private static @Nullable RevisionSection section(ResultSet row) throws SQLException {
		var id = row.getObject("section_id", UUID.class);
		return (id == null) ? null
				: new RevisionSection(id, row.getObject("lineage", UUID.class),
						SectionKind.valueOf(row.getString("kind")), row.getInt("level"), row.getString("number"),
						row.getString("label"), row.getString("anchor"), row.getString("heading"),
						row.getString("body"), row.getBoolean("normative"));
	}

	private static @Nullable SectionText text(ResultSet row, String state) throws SQLException {
		var heading = row.getString(state + "heading");
		return (heading == null) ? null
				: new SectionText(heading, row.getString(state + "body"), row.getBoolean(state + "normative"));
	}

	private static String array(Collection<UUID> ids) {
		return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
	}

	/** A clause as a revision has it, or has not. */
	record Frozen(String revision, UUID lineage, @Nullable RevisionSection section) {
	}

}
