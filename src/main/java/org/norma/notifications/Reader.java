package org.norma.notifications;

import org.norma.accounts.Contact;
import org.norma.shared.work.Notice;

/** A person with an account who is told of something. */
record Reader(Notice notice, Contact contact) {

}
