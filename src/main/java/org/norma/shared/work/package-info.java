/**
 * What waits for a person and what a person is told: owned here, contributed by every
 * module, shown in one place.
 */
@NullMarked
package org.norma.shared.work;

import org.jspecify.annotations.NullMarked;
