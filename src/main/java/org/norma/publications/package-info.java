/**
 * Approval, number, publication and filing of what projects made, and what is announced.
 */
@NullMarked
@ApplicationModule(displayName = "Publications", allowedDependencies = { "shared", "designations", "classification",
		"hierarchy", "bodies", "accounts", "documents", "catalogue", "projects" })
package org.norma.publications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
