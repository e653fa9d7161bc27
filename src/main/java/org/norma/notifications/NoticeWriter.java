package org.norma.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Ids;
import org.norma.shared.work.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices, and the mails they cause, in the transaction that causes them. */
@Service
class NoticeWriter {

	private static final Logger log = LoggerFactory.getLogger(NoticeWriter.class);

	private final Readers readers;

	private final NoticeRows notices;

	private final OutboxRows outbox;

	private final SettingRows settings;

	private final Sentences sentences;

	private final NotificationProperties properties;

	NoticeWriter(Readers readers, NoticeRows notices, OutboxRows outbox, SettingRows settings, Sentences sentences,
			NotificationProperties properties) {
		this.readers = readers;
		this.notices = notices;
		this.outbox = outbox;
		this.settings = settings;
		this.sentences = sentences;
		this.properties = properties;
	}

	/** Tells everybody who was not yet told of the occasion. */
	@Transactional
	public void write(List<Notice> told) {
		var people = this.readers.of(told);
		var fresh = this.notices.add(people.stream().map(NoticeWriter::row).toList());
		var mails = new ArrayList<>(mails(people.stream()
			.filter((reader) -> fresh.contains(new NoticeRows.Key(reader.contact().id(), reader.notice().once())))
			.toList()));
		told.forEach((notice) -> notice.recipients()
			.addresses()
			.forEach((address) -> mails.add(mail(notice, null, address, languageOf(notice)))));
		this.outbox.add(mails);
	}

	private List<OutboxRows.NewMail> mails(List<Reader> fresh) {
		var choices = this.settings
			.choices(fresh.stream().map((reader) -> reader.contact().id()).collect(Collectors.toSet()));
		return fresh.stream()
			.filter((reader) -> choices.getOrDefault(reader.contact().id(), MailChoice.AT_ONCE) == MailChoice.AT_ONCE)
			.filter((reader) -> reader.contact().email() != null)
			.map((reader) -> mail(reader.notice(), reader.contact().id(), reader.contact().email(),
					reader.contact().language()))
			.toList();
	}

	/** The language in which the person wrote; without one, the usual of mails. */
	private Locale languageOf(Notice notice) {
		return Objects.requireNonNullElse(notice.recipients().language(), this.properties.mail().language());
	}

	private OutboxRows.NewMail mail(Notice notice, @Nullable UUID account, String address, Locale language) {
		var sentence = this.sentences.of(notice.key(), language, notice.arguments().toArray());
		var subject = this.sentences.orElse(notice.key() + ".subject", sentence, language,
				notice.arguments().toArray());
		return new OutboxRows.NewMail(Ids.next(), account, address.strip().toLowerCase(Locale.ROOT), notice.once(),
				language.toLanguageTag(), Letter.of(subject, sentence, href(notice)));
	}

	private static NoticeRows.NewNotice row(Reader reader) {
		var notice = reader.notice();
		return new NoticeRows.NewNotice(Ids.next(), reader.contact().id(), notice.once(), notice.key(),
				notice.arguments(), href(notice));
	}

	/** Links lead to pages of Norma only. */
	private static String href(Notice notice) {
		if (Href.isLocal(notice.href())) {
			return Href.encoded(notice.href());
		}
		log.error("The notice {} leads to {}, which is no page of Norma", notice.key(), notice.href());
		return "/inbox";
	}

}
