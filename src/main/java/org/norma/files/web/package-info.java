/** The files of an edition, and many at once. */
@NullMarked
package org.norma.files.web;

import org.jspecify.annotations.NullMarked;
