package org.norma.notifications;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told.
 *
 * @param publicUrl address under which people reach the pages; links of mails and
 * calendars start with it
 * @param mail the mails
 * @param digestAt time of day, in the authority's zone, at which the daily digest is
 * written
 */
@ConfigurationProperties("norma")
record NotificationProperties(@DefaultValue("http://localhost:8080") URI publicUrl, @DefaultValue Mail mail,
		@DefaultValue("07:00") LocalTime digestAt) {

	/** The absolute address of a page. */
	String link(String href) {
		return this.publicUrl.toString().replaceAll("/+$", "") + Href.encoded(href);
	}

	/** The host part of identifiers that leave Norma. */
	String host() {
		return (this.publicUrl.getHost() != null) ? this.publicUrl.getHost() : "localhost";
	}

	/**
	 * The mails.
	 *
	 * @param from address of the sender
	 * @param giveUpAfter how long a mail is tried before it counts as failed
	 * @param language language of mails to people without an account
	 */
	record Mail(@DefaultValue("Norma <norma@localhost>") String from, @DefaultValue("5d") Duration giveUpAfter,
			@DefaultValue("en") Locale language) {

	}

}
