package org.norma.reviews;

import java.util.Optional;
import java.util.UUID;

import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.catalogue.Edition;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.publications.Publications;

import org.springframework.stereotype.Component;

/** Who made a standard, and so goes on with what its review brings. */
@Component
class Origin {

	private final Publications publications;

	private final Projects projects;

	private final BodyService bodies;

	Origin(Publications publications, Projects projects, BodyService bodies) {
		this.publications = publications;
		this.projects = projects;
		this.bodies = bodies;
	}

	/** Who led the drafting of the edition, where its project was kept here. */
	Optional<UUID> lead(Edition edition) {
		return this.publications.ofEdition(edition.id())
			.flatMap((published) -> this.projects.byId(published.projectId()))
			.map(ProjectView::leadBodyId);
	}

	/**
	 * The committee that judged, where it is the standard's own or of its level; another
	 * was only asked for its opinion.
	 */
	Optional<UUID> committee(Review review, Edition edition) {
		return review.committeeId()
			.filter((body) -> !body.equals(review.authorityId()))
			.filter((body) -> edition.committeeId().filter(body::equals).isPresent() || isOfLevel(body, review))
			.or(edition::committeeId);
	}

	private boolean isOfLevel(UUID committee, Review review) {
		return this.bodies.byId(new BodyId(committee))
			.map((body) -> body.levelCode() == null
					|| (review.level().value() + ".").startsWith(body.levelCode() + "."))
			.orElse(false);
	}

}
