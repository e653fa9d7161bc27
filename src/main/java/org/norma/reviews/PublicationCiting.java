package org.norma.reviews;

import java.util.UUID;

import org.norma.publications.StillCiting;

import org.springframework.stereotype.Component;

/** Shows before a publication who cites what it ends. */
@Component
class PublicationCiting implements StillCiting {

	private final CitedBy citedBy;

	PublicationCiting(CitedBy citedBy) {
		this.citedBy = citedBy;
	}

	@Override
	public Found of(UUID edition, UUID exceptProject) {
		var shown = this.citedBy.of(edition, exceptProject);
		return new Found(shown.lines()
			.stream()
			.map((line) -> new Line("reviews.citing." + line.kind(), line.name(), line.title(), line.href()))
			.toList(), shown.hidden());
	}

}
