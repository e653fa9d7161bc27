package org.norma.projects;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/** Finds published standards near to a proposal; the search of the catalogue answers. */
public interface SimilarStandards {

	/**
	 * The nearest first, at most ten.
	 * @param except edition that the project itself revises, amends or withdraws
	 */
	List<Similar> to(Texts title, @Nullable UUID except);

}
