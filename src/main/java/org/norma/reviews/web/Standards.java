package org.norma.reviews.web;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.Editions;
import org.norma.designations.Designation;

import org.springframework.stereotype.Component;

/** Finds the standard that a form names, by its address or its number. */
@Component
class Standards {

	private final Editions editions;

	Standards(Editions editions) {
		this.editions = editions;
	}

	Optional<Edition> find(@Nullable String typed) {
		return Optional.ofNullable(typed)
			.map(String::strip)
			.filter((each) -> !each.isEmpty() && each.length() <= 300)
			.flatMap((each) -> this.editions.bySlug(each).or(() -> this.editions.byNumber(Designation.parse(each))));
	}

	Optional<UUID> id(@Nullable String typed) {
		return find(typed).map((edition) -> edition.id().value());
	}

}
