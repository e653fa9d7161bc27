package org.norma.accounts;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.norma.shared.Act;

import org.springframework.boot.ApplicationArguments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * {@code vouch-for USER-NAME}: whoever runs the machine says that an account is a person
 * of its own, whoever made it.
 */
@Component
public class VouchCommand {

	/** The account owes nobody anything any more. */
	public static final int VOUCHED = 0;

	/** There is no such account, or none was named. */
	public static final int UNKNOWN = 1;

	private final AccountRepository accounts;

	private final Dependences dependences;

	private final ApplicationEventPublisher events;

	private final MessageSource messages;

	VouchCommand(AccountRepository accounts, Dependences dependences, ApplicationEventPublisher events,
			MessageSource messages) {
		this.accounts = accounts;
		this.dependences = dependences;
		this.events = events;
		this.messages = messages;
	}

	/** Settles what the account owes, says so, and answers the exit status. */
	@Transactional
	public int run(ApplicationArguments arguments, PrintStream out) {
		var name = arguments.getNonOptionArgs().stream().skip(1).findFirst().orElse("");
		var account = this.accounts.findByUserName(Account.normalised(name)).orElse(null);
		if (account == null) {
			out.println(sentence("accounts.vouch.unknown", name));
			return UNKNOWN;
		}
		var owed = this.dependences.of(account.id());
		this.dependences.release(account.id());
		this.events.publishEvent(Act.bySystem("account.vouched-for", "account", account.id().value().toString(),
				owedTo(owed), Map.of()));
		out.println(sentence("accounts.vouch.done", account.displayName()));
		return VOUCHED;
	}

	private static Map<String, String> owedTo(List<Owed> owed) {
		var names = owed.stream().map(Owed::person).distinct().toList();
		return names.isEmpty() ? Map.of() : Map.of("owed-to", String.join(", ", names));
	}

	private String sentence(String key, String name) {
		return Objects.requireNonNull(this.messages.getMessage(key, new Object[] { name }, key, Locale.ENGLISH));
	}

}
