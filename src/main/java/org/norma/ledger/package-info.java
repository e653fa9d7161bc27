/**
 * The record of every act: append-only, each entry chained to the one before it, so that
 * a change made behind Norma's back is found.
 * <p>
 * Acts are kept until their transaction is about to commit and are then written in it,
 * under a lock that only the writers of the ledger take. So neither act nor entry exists
 * without the other, the chain has no gap, and long transactions do not hold up others.
 */
@NullMarked
@ApplicationModule(displayName = "Ledger", allowedDependencies = { "shared", "hierarchy", "bodies" })
package org.norma.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
