package org.norma.notifications;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told.
 *
 * @param mail the mails
 * @param digestAt time of day, in the authority's zone, at which the daily digest is
 * written
 */
@ConfigurationProperties("norma")
record NotificationProperties(@DefaultValue Mail mail, @DefaultValue("07:00") LocalTime digestAt) {

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
