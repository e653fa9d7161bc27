/** The search page, the page of a standard, exports and feeds, the state of the index. */
@NullMarked
package org.norma.lookup.web;

import org.jspecify.annotations.NullMarked;
