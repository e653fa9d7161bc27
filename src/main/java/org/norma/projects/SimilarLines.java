package org.norma.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.norma.shared.Ids;
import org.norma.shared.TextsConverter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which standards were found near a proposal, and the answers. */
@Repository
class SimilarLines {

	private static final TextsConverter TEXTS = new TextsConverter();

	private final JdbcClient jdbc;

	SimilarLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps what was found now; answers given before stay. */
	void keep(ProjectId project, List<Similar> found) {
		this.jdbc
			.sql("delete from project_similar where project_id = :project and answer is null and slug <> all (:slugs)")
			.param("project", project.value())
			.param("slugs", found.stream().map(Similar::slug).toArray(String[]::new))
			.update();
		found.forEach((each) -> add(project, each));
	}

	private void add(ProjectId project, Similar each) {
		this.jdbc.sql("""
				insert into project_similar (id, project_id, designation, slug, title, level)
				values (:id, :project, :designation, :slug, :title, :level) on conflict (project_id, slug) do nothing
				""")
			.param("id", Ids.next())
			.param("project", project.value())
			.param("designation", each.designation())
			.param("slug", each.slug())
			.param("title", TEXTS.convertToDatabaseColumn(each.title()))
			.param("level", each.level())
			.update();
	}

	List<SimilarLine> of(ProjectId project) {
		return this.jdbc.sql("select * from project_similar where project_id = :project order by id")
			.param("project", project.value())
			.query(SimilarLines::line)
			.list();
	}

	Optional<SimilarLine> answer(ProjectId project, UUID id, SimilarAnswer answer, String reason) {
		return this.jdbc.sql("""
				update project_similar set answer = :answer, reason = :reason
				where id = :id and project_id = :project returning *
				""")
			.param("answer", answer.name())
			.param("reason", reason)
			.param("id", id)
			.param("project", project.value())
			.query(SimilarLines::line)
			.optional();
	}

	private static SimilarLine line(ResultSet row, int number) throws SQLException {
		var answer = row.getString("answer");
		return new SimilarLine(row.getObject("id", UUID.class), row.getString("designation"), row.getString("slug"),
				TEXTS.convertToEntityAttribute(row.getString("title")), row.getString("level"),
				(answer != null) ? SimilarAnswer.valueOf(answer) : null, row.getString("reason"));
	}

}
