/**
 * The office's own file of an edition, or a link to it: kept with its fingerprint, read
 * by whom the rules of the level let.
 */
@NullMarked
@ApplicationModule(displayName = "Files", allowedDependencies = { "shared", "designations", "hierarchy", "catalogue" })
package org.norma.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
