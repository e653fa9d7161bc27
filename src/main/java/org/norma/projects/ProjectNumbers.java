package org.norma.projects;

import java.time.Year;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.norma.designations.PlanNumber;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Numbers of projects. The counter's row stays locked until the transaction ends, so that
 * none is given twice and none is lost.
 */
@Repository
class ProjectNumbers {

	private final JdbcClient jdbc;

	private final LevelDirectory levels;

	ProjectNumbers(JdbcClient jdbc, LevelDirectory levels) {
		this.jdbc = jdbc;
		this.levels = levels;
	}

	/** The number of a proposal: {@code P-2026-0042}. */
	String nextProposal(Year year) {
		return String.format(Locale.ROOT, "P-%s-%04d", year, next("proposal-" + year));
	}

	/**
	 * The number in the plan: {@code 20265083-Z-469} for all national levels in one
	 * series (see {@link PlanNumber}), else {@code JR-2026-0001}.
	 * @param department code of the department in charge, national levels only
	 */
	String nextPlan(LevelCode level, Year year, @Nullable String department) {
		if (this.levels.level(level).kind() == LevelKind.NATIONAL && department != null) {
			return new PlanNumber(year.getValue(), String.format(Locale.ROOT, "%04d", next("national-" + year)),
					type(level), department)
				.toString();
		}
		return String.format(Locale.ROOT, "%s-%s-%04d", prefix(level), year, next(level + "-" + year));
	}

	/** The short name of a level: JR of an industry, DB31 of a province. */
	private String prefix(LevelCode level) {
		var name = level.last().toUpperCase(Locale.ROOT);
		return (this.levels.level(level).kind() == LevelKind.LOCAL && !name.startsWith("DB")) ? "DB" + name : name;
	}

	private char type(LevelCode level) {
		return switch (this.levels.defaultBinding(level)) {
			case MANDATORY -> 'Q';
			case INFORMATIVE -> 'Z';
			case VOLUNTARY, BY_AGREEMENT -> 'T';
		};
	}

	private int next(String name) {
		return this.jdbc.sql("""
				insert into project_counter (name, last) values (:name, 1)
				on conflict (name) do update set last = project_counter.last + 1
				returning last
				""").param("name", name).query(Integer.class).single();
	}

}
