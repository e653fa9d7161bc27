package org.norma.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server, or to the log where none is configured. */
@Component
class Postman {

	private static final Logger log = LoggerFactory.getLogger("org.norma.outbox");

	private final ObjectProvider<JavaMailSender> server;

	private final LetterPrinter printer;

	private final NotificationProperties properties;

	private final Links links;

	private final Clock clock;

	private final boolean serverConfigured;

	Postman(ObjectProvider<JavaMailSender> server, LetterPrinter printer, NotificationProperties properties,
			Links links, Clock clock, @Value("${spring.mail.host:}") String host) {
		this.server = server;
		this.printer = printer;
		this.properties = properties;
		this.links = links;
		this.clock = clock;
		this.serverConfigured = !host.isBlank();
	}

	/**
	 * Delivers the mail.
	 * @return {@link OutboxState#SENT} or {@link OutboxState#LOGGED}
	 */
	OutboxState deliver(OutboxMail mail) {
		if (!this.serverConfigured) {
			log.info("No mail server (spring.mail.host): to {}: {}\n{}", mail.address(), mail.letter().subject(),
					this.printer.text(mail));
			return OutboxState.LOGGED;
		}
		send(this.server.getObject(), mail);
		return OutboxState.SENT;
	}

	private void send(JavaMailSender sender, OutboxMail mail) {
		var message = sender.createMimeMessage();
		try {
			var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
			helper.setFrom(this.properties.mail().from());
			helper.setTo(mail.address());
			helper.setSubject(mail.letter().subject());
			helper.setText(this.printer.text(mail), this.printer.html(mail));
			helper.setSentDate(Date.from(this.clock.instant()));
			message.setHeader("Message-ID", "<" + mail.id() + "@" + this.links.host() + ">");
			message.setHeader("Auto-Submitted", "auto-generated");
			message.setHeader("Content-Language", mail.language().toLanguageTag());
		}
		catch (MessagingException ex) {
			throw new MailPreparationException(ex);
		}
		sender.send(message);
	}

}
