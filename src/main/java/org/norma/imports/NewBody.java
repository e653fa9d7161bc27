package org.norma.imports;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A publisher or committee that no body was called before the import.
 *
 * @param id the body that was made of it, {@code null} in a trial
 * @param likeId a known body of nearly the same name
 * @param likeName what that is called
 */
public record NewBody(@Nullable UUID id, String name, @Nullable UUID likeId, @Nullable String likeName) {

	NewBody made(@Nullable UUID body) {
		return new NewBody(body, this.name, this.likeId, this.likeName);
	}

}
