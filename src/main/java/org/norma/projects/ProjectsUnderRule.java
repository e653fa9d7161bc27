package org.norma.projects;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Reach;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleReach;
import org.norma.hierarchy.RuleSet;
import org.norma.hierarchy.RuleTheme;
import org.norma.hierarchy.RuleUse;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The projects on their way that still come to a rule. Rules are those of the day on
 * which something is done; what was fixed by one before, such as the due day at the
 * decision, stays.
 */
@Component
@Transactional(readOnly = true)
class ProjectsUnderRule implements RuleReach {

	private static final int NAMED = 10;

	private final ProjectSearch search;

	private final ProjectDesk desk;

	private final LevelDirectory levels;

	ProjectsUnderRule(ProjectSearch search, ProjectDesk desk, LevelDirectory levels) {
		this.search = search;
		this.desk = desk;
		this.levels = levels;
	}

	@Override
	public Reach at(Collection<LevelCode> all) {
		var wanted = new ProjectSearch.Running(all, Stage.PUBLICATION, false);
		return new Reach(this.search.count(wanted),
				found(wanted).stream().map((each) -> line(each, null, null, null)).toList(), 0, List.of());
	}

	@Override
	public Reach under(Rule rule, Collection<LevelCode> all, @Nullable String value, LocalDate from) {
		if (!concernsProjects(rule)) {
			return Reach.NONE;
		}
		var coming = new ProjectSearch.Running(all, last(rule), false);
		var past = new ProjectSearch.Running(all, last(rule), true);
		return new Reach(this.search.count(coming),
				found(coming).stream().map((each) -> coming(each, rule, value, from)).toList(), this.search.count(past),
				found(past).stream().map((each) -> past(each, rule)).toList());
	}

	private List<Project> found(ProjectSearch.Running wanted) {
		return this.desk.readAll(this.search.ids(wanted, NAMED))
			.stream()
			.sorted(Comparator.comparing(Project::code))
			.toList();
	}

	private static boolean concernsProjects(Rule rule) {
		return rule.use() != RuleUse.LATER && rule.theme() != RuleTheme.COMMITTEE
				&& (rule.theme() != RuleTheme.REVIEW || rule == Rule.ABOLITION_CONSULTATION_DAYS);
	}

	/** The last stage of a project in which the rule is read. */
	private static Stage last(Rule rule) {
		return switch (rule) {
			case LEGAL_GROUNDS, PRECONDITION, PROPOSER, PROJECT_APPROVER, PROCEDURES, STAGES, APPLICATION_PACK,
					PUBLICITY_DAYS, PUBLICITY_DAYS_URGENT, DRAFTING_MONTHS, AMENDMENT_ALLOWED,
					AMENDMENT_NEEDS_PROJECT ->
				Stage.PROPOSAL;
			case ABOLITION_CONSULTATION_DAYS, REVIEW_BODY, EXTENSION_MONTHS, EXTENSION_REQUEST_DAYS ->
				(rule == Rule.ABOLITION_CONSULTATION_DAYS) ? Stage.CONSULTATION : Stage.REVIEW;
			case NUMBER_PATTERN, NUMBER_SERIES -> Stage.APPROVAL;
			default -> switch (rule.theme()) {
				case CONSULTATION -> Stage.CONSULTATION;
				case DECISION -> Stage.REVIEW;
				default -> Stage.PUBLICATION;
			};
		};
	}

	private Reach.Line coming(Project project, Rule rule, @Nullable String value, LocalDate from) {
		var level = new LevelCode(project.subject().level());
		var now = this.levels.rulesOf(level, from.minusDays(1));
		var later = number(value);
		var publicFrom = project.timetable().publicityFrom();
		var due = project.timetable().dueOn();
		var extended = project.timetable().extendedMonths() != null;
		return switch (rule) {
			case DRAFTING_MONTHS ->
				line(project, "projects.reach.due-if", months(from, now.months(rule)), months(from, later));
			case PUBLICITY_DAYS, PUBLICITY_DAYS_URGENT ->
				(publicFrom != null && counts(project, rule, now)) ? line(project, "projects.reach.decision",
						days(publicFrom, now.days(rule)), days(publicFrom, later)) : line(project, null, null, null);
			case EXTENSION_MONTHS -> (due != null && !extended)
					? line(project, "projects.reach.extended", months(due, now.months(rule)), months(due, later))
					: line(project, null, null, null);
			default -> line(project, null, null, null);
		};
	}

	/** The shorter publicity of urgent projects, where the level has one. */
	private static boolean counts(Project project, Rule rule, RuleSet now) {
		var urgent = project.subject().urgentReason() != null && now.days(Rule.PUBLICITY_DAYS_URGENT).isPresent();
		return urgent == (rule == Rule.PUBLICITY_DAYS_URGENT);
	}

	private static Reach.Line past(Project project, Rule rule) {
		var due = (rule == Rule.DRAFTING_MONTHS) ? project.timetable().dueOn() : null;
		return line(project, (due != null) ? "projects.reach.due" : null, due, null);
	}

	private static OptionalInt number(@Nullable String value) {
		return (value != null && value.strip().matches("\\d{1,4}")) ? OptionalInt.of(Integer.parseInt(value.strip()))
				: OptionalInt.empty();
	}

	private static @Nullable LocalDate months(LocalDate from, OptionalInt months) {
		return months.isPresent() ? from.plusMonths(months.getAsInt()) : null;
	}

	/** The day after the last full day of publicity. */
	private static @Nullable LocalDate days(LocalDate from, OptionalInt days) {
		return days.isPresent() ? from.plusDays(days.getAsInt() + 1L) : null;
	}

	private static Reach.Line line(Project project, @Nullable String meaning, @Nullable LocalDate before,
			@Nullable LocalDate after) {
		return new Reach.Line(project.code(), project.subject().title(), "/projects/" + project.id().value(), meaning,
				before, after);
	}

}
