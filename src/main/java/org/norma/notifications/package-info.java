/**
 * What waits for a person and what a person is told: my work, inbox, mail, digest,
 * calendar.
 *
 * <p>
 * A notice is written, with the mails it causes, in the transaction of the act that
 * causes it, so that neither exists without the other; whoever was told of an occasion is
 * not told again. A mail waits in the outbox until the mail server has taken it, and is
 * marked as sent in the transaction that sends it. A mail server cannot take part in that
 * transaction: when the process dies between its answer and the commit, the mail is sent
 * once more after the restart. Both copies then carry the same {@code Message-ID}, made
 * from the identifier of the outbox row, by which mail servers and mail readers recognise
 * the second. Nothing depends on a mail: the same acts stand in my work, the same
 * sentences in the inbox.
 */
@NullMarked
@ApplicationModule(displayName = "Notifications", allowedDependencies = { "shared", "accounts" })
package org.norma.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
