/**
 * Finds editions: a Lucene index that follows the catalogue, numbers in any spelling,
 * words in Chinese, English and Italian, facets, and status as of any day.
 */
@NullMarked
@ApplicationModule(displayName = "Lookup",
		allowedDependencies = { "shared", "designations", "classification", "hierarchy", "bodies", "catalogue" })
package org.norma.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
