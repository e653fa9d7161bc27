/** Pages of the drafts: editor, history, conflicts, revisions and their comparison. */
@NullMarked
package org.norma.documents.web;

import org.jspecify.annotations.NullMarked;
