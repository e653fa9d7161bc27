/** The frame of every page: layout, navigation, languages, refusals. */
@NullMarked
package org.norma.shared.web;

import org.jspecify.annotations.NullMarked;
