package org.norma.notifications;

import java.util.Map;
import java.util.stream.Collectors;

import org.norma.notifications.Letter.Line;
import org.norma.notifications.Letter.Section;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;

/** Makes the two parts of a mail. */
@Component
class LetterPrinter {

	private final ITemplateEngine templates;

	private final Sentences sentences;

	private final Links links;

	LetterPrinter(ITemplateEngine templates, Sentences sentences, Links links) {
		this.templates = templates;
		this.sentences = sentences;
		this.links = links;
	}

	/** The plain part. */
	String text(OutboxMail mail) {
		var sections = mail.letter().sections().stream().map(this::text).collect(Collectors.joining("\n\n"));
		return sections + "\n\n-- \n" + why(mail) + "\n";
	}

	/** The formatted part. */
	String html(OutboxMail mail) {
		return this.templates.process("notifications/mail", new Context(mail.language(),
				Map.of("letter", mail.letter(), "base", this.links.to(""), "why", why(mail))));
	}

	private String text(Section section) {
		var lines = section.lines().stream().map(this::text).collect(Collectors.joining("\n\n"));
		return (section.title() != null) ? section.title() + "\n\n" + lines : lines;
	}

	private String text(Line line) {
		var text = new StringBuilder(line.text());
		if (line.detail() != null) {
			text.append('\n').append(line.detail());
		}
		if (line.href() != null) {
			text.append('\n').append(this.links.to(line.href()));
		}
		return text.toString();
	}

	private String why(OutboxMail mail) {
		return (mail.account() != null)
				? this.sentences.of("notifications.mail.why", mail.language(), this.links.to("/inbox/settings"))
				: this.sentences.of("notifications.mail.why.address", mail.language(), this.links.to("/"));
	}

}
