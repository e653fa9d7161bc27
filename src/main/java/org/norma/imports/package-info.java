/**
 * Whole catalogues come in: files read row by row, understood through a mapping, shown in
 * a dry run, merged at once.
 */
@NullMarked
@ApplicationModule(displayName = "Imports",
		allowedDependencies = { "shared", "designations", "hierarchy", "bodies", "catalogue" })
package org.norma.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
