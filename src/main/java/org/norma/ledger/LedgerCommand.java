package org.norma.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

import org.norma.ledger.HeadComparison.Chain;
import org.norma.shared.RuleBroken;

import org.springframework.boot.ApplicationArguments;
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

	/** Norma did not start or the head cannot be read, so nothing was checked. */
	public static final int NOT_CHECKED = 2;

	/** The chain goes on from the head, but the head proves nothing. */
	public static final int NOT_SIGNED_HERE = 3;

	private static final int LONGEST_FILE = 64_000;

	private final LedgerService ledger;

	private final LedgerHeadService heads;

	private final MessageSource messages;

	LedgerCommand(LedgerService ledger, LedgerHeadService heads, MessageSource messages) {
		this.ledger = ledger;
		this.heads = heads;
		this.messages = messages;
	}

	/**
	 * Runs the check, says what it found in one sentence, and answers the exit status.
	 * {@code --head} is a head noted before or the file that holds it, {@code --key} the
	 * key noted with it.
	 */
	public int run(ApplicationArguments arguments, PrintStream out) {
		var head = first(arguments, "head");
		if (head.isEmpty()) {
			return verify(out);
		}
		try {
			return compare(LedgerHead.read(noted(head)), first(arguments, "key"), out);
		}
		catch (RuleBroken ex) {
			out.println(sentence(ex.key(), ex.arguments()));
			return NOT_CHECKED;
		}
	}

	private int compare(LedgerHead noted, String key, PrintStream out) {
		var found = this.heads.compare(noted, key);
		if (found.forged()) {
			out.println(sentence("ledger.head.FORGED"));
			return NOT_SIGNED_HERE;
		}
		if (found.onlyKeyDiffers()) {
			out.println(sentence("ledger.head.NOT_AS_NOTED", noted.keyId(), found.trusted()));
			return NOT_SIGNED_HERE;
		}
		var chain = sentence("ledger.head." + found.chain(), String.valueOf(noted.entries()),
				String.valueOf(found.check().checked()));
		var fault = (found.chain() == Chain.BROKEN) ? " " + broken(found.check()) : "";
		var signer = switch (found.signer()) {
			case OTHER, NOT_AS_NOTED -> " " + sentence("ledger.head." + found.signer(), noted.keyId(), found.trusted());
			case OWN, FORGED -> "";
		};
		out.println(chain + fault + signer);
		if (found.chain() != Chain.CONTINUES) {
			return BROKEN;
		}
		return found.proven() ? WHOLE : NOT_SIGNED_HERE;
	}

	private static String noted(String head) {
		try {
			var file = Path.of(head);
			return (Files.isRegularFile(file) && Files.size(file) <= LONGEST_FILE) ? Files.readString(file) : head;
		}
		catch (IOException | InvalidPathException ex) {
			return head;
		}
	}

	private static String first(ApplicationArguments arguments, String option) {
		var values = arguments.getOptionValues(option);
		return (values != null && !values.isEmpty()) ? values.get(0) : "";
	}

	private int verify(PrintStream out) {
		var check = this.ledger.verify();
		if (check.brokenSeq() == null) {
			out.println(sentence("ledger.command.whole", String.valueOf(check.checked()), check.lastHash()));
			return WHOLE;
		}
		out.println(broken(check));
		return BROKEN;
	}

	private String broken(LedgerCheck check) {
		return sentence("ledger.command.broken", String.valueOf(check.brokenSeq()),
				sentence("ledger.check." + check.fault()));
	}

	private String sentence(String key, Object... arguments) {
		return Objects.requireNonNull(this.messages.getMessage(key, arguments, key, Locale.ENGLISH));
	}

}
