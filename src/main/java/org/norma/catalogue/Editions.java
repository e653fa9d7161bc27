package org.norma.catalogue;

import java.util.List;
import java.util.Optional;

import org.norma.designations.Designation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads editions. */
@Service
@Transactional(readOnly = true)
public class Editions {

	private final EditionRepository editions;

	private final RelatedEditions related;

	Editions(EditionRepository editions, RelatedEditions related) {
		this.editions = editions;
		this.related = related;
	}

	public Optional<Edition> bySlug(String slug) {
		return this.editions.findBySlug(slug);
	}

	public Optional<Edition> byNumber(Designation number) {
		return this.editions.findByKey(number.key());
	}

	public Optional<Edition> byId(EditionId id) {
		return this.editions.findById(id);
	}

	/** All editions of one standard, newest first, those without a date last. */
	public List<EditionSummary> ofStandard(StandardId standard) {
		return this.related.ofStandard(standard);
	}

	/** What the edition states about others, and what others state about it. */
	public List<RelatedEdition> relatedTo(EditionId id) {
		return this.related.to(id);
	}

}
