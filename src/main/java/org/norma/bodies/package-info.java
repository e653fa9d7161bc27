/**
 * Who makes, keeps and applies standards: authorities, committees, associations,
 * enterprises, laboratories and certification bodies, with their memberships and interest
 * categories.
 */
@NullMarked
@ApplicationModule(displayName = "Bodies", allowedDependencies = { "shared", "classification", "hierarchy" })
package org.norma.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
