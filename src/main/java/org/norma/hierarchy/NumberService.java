package org.norma.hierarchy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.norma.shared.RuleBroken;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of new standards: the pattern of the level, and the next number of an issuer.
 */
@Service
public class NumberService {

	private final LevelDirectory levels;

	private final JdbcClient jdbc;

	private final Clock clock;

	NumberService(LevelDirectory levels, JdbcClient jdbc, Clock clock) {
		this.levels = levels;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The number as it would be written today; nothing is taken. */
	public String preview(LevelCode level, NumberParts parts) {
		var pattern = this.levels.rulesOf(level, LocalDate.now(this.clock))
			.pattern(Rule.NUMBER_PATTERN)
			.orElseThrow(() -> new RuleBroken("hierarchy.refused.no-pattern", level));
		return format(pattern, level, parts);
	}

	/**
	 * An example of a number by the pattern that holds on a day; empty when there is
	 * none, and for days of years in which no number is given.
	 */
	public Optional<String> example(LevelCode level, LocalDate day) {
		if (!NumberParts.isYear(day.getYear())) {
			return Optional.empty();
		}
		var example = new NumberParts("ABC", 1234, "", day.getYear(), Map.of("class", "01"));
		return this.levels.rulesOf(level, day)
			.pattern(Rule.NUMBER_PATTERN)
			.filter((pattern) -> pattern.fields().stream().allMatch((field) -> known(level, field)))
			.map((pattern) -> format(pattern, level, example));
	}

	private boolean known(LevelCode code, String field) {
		var level = this.levels.level(code);
		return switch (field) {
			case "region" -> level.region() != null;
			case "code" -> level.kind() != LevelKind.INDUSTRY || code.value().contains(".");
			default -> true;
		};
	}

	private String format(NumberPattern pattern, LevelCode code, NumberParts parts) {
		var values = new HashMap<>(parts.more());
		values.put("seq", Long.toString(parts.sequence()));
		values.put("part", parts.part());
		values.put("yyyy", Integer.toString(parts.year()));
		values.put("org", parts.issuer());
		values.put("code", code.last());
		values.put("region", Optional.ofNullable(this.levels.level(code).region()).orElse(""));
		return pattern.format(values);
	}

	/**
	 * Takes the issuer's next number in the caller's transaction: whoever asks for the
	 * same series waits until it ends, and a rollback gives the number back.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long reserveNext(LevelCode level, String issuer) {
		this.levels.level(level).refuseIfRetiredOn(LocalDate.now(this.clock));
		return raise(level, issuer, "last_number + 1", 1);
	}

	/** The number that would be taken now; nothing is taken. */
	@Transactional(readOnly = true)
	public long peekNext(LevelCode level, String issuer) {
		return this.jdbc.sql("select last_number + 1 from number_sequence where level_code = ? and issuer = ?")
			.params(seriesOf(level).value(), issuer.strip())
			.query(Long.class)
			.optional()
			.orElse(1L);
	}

	/**
	 * Makes sure that a number in use, of an imported standard for instance, is not given
	 * out again.
	 */
	@Transactional
	public void noteUsed(LevelCode level, String issuer, long number) {
		raise(level, issuer, "greatest(number_sequence.last_number, excluded.last_number)", number);
	}

	private long raise(LevelCode level, String issuer, String next, long first) {
		return this.jdbc.sql("""
				insert into number_sequence (level_code, issuer, last_number) values (:level, :issuer, :first)
				on conflict (level_code, issuer) do update set last_number = %s
				returning last_number""".formatted(next.replaceFirst("^last_number", "number_sequence.last_number")))
			.param("level", seriesOf(level).value())
			.param("issuer", issuer.strip())
			.param("first", first)
			.query(Long.class)
			.single();
	}

	/**
	 * The level whose series is counted: mandatory and recommended national standards
	 * share one.
	 */
	private LevelCode seriesOf(LevelCode level) {
		return this.levels.rulesOf(level, LocalDate.now(this.clock))
			.levels(Rule.NUMBER_SERIES)
			.stream()
			.findFirst()
			.orElse(level);
	}

	/** What a level had given out counts in the level that takes over. */
	void moveSeries(LevelCode from, LevelCode into) {
		this.jdbc.sql("""
				insert into number_sequence (level_code, issuer, last_number)
				select :into, issuer, last_number from number_sequence where level_code = :from
				on conflict (level_code, issuer) do update
					set last_number = greatest(number_sequence.last_number, excluded.last_number)""")
			.param("into", seriesOf(into).value())
			.param("from", from.value())
			.update();
	}

}
