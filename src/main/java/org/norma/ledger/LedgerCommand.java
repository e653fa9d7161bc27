package org.norma.ledger;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * {@code verify-ledger}: the check of the whole chain from the command line, for a job
 * that watches over the installation.
 */
@Component
public class LedgerCommand {

	/** The chain is whole. */
	public static final int WHOLE = 0;

	/** An entry does not fit. */
	public static final int BROKEN = 1;

	/** Norma did not start, so nothing was checked. */
	public static final int NOT_CHECKED = 2;

	private final LedgerService ledger;

	private final MessageSource messages;

	LedgerCommand(LedgerService ledger, MessageSource messages) {
		this.ledger = ledger;
		this.messages = messages;
	}

	/**
	 * Runs the check, says what it found in one sentence, and answers the exit status.
	 */
	public int run(PrintStream out) {
		var check = this.ledger.verify();
		if (check.brokenSeq() == null) {
			out.println(sentence("ledger.command.whole", String.valueOf(check.checked()), check.lastHash()));
			return WHOLE;
		}
		out.println(sentence("ledger.command.broken", String.valueOf(check.brokenSeq()),
				sentence("ledger.check." + check.fault())));
		return BROKEN;
	}

	private String sentence(String key, Object... arguments) {
		return Objects.requireNonNull(this.messages.getMessage(key, arguments, key, Locale.ENGLISH));
	}

}
