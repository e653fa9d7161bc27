package org.norma.publications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.projects.Missing;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;
import org.norma.projects.StageMoves;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

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

	private final StageMoves moves;

	private final LevelDirectory levels;

	private final Rights rights;

	private final Clock clock;

	DisclosureService(DisclosureRows rows, StageMoves moves, LevelDirectory levels, Rights rights, Clock clock) {
		this.rows = rows;
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

	/**
	 * Declares, or declares anew.
	 * @throws RuleBroken when an item of the rule is not answered
	 */
	public void declare(ProjectId id, @Nullable LocalDate supplyFrom, Map<String, String> statements) {
		var project = this.moves.hold(id);
		var person = this.rights.leader(id);
		if (project.stage() != Stage.APPROVAL && project.stage() != Stage.PUBLICATION) {
			throw this.moves.alreadyDone(id);
		}
		var said = new LinkedHashMap<String, String>();
		for (var item : items(project)) {
			var text = Optional.ofNullable(statements.get(item)).map(String::strip).orElse("");
			if (text.isEmpty()) {
				throw missing(project);
			}
			said.put(item, text);
		}
		this.rows.save(id, new Disclosure(today(), person.displayName(), supplyFrom, said));
		this.moves.note(id, Role.OFFICIAL, "project.disclosed", null, null);
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
