/**
 * Where a standard stands: ICS, CCS, economic sectors and regions, as trees with names in
 * several languages.
 */
@NullMarked
@ApplicationModule(displayName = "Classification", allowedDependencies = { "shared" })
package org.norma.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
