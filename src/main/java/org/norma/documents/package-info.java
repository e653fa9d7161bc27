/**
 * The text of a standard while it is drafted, section by section, and its frozen
 * revisions.
 */
@NullMarked
@ApplicationModule(displayName = "Documents", allowedDependencies = { "shared", "designations" })
package org.norma.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
