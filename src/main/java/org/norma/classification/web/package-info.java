/** The pages of the classifications: overview, trees, classes, import. */
@NullMarked
package org.norma.classification.web;

import org.jspecify.annotations.NullMarked;
