/** Pages of approval, publication, filing and announcements. */
@NullMarked
package org.norma.publications.web;

import org.jspecify.annotations.NullMarked;
