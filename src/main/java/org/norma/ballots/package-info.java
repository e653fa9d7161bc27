/**
 * Ballots of committees and of expert groups on the text of a project: who votes, what is
 * still needed, and the result with its arithmetic.
 */
@NullMarked
@ApplicationModule(displayName = "Ballots",
		allowedDependencies = { "shared", "hierarchy", "bodies", "accounts", "documents", "projects" })
package org.norma.ballots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
