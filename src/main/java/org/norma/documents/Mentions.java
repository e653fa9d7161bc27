package org.norma.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.norma.designations.Designation;
import org.norma.designations.DesignationFinder;
import org.norma.shared.TextsConverter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the drafts that name a standard, dated or undated. */
@Service
public class Mentions {

	private static final int MOST = 2_000;

	private static final TextsConverter TEXTS = new TextsConverter();

	private final JdbcClient jdbc;

	Mentions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One line a draft; other editions of the same standard do not count. */
	@Transactional(readOnly = true)
	public List<Mention> of(Designation standard) {
		Map<UUID, Mention> found = new LinkedHashMap<>();
		this.jdbc.sql("""
				select d.id, d.owner, d.title, s.body from section s join document d on d.id = s.document_id
				where s.deleted_at is null and s.body like :number order by d.created limit :most
				""").param("number", "%" + escaped(standard.number()) + "%").param("most", MOST).query((row) -> {
			var id = row.getObject("id", UUID.class);
			if (!found.containsKey(id)) {
				var owner = row.getString("owner");
				var title = TEXTS.convertToEntityAttribute(row.getString("title"));
				named(row.getString("body"), standard)
					.ifPresent((as) -> found.put(id, new Mention(new DocumentId(id), owner, title, as)));
			}
		});
		return List.copyOf(found.values());
	}

	private static Optional<String> named(String body, Designation standard) {
		return DesignationFinder.find(body)
			.stream()
			.map((each) -> each.designation())
			.filter((each) -> each.key().equals(standard.key()) || each.key().equals(standard.series().key()))
			.map(Designation::format)
			.findFirst();
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

}
