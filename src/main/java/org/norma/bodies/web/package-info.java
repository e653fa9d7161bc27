/** The pages of the bodies: list, body, forms, import. */
@NullMarked
package org.norma.bodies.web;

import org.jspecify.annotations.NullMarked;
