/** Pages of the consultations. */
@NullMarked
package org.norma.consultations.web;

import org.jspecify.annotations.NullMarked;
