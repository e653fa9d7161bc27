/** Pages of my work, the inbox and the outbox; the calendar feed. */
@NullMarked
package org.norma.notifications.web;

import org.jspecify.annotations.NullMarked;
