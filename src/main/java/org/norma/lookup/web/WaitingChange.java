package org.norma.lookup.web;

import org.norma.catalogue.BindingChangeView;

import org.springframework.context.MessageSourceResolvable;

/**
 * A change that waits for a second person, as the page shows it.
 *
 * @param what what it does
 * @param confirms whether who reads it counts as the second person
 */
record WaitingChange(BindingChangeView change, MessageSourceResolvable what, boolean confirms) {
}
