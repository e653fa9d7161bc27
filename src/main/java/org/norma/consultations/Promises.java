package org.norma.consultations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.documents.FrozenClause;
import org.norma.documents.RevisionId;
import org.norma.projects.ProjectId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The comments that were promised a change of the text, in the order of the text. */
@Repository
class Promises {

	private final JdbcClient jdbc;

	Promises(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of all rounds of these projects, those set aside too. */
	List<Promise> of(Collection<ProjectId> projects) {
		return projects.isEmpty() ? List.of()
				: this.jdbc
					.sql("""
							select r.project_id, r.ordinal, r.revision_id, c.round_id, c.code, c.type, c.change_clauses, c.change_labels
							from consultation_round r join comment c on c.round_id = r.id and c.change_asked
							where r.project_id in (:projects) and r.revision_id is not null and c.withdrawn_at is null
							order by r.opened_on, r.kind, r.ordinal, c.clause_position, c.code
							""")
					.param("projects", projects.stream().map(ProjectId::value).toList())
					.query((row, number) -> new Promise(new ProjectId(row.getObject("project_id", UUID.class)),
							new RoundId(row.getObject("round_id", UUID.class)), row.getInt("ordinal"),
							new RevisionId(row.getObject("revision_id", UUID.class)), row.getString("code"),
							CommentType.valueOf(row.getString("type")), change(row)))
					.list();
	}

	/** The change of a row with the columns of a comment. */
	static PromisedChange change(ResultSet row) throws SQLException {
		return new PromisedChange(list(row.getArray("change_clauses"), UUID.class),
				list(row.getArray("change_labels"), String.class));
	}

	/** The change of a row, {@code null} where none was asked for. */
	static @Nullable PromisedChange changeAsked(ResultSet row) throws SQLException {
		return row.getBoolean("change_asked") ? change(row) : null;
	}

	private static <T> List<T> list(Array array, Class<T> type) throws SQLException {
		return Arrays.stream((Object[]) array.getArray()).map(type::cast).toList();
	}

	/** A comment that was promised a change of the frozen text of its round. */
	record Promise(ProjectId project, RoundId round, int ordinal, RevisionId revision, String code, CommentType type,
			PromisedChange change) {

		Stream<FrozenClause> clauses() {
			return this.change.clauses().stream().map((clause) -> new FrozenClause(this.revision, clause));
		}

	}

}
