/**
 * What is published: standards, their editions with dates, relations, and their status as
 * of any day.
 */
@NullMarked
@ApplicationModule(displayName = "Catalogue",
		allowedDependencies = { "shared", "designations", "classification", "hierarchy", "bodies" })
package org.norma.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
