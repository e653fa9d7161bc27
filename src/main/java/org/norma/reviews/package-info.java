/**
 * Periodic and early review of what is in force, what comes of it, and withdrawal with
 * everything that still cites what is withdrawn.
 */
@NullMarked
@ApplicationModule(displayName = "Reviews", allowedDependencies = { "shared", "designations", "classification",
		"hierarchy", "bodies", "accounts", "documents", "catalogue", "projects", "publications" })
package org.norma.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
