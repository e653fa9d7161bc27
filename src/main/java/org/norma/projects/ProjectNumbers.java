package org.norma.projects;

import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.designations.OwnPlanNumber;
import org.norma.hierarchy.Conventions;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.hierarchy.NumberPattern;
import org.norma.hierarchy.Rule;

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

	private final ProjectRules rules;

	private final Conventions conventions;

	private final BodyService bodies;

	ProjectNumbers(JdbcClient jdbc, LevelDirectory levels, ProjectRules rules, Conventions conventions,
			BodyService bodies) {
		this.rules = rules;
		this.conventions = conventions;
		this.jdbc = jdbc;
		this.levels = levels;
		this.bodies = bodies;
	}

	/** The number of a proposal: {@code P-2026-0042}. */
	String nextProposal(Year year) {
		return String.format(Locale.ROOT, "%s-%s-%04d", PROPOSAL, year, next("proposal-" + year));
	}

	/**
	 * The number in the plan: by the pattern of the level, in the series that it shares;
	 * else {@code AB-2026-0001} with the name of the level, {@code CATIS-2026-0001} for
	 * each association and enterprise.
	 * @param department code of the department in charge, where the pattern names it
	 */
	String nextPlan(ProjectView project, Year year, @Nullable String department) {
		var level = project.level();
		var kind = this.levels.level(level).kind();
		var pattern = pattern(level).filter((each) -> department != null || !namesDepartment(each));
		if (pattern.isPresent()) {
			return pattern.get().format(values(project, year, department));
		}
		if (kind == LevelKind.ASSOCIATION || kind == LevelKind.ENTERPRISE) {
			var issuer = issuer(project, kind);
			return new OwnPlanNumber(issuer, year.getValue(), serial("plan/" + issuer + "-" + year)).toString();
		}
		return new OwnPlanNumber(prefix(level), year.getValue(), serial(level + "-" + year)).toString();
	}

	private static boolean namesDepartment(NumberPattern pattern) {
		return pattern.fields().contains("department");
	}

	private Optional<NumberPattern> pattern(LevelCode level) {
		return this.rules.of(level).pattern(Rule.PLAN_PATTERN);
	}

	private Map<String, String> values(ProjectView project, Year year, @Nullable String department) {
		var level = project.level();
		var series = this.rules.of(level).levels(Rule.PLAN_SERIES).stream().findFirst().orElse(level);
		var values = new HashMap<String, String>();
		values.put("yyyy", year.toString());
		values.put("seq", Integer.toString(next(series + "-" + year)));
		values.put("code", level.last());
		values.put("org", issuer(project, this.levels.level(level).kind()));
		values.put("region", Objects.requireNonNullElse(this.levels.level(level).region(), ""));
		values.put("department", Objects.requireNonNullElse(department, ""));
		return values;
	}

	/**
	 * The body's own code as in the numbers of its standards, marked where an industry, a
	 * region or the proposals use the same. What is printed names the series, so that no
	 * number comes twice.
	 */
	private String issuer(ProjectView project, LevelKind kind) {
		var code = this.bodies.byId(new BodyId(project.authorityId()))
			.map(BodySummary::code)
			.map(this.conventions::issuer)
			.filter((each) -> !each.isEmpty())
			.orElseGet(() -> prefix(project.level()));
		var taken = code.equals(PROPOSAL) || this.levels.all()
			.stream()
			.filter((level) -> level.kind() == LevelKind.INDUSTRY || level.kind() == LevelKind.LOCAL)
			.anyMatch((level) -> prefix(level.code()).equals(code));
		return taken ? this.conventions.issuerMark(kind) + code : code;
	}

	private String serial(String series) {
		return String.format(Locale.ROOT, "%04d", next(series));
	}

	/** The short name of a level, of a region with the prefix of its numbers. */
	private String prefix(LevelCode level) {
		var name = level.last().toUpperCase(Locale.ROOT);
		var mark = (this.levels.level(level).kind() == LevelKind.LOCAL) ? this.conventions.regionPrefix() : "";
		return name.startsWith(mark) ? name : mark + name;
	}

	private int next(String name) {
		return this.jdbc.sql("""
				insert into project_counter (name, last) values (:name, 1)
				on conflict (name) do update set last = project_counter.last + 1
				returning last
				""").param("name", name).query(Integer.class).single();
	}

}
