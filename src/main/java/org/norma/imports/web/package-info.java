/** The pages of the imports. */
@NullMarked
package org.norma.imports.web;

import org.jspecify.annotations.NullMarked;
