package org.norma.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import org.norma.shared.Actor;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/**
 * Asks every module what waits for a person. Not in one transaction: a module that fails
 * must not take the others with it.
 */
@Service
public class WorkList {

	/** Days, for sentences that tell months. */
	private static final long MONTH = 30;

	/** Days, for sentences that tell years. */
	private static final long YEAR = 365;

	private static final Logger log = LoggerFactory.getLogger(WorkList.class);

	private static final Comparator<WorkRow> OLDEST_RISK_FIRST = Comparator.comparing(WorkRow::risk)
		.thenComparing(WorkRow::subject)
		.thenComparing(WorkRow::text);

	private final ObjectProvider<WorkSource> sources;

	private final Sentences sentences;

	private final Clock clock;

	WorkList(ObjectProvider<WorkSource> sources, Sentences sentences, Clock clock) {
		this.sources = sources;
		this.sentences = sentences;
		this.clock = clock;
	}

	/** What waits for the person now, in the words of the language. */
	public Work of(Actor person, Locale locale) {
		var rows = new ArrayList<WorkRow>();
		var missing = new TreeSet<String>();
		this.sources.orderedStream().forEach((source) -> {
			try {
				asked(source, person, locale).stream().map((item) -> row(item, locale)).forEach(rows::add);
			}
			catch (RuntimeException ex) {
				log.error("{} cannot say what waits for {}", source.getClass().getName(), person.accountId(), ex);
				missing.add(nameOf(source, locale));
			}
		});
		return new Work(rows.stream().sorted(OLDEST_RISK_FIRST).toList(), List.copyOf(missing), this.clock.getZone());
	}

	/** Modules name things in the language of the thread. */
	private static List<WorkItem> asked(WorkSource source, Actor person, Locale locale) {
		var before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(locale);
		try {
			return source.of(person);
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

	private WorkRow row(WorkItem item, Locale locale) {
		var text = this.sentences.of(item.key(), locale, item.arguments().toArray());
		if (item.due() == null) {
			return new WorkRow(item, text, null, "", this.sentences.of("notifications.left.undated", locale));
		}
		var left = ChronoUnit.DAYS.between(LocalDate.now(this.clock), item.due());
		var key = (left < 0) ? "notifications.left.overdue" : "notifications.left";
		return new WorkRow(item, text, left, item.due().toString(),
				this.sentences.of(key, locale, Math.abs(left), Math.abs(left) / MONTH, Math.abs(left) / YEAR));
	}

	private String nameOf(WorkSource source, Locale locale) {
		var parts = AopUtils.getTargetClass(source).getName().split("\\.");
		var module = (parts.length > 3) ? parts[2] : parts[0];
		return this.sentences.orElse("notifications.module." + module, module, locale);
	}

}
