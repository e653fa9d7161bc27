/** Pages of the ballots. */
@NullMarked
package org.norma.ballots.web;

import org.jspecify.annotations.NullMarked;
