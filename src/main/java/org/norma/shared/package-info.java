/**
 * What every module may use: refusals, texts in several languages, acts, long jobs, and
 * the frame of the pages.
 */
@NullMarked
@ApplicationModule(displayName = "Shared", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package org.norma.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
