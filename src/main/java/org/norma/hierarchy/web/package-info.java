/** The tree of levels, their rules, and the administration of both. */
@NullMarked
package org.norma.hierarchy.web;

import org.jspecify.annotations.NullMarked;
