/** Standards as JSON for other programs, without signing in, within a rate a client. */
@NullMarked
@ApplicationModule(displayName = "API", allowedDependencies = { "shared", "designations", "hierarchy", "classification",
		"bodies", "catalogue", "files", "lookup" })
package org.norma.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
