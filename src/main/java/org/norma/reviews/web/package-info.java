/** Pages of the reviews. */
@NullMarked
package org.norma.reviews.web;

import org.jspecify.annotations.NullMarked;
