package org.norma.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.norma.accounts.Contacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Writes the digests of the day for everybody who wants one. */
@Component
class Digests {

	private static final Logger log = LoggerFactory.getLogger(Digests.class);

	private final SettingRows settings;

	private final Contacts contacts;

	private final WorkList work;

	private final DigestWriter writer;

	private final Clock clock;

	Digests(SettingRows settings, Contacts contacts, WorkList work, DigestWriter writer, Clock clock) {
		this.settings = settings;
		this.contacts = contacts;
		this.work = work;
		this.writer = writer;
		this.clock = clock;
	}

	/**
	 * One person who cannot be served does not keep the others waiting.
	 * @throws IllegalStateException at the end, when there was such a person, so that the
	 * job is tried again
	 */
	void writeAll() {
		var day = LocalDate.now(this.clock);
		var left = this.settings.withoutDigestOf(day).stream().filter((account) -> !wrote(account, day)).count();
		if (left > 0) {
			throw new IllegalStateException("The digest of " + day + " is missing for accounts: " + left);
		}
	}

	private boolean wrote(UUID account, LocalDate day) {
		try {
			this.contacts.byId(account).ifPresent((reader) -> {
				var actor = this.contacts.actor(account).orElseThrow();
				this.writer.write(reader, this.work.of(actor, reader.language()), day);
			});
			return true;
		}
		catch (RuntimeException ex) {
			log.error("The digest of {} for {} cannot be written", day, account, ex);
			return false;
		}
	}

}
