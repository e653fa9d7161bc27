package org.norma.notifications;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.norma.shared.Actor;

import org.springframework.stereotype.Service;

/** The deadlines of a person as a calendar (RFC 5545, RFC 7986). */
@Service
public class DeadlineCalendar {

	/** Nine in the morning of the day before an all-day event. */
	private static final Duration ALARM = Duration.ofHours(-15);

	private static final Duration REFRESH = Duration.ofHours(1);

	private final Sentences sentences;

	private final Links links;

	private final Clock clock;

	DeadlineCalendar(Sentences sentences, Links links, Clock clock) {
		this.sentences = sentences;
		this.links = links;
		this.clock = clock;
	}

	/** One all-day event on the last day of each act that has one. */
	public String of(Actor person, Work work, Locale locale) {
		var calendar = new Calendar();
		calendar.add(new ProdId("-//Norma//Norma//EN"));
		calendar.add(new Version(new ParameterList(), Version.VALUE_2_0));
		calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
		calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
		calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
		calendar.add(new XProperty("X-WR-CALNAME", this.sentences.of("notifications.calendar.name", locale)));
		var seen = new HashMap<String, Integer>();
		work.rows().stream().filter((row) -> row.due() != null).forEach((row) -> {
			var uid = uid(person, row);
			var count = seen.merge(uid, 1, Integer::sum);
			calendar.add(event(row, work, (count > 1) ? uid + "-" + count : uid));
		});
		return print(calendar);
	}

	private VEvent event(WorkRow row, Work work, String uid) {
		var due = Objects.requireNonNull(row.due());
		var summary = row.text() + ": " + row.subject();
		var event = new VEvent(false);
		event.add(new Uid(uid + "@" + this.links.host()));
		event.add(new DtStamp(this.clock.instant().truncatedTo(ChronoUnit.SECONDS)));
		event.add(new DtStart<>(due));
		event.add(new DtEnd<>(due.plusDays(1)));
		event.add(new Summary(summary));
		event.add(new Description(description(row, work)));
		event.add(new Url(URI.create(this.links.to(row.href()))));
		event.add(new Transp(Transp.VALUE_TRANSPARENT));
		event.add(alarm(summary));
		return event;
	}

	private static VAlarm alarm(String summary) {
		var alarm = new VAlarm(ALARM);
		alarm.add(new Action(Action.VALUE_DISPLAY));
		alarm.add(new Description(summary));
		return alarm;
	}

	private String description(WorkRow row, Work work) {
		return Stream.of(row.day() + " (" + work.zone().getId() + ")", row.basis(), this.links.to(row.href()))
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n"));
	}

	/** The same act keeps its identifier, also when its last day moves. */
	private static String uid(Actor person, WorkRow row) {
		var act = person.accountId() + " " + row.item().key() + " " + row.href() + " " + row.subject();
		return UUID.nameUUIDFromBytes(act.getBytes(StandardCharsets.UTF_8)).toString();
	}

	private static String print(Calendar calendar) {
		try {
			var text = new StringWriter();
			new CalendarOutputter().output(calendar, text);
			return text.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
