package org.norma.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.mail.MessagingException;
import org.norma.accounts.PasswordMail;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * The mail with the link that sets a password. It does not wait in the outbox, where
 * administrators read: whoever reads the link can use it.
 */
@Component
class PasswordLetter implements PasswordMail {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final ObjectProvider<JavaMailSender> server;

	private final NotificationProperties properties;

	private final MessageSource messages;

	private final Links links;

	private final Clock clock;

	private final boolean serverConfigured;

	PasswordLetter(ObjectProvider<JavaMailSender> server, NotificationProperties properties, MessageSource messages,
			Links links, Clock clock, @Value("${spring.mail.host:}") String host) {
		this.server = server;
		this.properties = properties;
		this.messages = messages;
		this.links = links;
		this.clock = clock;
		this.serverConfigured = !host.isBlank();
	}

	@Override
	public boolean isPossible() {
		return this.serverConfigured;
	}

	@Override
	public void send(String address, String name, Locale language, String href, Instant until) {
		var day = MINUTE.format(until.atZone(this.clock.getZone()));
		var text = this.messages.getMessage("notifications.password.text",
				new Object[] { name, this.links.to(href), day }, language);
		try {
			var sender = this.server.getObject();
			var message = sender.createMimeMessage();
			var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
			helper.setFrom(this.properties.mail().from());
			helper.setTo(address);
			helper.setSubject(this.messages.getMessage("notifications.password.subject", null, language));
			helper.setText(text);
			message.setHeader("Auto-Submitted", "auto-generated");
			sender.send(message);
		}
		catch (MailException | MessagingException ex) {
			throw new RuleBroken("accounts.link.mail-failed", address);
		}
	}

}
