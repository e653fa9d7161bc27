package org.norma.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Which projects on their way a change touches, in its level and the levels that inherit.
 */
@Service
public class RuleReaches {

	private final LevelDirectory levels;

	private final ObjectProvider<RuleReach> reaches;

	RuleReaches(LevelDirectory levels, ObjectProvider<RuleReach> reaches) {
		this.levels = levels;
		this.reaches = reaches;
	}

	/** What a line of the rule book, present or to come, touches. */
	public Reach of(RuleEntry line) {
		return of(line.level(), line.rule(), line.value(), line.validFrom());
	}

	/**
	 * What a change of the rule would touch.
	 * @param value what is to hold; {@code null} while it is not known
	 */
	public Reach of(LevelCode level, Rule rule, @Nullable String value, LocalDate from) {
		var touched = Stream.concat(Stream.of(level), this.levels.heirsOf(level, rule, from).stream().map(Level::code))
			.distinct()
			.toList();
		return this.reaches.stream()
			.map((each) -> each.under(rule, touched, value, from))
			.findFirst()
			.orElse(Reach.NONE);
	}

	/** What goes along when the level becomes part of another. */
	public Reach at(LevelCode level) {
		return this.reaches.stream().map((each) -> each.at(List.of(level))).findFirst().orElse(Reach.NONE);
	}

}
