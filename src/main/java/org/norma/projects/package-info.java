/**
 * Work items on their way from proposal to publication: kind, procedure, stage, gates,
 * deadlines, and who holds them.
 */
@NullMarked
@ApplicationModule(displayName = "Projects", allowedDependencies = { "shared", "designations", "classification",
		"hierarchy", "bodies", "accounts", "documents", "catalogue", "ledger" })
package org.norma.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
