package org.norma.accounts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.norma.shared.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change in their own account, passwords apart. */
@Service
public class OwnAccountService {

	private final AccountRepository accounts;

	private final ApplicationEventPublisher events;

	OwnAccountService(AccountRepository accounts, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.events = events;
	}

	@Transactional(readOnly = true)
	public Account byId(UUID accountId) {
		return this.accounts.findById(new AccountId(accountId)).orElseThrow(() -> new NotFound("accounts.not-found"));
	}

	/** Keeps name, language and theme. */
	@Transactional
	public void change(UUID accountId, String displayName, Locale language, String theme) {
		var account = byId(accountId);
		var before = values(account);
		account.rename(displayName);
		account.prefer(language, theme);
		var after = values(account);
		if (!after.equals(before)) {
			this.events.publishEvent(AccountActs.by(account, "account.changed", before, after));
		}
	}

	private static Map<String, String> values(Account account) {
		var values = new LinkedHashMap<String, String>();
		values.put("name", account.displayName());
		if (account.language() != null) {
			values.put("language", account.language().toLanguageTag());
		}
		if (account.theme() != null) {
			values.put("theme", account.theme());
		}
		return values;
	}

}
