package org.norma.publications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;
import org.norma.projects.Missing;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectState;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;
import org.norma.projects.StageMoves;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The declaration that enterprises and associations make of their own standards before
 * they are used (Standardization Law art. 27).
 */
@Service
@Transactional
public class DisclosureService {

	private final DisclosureRows rows;

	private final PublicationRepository publications;

	private final StageMoves moves;

	private final LevelDirectory levels;

	private final Rights rights;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DisclosureService(DisclosureRows rows, PublicationRepository publications, StageMoves moves, LevelDirectory levels,
			Rights rights, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.publications = publications;
		this.events = events;
		this.moves = moves;
		this.levels = levels;
		this.rights = rights;
		this.clock = clock;
	}

	/** What the rules of the level want declared; empty for public authorities. */
	@Transactional(readOnly = true)
	public List<String> items(ProjectView project) {
		return (project.kind() != ProjectKind.WITHDRAWAL && project.kind() != ProjectKind.CORRIGENDUM)
				? this.levels.rulesOf(project.level(), today()).list(Rule.DISCLOSURE) : List.of();
	}

	@Transactional(readOnly = true)
	public Optional<Disclosure> of(ProjectId project) {
		return this.rows.find(project);
	}

	/** All that was declared, newest first. */
	@Transactional(readOnly = true)
	public List<Disclosure> history(ProjectId project) {
		return this.rows.all(project);
	}

	/** Whether a declaration can be made or brought up to date now. */
	@Transactional(readOnly = true)
	public boolean open(ProjectView project) {
		var published = this.publications.ofProject(project.id()).isPresent();
		var underWay = project.state() == ProjectState.ACTIVE
				&& (project.stage() == Stage.APPROVAL || project.stage() == Stage.PUBLICATION);
		return (published || underWay) && !items(project).isEmpty();
	}

	/**
	 * Declares, or brings a declaration up to date, also after the publication; the
	 * earlier ones are kept. Nothing new makes no new declaration.
	 * @throws RuleBroken when an item of the rule is not answered or too long, or supply
	 * began before the first declaration where the rules want it declared before
	 */
	public void declare(ProjectId id, @Nullable LocalDate supplyFrom, Map<String, String> statements) {
		var person = this.rights.leader(id);
		var project = this.publications.lock(id).isPresent() ? this.rights.visible(id) : hold(id);
		var said = said(project, statements);
		var earlier = this.rows.all(id);
		refuseSupplied(project, supplyFrom, earlier);
		if (!earlier.isEmpty() && earlier.get(0).saysTheSameAs(supplyFrom, said)) {
			return;
		}
		var declared = new Disclosure(earlier.size() + 1, today(), person.displayName(), supplyFrom, said);
		this.rows.add(id, declared);
		tell(project, earlier.isEmpty() ? Map.of() : earlier.get(0).told(), declared);
	}

	private ProjectView hold(ProjectId id) {
		var project = this.moves.hold(id);
		if (project.stage() != Stage.APPROVAL && project.stage() != Stage.PUBLICATION) {
			throw this.moves.alreadyDone(id);
		}
		return project;
	}

	private Map<String, String> said(ProjectView project, Map<String, String> statements) {
		var said = new LinkedHashMap<String, String>();
		for (var item : items(project)) {
			var text = Optional.ofNullable(statements.get(item)).map(String::strip).orElse("");
			if (text.isEmpty()) {
				throw missing(project);
			}
			if (text.length() > Disclosure.LONGEST) {
				throw new RuleBroken("publications.refused.declaration-long", text.length(), Disclosure.LONGEST);
			}
			said.put(item, text);
		}
		return said;
	}

	/** What holds before supply is broken by a supply that began before it was said. */
	private void refuseSupplied(ProjectView project, @Nullable LocalDate supplyFrom, List<Disclosure> earlier) {
		var rules = this.levels.rulesOf(project.level(), today());
		var first = earlier.isEmpty() ? today() : earlier.get(earlier.size() - 1).declaredOn();
		if (supplyFrom == null || !supplyFrom.isBefore(first)) {
			return;
		}
		var locale = LocaleContextHolder.getLocale();
		rules.text(Rule.DISCLOSURE_WHEN).ifPresent((when) -> {
			throw new RuleBroken("publications.refused.supplied-before",
					this.levels.level(project.level()).name(locale), when.in(locale), basis(rules), supplyFrom, first);
		});
	}

	/** The article that wants it, and the rule that says when. */
	private static String basis(RuleSet rules) {
		return Stream.of(IssueDates.basis(rules, Rule.DISCLOSURE), IssueDates.basis(rules, Rule.DISCLOSURE_WHEN))
			.distinct()
			.collect(Collectors.joining("; "));
	}

	private void tell(ProjectView project, Map<String, String> before, Disclosure declared) {
		var role = Actor.actingAs(Role.DRAFTER, Role.OFFICIAL);
		var verb = before.isEmpty() ? "disclosed" : "disclosure-updated";
		this.moves.note(project.id(), (role != null) ? role : Role.OFFICIAL, "project." + verb, null,
				String.valueOf(declared.version()));
		this.events
			.publishEvent(Act.by(role, "declaration." + verb, "declaration", project.code(), before, declared.told())
				.among(project.authorityId(), project.committeeId(), project.leadBodyId()));
	}

	/** The refusal that says what must be declared, when, and why. */
	RuleBroken missing(ProjectView project) {
		var sentence = sentence(project, project.href());
		return new RuleBroken(sentence.key(), sentence.arguments().toArray());
	}

	/** Level, when if the rules say it, basis. */
	Missing sentence(ProjectView project, String href) {
		var locale = LocaleContextHolder.getLocale();
		var rules = this.levels.rulesOf(project.level(), today());
		var level = this.levels.level(project.level()).name(locale);
		var basis = IssueDates.basis(rules, Rule.DISCLOSURE);
		return rules.text(Rule.DISCLOSURE_WHEN)
			.map((when) -> new Missing("gate.publication.not-disclosed", List.of(level, when.in(locale), basis), href))
			.orElseGet(() -> new Missing("gate.publication.not-declared", List.of(level, basis), href));
	}

	boolean isMissing(ProjectView project) {
		return !items(project).isEmpty() && this.rows.find(project.id()).isEmpty();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
