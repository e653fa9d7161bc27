/**
 * What happens before the first request: the embedded database and the sentences that say
 * why a start failed.
 */
@NullMarked
package org.norma.shared.startup;

import org.jspecify.annotations.NullMarked;
