package org.norma.lookup.web;

import java.util.List;

import org.norma.catalogue.BindingChangeView;
import org.norma.shared.web.Said;

import org.springframework.context.MessageSourceResolvable;

/**
 * A change that waits for a second person, as the page shows it.
 *
 * @param what what it does
 * @param names titles and level that change with it
 * @param confirms whether who reads it counts as the second person
 */
record WaitingChange(BindingChangeView change, MessageSourceResolvable what, List<Said.Sentence> names,
		boolean confirms) {
}
