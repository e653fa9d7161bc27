/** People who sign in, and the roles they hold in bodies. */
@NullMarked
@ApplicationModule(displayName = "Accounts", allowedDependencies = { "shared", "bodies" })
package org.norma.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
