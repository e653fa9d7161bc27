package org.norma.notifications.web;

import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.norma.notifications.MailChoice;

/** When the person wants mails, by the name of the choice. */
record SettingsForm(@NotNull @Pattern(regexp = "AT_ONCE|DIGEST|NONE") @Nullable String mail) {

	static SettingsForm of(MailChoice choice) {
		return new SettingsForm(choice.name());
	}

	MailChoice choice() {
		return MailChoice.valueOf(Objects.requireNonNull(this.mail));
	}

	/** Whether it was chosen. */
	public boolean chose(MailChoice offered) {
		return offered.name().equals(this.mail);
	}

}
