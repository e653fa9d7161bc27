/**
 * Levels as a tree, each with rules that its children inherit or override from a date on,
 * and the numbering schemes of the levels.
 */
@NullMarked
@ApplicationModule(displayName = "Hierarchy", allowedDependencies = { "shared" })
package org.norma.hierarchy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
