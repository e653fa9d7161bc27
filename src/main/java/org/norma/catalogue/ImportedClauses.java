package org.norma.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.shared.Ids;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;
import org.norma.shared.TextsConverter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes facts about clauses and former numbers from what a source stated of its editions,
 * within the transaction of the import. What people recorded stays.
 */
@Component
class ImportedClauses {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TextsConverter TEXTS = new TextsConverter();

	private final JdbcClient jdbc;

	private final ClauseFactRows rows;

	private final LevelDirectory levels;

	ImportedClauses(JdbcClient jdbc, ClauseFactRows rows, LevelDirectory levels) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.levels = levels;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void changed(CatalogueChanged change) {
		if (change.changedBy() == null) {
			return;
		}
		this.jdbc.sql("""
				delete from clause_fact f using edition e
				where e.id = f.edition_id and e.changed_by = ? and f.source is not null
				""").param(change.changedBy()).update();
		this.jdbc
			.sql("""
					select id, designation, titles, level, binding, source, source_stated from edition
					where changed_by = ? and (source_stated like '%"CLAUSES\\_%' or source_stated like '%"FORMER\\_NUMBER"%')
					""")
			.param(change.changedBy())
			.query((row, number) -> new Stated(new EditionId(row.getObject("id", UUID.class)),
					row.getString("designation"), TEXTS.convertToEntityAttribute(row.getString("titles")),
					row.getString("level"), Binding.valueOf(row.getString("binding")), row.getString("source"),
					JSON.readTree(row.getString("source_stated"))))
			.list()
			.forEach(this::take);
		this.rows.writeEffects(change.changedBy());
	}

	private void take(Stated stated) {
		var number = Designation.parse(stated.designation());
		Stream.of(binding(number, stated), repealed(number, stated))
			.flatMap(Optional::stream)
			.forEach((fact) -> this.rows.add(stated.id(), fact, stated.source()));
		var until = stated.day("RENUMBERED_ON");
		var former = stated.text("FORMER_NUMBER").map(Designation::parse).filter((each) -> !each.equals(number));
		if (until != null && former.isPresent()) {
			rename(stated, former.get(), until);
		}
	}

	private static Optional<ClauseFact> binding(Designation number, Stated stated) {
		return stated.clauses("CLAUSES_BINDING")
			.filter((clauses) -> !clauses.isEmpty())
			.map((clauses) -> new ClauseFact(Ids.next(), number, ClauseFact.Kind.BINDS, clauses, null, null,
					stated.source()));
	}

	private static Optional<ClauseFact> repealed(Designation number, Stated stated) {
		var from = stated.day("CLAUSES_REPEALED_ON");
		var by = stated.text("CLAUSES_REPEALED_BY")
			.map(Designation::parse)
			.filter((each) -> !each.isOfEarlierYearThan(number));
		return (from == null || by.isEmpty()) ? Optional.empty()
				: stated.clauses("CLAUSES_REPEALED")
					.map((clauses) -> new ClauseFact(Ids.next(), number, ClauseFact.Kind.REPEALED, clauses, from,
							by.get(), stated.source()));
	}

	/**
	 * Titles of before are not known to the source: as they are. Level and binding are
	 * those that the number says.
	 */
	private void rename(Stated stated, Designation former, LocalDate until) {
		var level = this.levels.levelForPrefix(former.prefix()).filter((each) -> !each.value().equals(stated.level()));
		this.rows.addFormer(stated.id(),
				new FormerNumber(until, former, stated.titles(), level.map(LevelCode::value).orElse(stated.level()),
						level.map(this.levels::defaultBinding).orElse(stated.binding()), stated.source()),
				stated.source());
	}

	/** What a source stated of an edition, by field. */
	private record Stated(EditionId id, String designation, Texts titles, String level, Binding binding, String source,
			JsonNode fields) {

		Optional<String> text(String field) {
			return Optional.ofNullable(this.fields.get(field))
				.map(JsonNode::asString)
				.map(String::strip)
				.filter((text) -> !text.isEmpty());
		}

		@Nullable LocalDate day(String field) {
			try {
				return text(field).map(LocalDate::parse).orElse(null);
			}
			catch (DateTimeParseException ex) {
				return null;
			}
		}

		Optional<List<String>> clauses(String field) {
			try {
				return text(field).map(ClauseNumbers::read);
			}
			catch (RuleBroken ex) {
				return Optional.empty();
			}
		}

	}

}
