/**
 * The demonstration: its people walk real subjects through all stages, by the same
 * services as everybody.
 */
@NullMarked
@ApplicationModule(displayName = "Demonstration",
		allowedDependencies = { "shared", "designations", "hierarchy", "bodies", "accounts", "catalogue", "documents",
				"imports", "needs", "projects", "consultations", "ballots", "publications", "reviews" })
package org.norma.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
