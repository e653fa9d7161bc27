package org.norma.projects;

import java.time.Year;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.designations.OwnPlanNumber;
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

	private static final String PROPOSAL = "P";

	private final JdbcClient jdbc;

	private final LevelDirectory levels;

	private final BodyService bodies;

	ProjectNumbers(JdbcClient jdbc, LevelDirectory levels, BodyService bodies) {
		this.jdbc = jdbc;
		this.levels = levels;
		this.bodies = bodies;
	}

	/** The number of a proposal: {@code P-2026-0042}. */
	String nextProposal(Year year) {
		return String.format(Locale.ROOT, "%s-%s-%04d", PROPOSAL, year, next("proposal-" + year));
	}

	/**
	 * The number in the plan: {@code 20265083-Z-469} for all national levels in one
	 * series (see {@link PlanNumber}), {@code JR-2026-0001} for an industry or a region,
	 * {@code CATIS-2026-0001} for each association and enterprise.
	 * @param department code of the department in charge, national levels only
	 */
	String nextPlan(ProjectView project, Year year, @Nullable String department) {
		var level = project.level();
		var kind = this.levels.level(level).kind();
		if (kind == LevelKind.NATIONAL && department != null) {
			return new PlanNumber(year.getValue(), serial("national-" + year), type(level), department).toString();
		}
		if (kind == LevelKind.ASSOCIATION || kind == LevelKind.ENTERPRISE) {
			var issuer = issuer(project, kind);
			return new OwnPlanNumber(issuer, year.getValue(), serial("plan/" + issuer + "-" + year)).toString();
		}
		return new OwnPlanNumber(prefix(level), year.getValue(), serial(level + "-" + year)).toString();
	}

	/**
	 * The body's own code as in the numbers of its standards, marked T or Q where an
	 * industry, a region or the proposals use the same. What is printed names the series,
	 * so that no number comes twice.
	 */
	private String issuer(ProjectView project, LevelKind kind) {
		var code = this.bodies.byId(new BodyId(project.authorityId()))
			.map(BodySummary::code)
			.map((each) -> each.replaceFirst("^[TQ]/", "").replaceAll("\\s", ""))
			.filter((each) -> !each.isEmpty())
			.orElseGet(() -> prefix(project.level()));
		var taken = code.equals(PROPOSAL) || this.levels.all()
			.stream()
			.filter((level) -> level.kind() == LevelKind.INDUSTRY || level.kind() == LevelKind.LOCAL)
			.anyMatch((level) -> prefix(level.code()).equals(code));
		return taken ? ((kind == LevelKind.ENTERPRISE) ? "Q-" : "T-") + code : code;
	}

	private String serial(String series) {
		return String.format(Locale.ROOT, "%04d", next(series));
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
