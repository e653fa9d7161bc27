/** Norma, a web platform that runs the whole life of standards. */
@NullMarked
package org.norma;

import org.jspecify.annotations.NullMarked;
