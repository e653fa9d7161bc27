/**
 * The number of a standard as a value: parsed, normalised, printed, compared and found in
 * running text.
 */
@NullMarked
@ApplicationModule(displayName = "Designations", allowedDependencies = { "shared" })
package org.norma.designations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
