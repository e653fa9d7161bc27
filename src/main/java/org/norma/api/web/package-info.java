/** The addresses of the API, its limits and its description. */
@NullMarked
package org.norma.api.web;

import org.jspecify.annotations.NullMarked;
