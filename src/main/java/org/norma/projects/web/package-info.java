/** Pages of the projects. */
@NullMarked
package org.norma.projects.web;

import org.jspecify.annotations.NullMarked;
