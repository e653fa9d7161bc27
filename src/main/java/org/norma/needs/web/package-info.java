/** Pages of the needs. */
@NullMarked
package org.norma.needs.web;

import org.jspecify.annotations.NullMarked;
