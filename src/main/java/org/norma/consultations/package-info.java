/**
 * Rounds of comments on frozen texts, withdrawals and proposals: opened, commented,
 * answered comment by comment, and the notification of technical regulations abroad.
 */
@NullMarked
@ApplicationModule(displayName = "Consultations", allowedDependencies = { "shared", "designations", "classification",
		"hierarchy", "bodies", "accounts", "documents", "catalogue", "projects" })
package org.norma.consultations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
