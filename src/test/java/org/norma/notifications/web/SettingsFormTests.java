package org.norma.notifications.web;

import org.junit.jupiter.api.Test;
import org.norma.notifications.MailChoice;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsFormTests {

	@Test
	void whatWasChosenComesBack() {
		assertThat(MailChoice.values()).filteredOn(new SettingsForm("DIGEST")::chose)
			.containsExactly(MailChoice.DIGEST);
		assertThat(MailChoice.values()).filteredOn(new SettingsForm(null)::chose).isEmpty();
	}

}
