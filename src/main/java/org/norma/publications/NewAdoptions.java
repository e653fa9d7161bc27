package org.norma.publications;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.AdoptionStatement;
import org.norma.catalogue.Adoptions;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.RelationData;
import org.norma.catalogue.RelationKind;
import org.norma.designations.Designation;
import org.norma.projects.AdoptionAnswers;
import org.norma.projects.AdoptionRules;
import org.norma.projects.ProjectView;

import org.springframework.stereotype.Component;

/** What a new edition adopts, and what it says of its source. */
@Component
class NewAdoptions {

	private final Adoptions adoptions;

	private final AdoptionRules rules;

	NewAdoptions(Adoptions adoptions, AdoptionRules rules) {
		this.adoptions = adoptions;
		this.rules = rules;
	}

	/** Refuses while a question about the source is open. */
	void check(ProjectView project, @Nullable Edition target, PublicationData data, LocalDate day) {
		this.rules.checkPublication(project, target, answers(project, target, data, day), day);
	}

	/** The relation to the source, whatever the kind of the project. */
	Optional<RelationData> relation(ProjectView project) {
		return Optional.ofNullable(project.adopts())
			.map((adopts) -> new RelationData(RelationKind.ADOPTS, Designation.parse(adopts), project.degree(), false,
					null, null));
	}

	/** Keeps what is said of the source, and of those that are adopted no more. */
	void keep(EditionId edition, ProjectView project, @Nullable Edition target, PublicationData data, LocalDate day) {
		var answers = answers(project, target, data, day);
		if (project.adopts() != null) {
			var number = Designation.parse(project.adopts());
			boolean outside = !this.rules.source(number, day, target).isHeld();
			var said = new AdoptionStatement(number, true, outside, answers.reason(), answers.differences());
			if (said.says()) {
				this.adoptions.state(edition, said);
			}
		}
		this.rules.dropped(project, target)
			.stream()
			.map((source) -> new AdoptionStatement(Designation.parse(source.designation()), false, false,
					answers.reason(), null))
			.forEach((said) -> this.adoptions.state(edition, said));
	}

	/** What is answered now, else what the project says as far as it still holds. */
	private AdoptionAnswers answers(ProjectView project, @Nullable Edition target, PublicationData data,
			LocalDate day) {
		if (data.adoption() != null || project.adopts() == null) {
			return Objects.requireNonNullElse(data.adoption(), project.adoption());
		}
		boolean held = this.rules.source(Designation.parse(project.adopts()), day, target).isHeld();
		return held ? project.adoption().held() : project.adoption();
	}

}
