package org.norma.notifications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.norma.accounts.Contact;
import org.norma.notifications.Letter.Line;
import org.norma.notifications.Letter.Section;
import org.norma.shared.Ids;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the digest of a person and a day, once on however many nodes. */
@Service
class DigestWriter {

	private static final int MOST_NOTICES = 50;

	private final SettingRows settings;

	private final NoticeRows notices;

	private final OutboxRows outbox;

	private final Sentences sentences;

	DigestWriter(SettingRows settings, NoticeRows notices, OutboxRows outbox, Sentences sentences) {
		this.settings = settings;
		this.notices = notices;
		this.outbox = outbox;
		this.sentences = sentences;
	}

	/** Nothing waits and nothing is unread: no mail. */
	@Transactional
	public void write(Contact reader, Work work, LocalDate day) {
		if (!this.settings.claimDigest(reader.id(), day) || reader.email() == null) {
			return;
		}
		var sections = new ArrayList<Section>();
		addWork(sections, work, reader.language());
		addNotices(sections, reader);
		if (!sections.isEmpty()) {
			this.outbox.add(List.of(new OutboxRows.NewMail(Ids.next(), reader.id(),
					reader.email().toLowerCase(Locale.ROOT), "digest:" + day, reader.language().toLanguageTag(),
					new Letter(subject(work, day, reader), sections))));
		}
	}

	private String subject(Work work, LocalDate day, Contact reader) {
		return this.sentences.of("notifications.digest.subject", reader.language(), work.rows().size(), day.toString());
	}

	private void addWork(List<Section> sections, Work work, Locale language) {
		work.groups()
			.forEach((urgency, rows) -> sections
				.add(new Section(this.sentences.of("notifications.urgency." + urgency, language),
						rows.stream().map((row) -> line(row, work)).toList())));
		if (!work.missing().isEmpty()) {
			var sentence = this.sentences.of("notifications.work.missing", language, String.join(", ", work.missing()));
			sections.add(new Section(null, List.of(new Line(sentence, null, "/work"))));
		}
	}

	private static Line line(WorkRow row, Work work) {
		var detail = (row.daysLeft() != null) ? row.day() + " · " + row.left() + " · " + work.zone().getId() : null;
		return new Line(row.text() + ": " + row.subject(), detail, row.href());
	}

	private void addNotices(List<Section> sections, Contact reader) {
		var unread = this.notices.countUnread(reader.id());
		if (unread > 0) {
			var lines = new ArrayList<>(this.notices.of(reader.id(), true, MOST_NOTICES, 0, reader.language())
				.stream()
				.map((notice) -> new Line(notice.text(), null, notice.href()))
				.toList());
			if (unread > MOST_NOTICES) {
				lines.add(new Line(
						this.sentences.of("notifications.digest.more", reader.language(), unread - MOST_NOTICES), null,
						"/inbox"));
			}
			sections
				.add(new Section(this.sentences.of("notifications.digest.unread", reader.language(), unread), lines));
		}
	}

}
