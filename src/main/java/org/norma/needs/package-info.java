/**
 * What people, enterprises and departments say is missing: stated, confirmed, sorted,
 * merged, answered, and turned into projects.
 */
@NullMarked
@ApplicationModule(displayName = "Needs", allowedDependencies = { "shared", "designations", "classification",
		"hierarchy", "bodies", "accounts", "projects" })
package org.norma.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
