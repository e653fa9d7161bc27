package org.norma.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.norma.designations.Designation;
import org.norma.hierarchy.LevelDirectory;
import org.norma.shared.Act;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The level of publishers whose numbers do not tell it: asked once for each, then
 * remembered for all imports.
 */
@Service
public class PublisherLevels {

	private static final int LONGEST_PUBLISHER = 40;

	/** The letters with which a number begins. */
	private static final Pattern PUBLISHER = Pattern.compile("[\\p{L}][\\p{L}.&]*(?:/[\\p{L}][\\p{L}.&]*)*");

	private final JdbcClient jdbc;

	private final LevelDirectory levels;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PublisherLevels(JdbcClient jdbc, LevelDirectory levels, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.levels = levels;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Who a number says has published it; empty when it begins without letters, and when
	 * the publisher is known but the number behind it cannot be read: what a broken
	 * number is says nothing about the others of its publisher.
	 */
	static String of(Designation number) {
		var begin = PUBLISHER.matcher(number.isOpaque() ? number.format() : number.prefix());
		if (!begin.lookingAt() || number.isOpaque() && isKnown(begin.group())) {
			return "";
		}
		return begin.group();
	}

	private static boolean isKnown(String publisher) {
		return !Designation.parse(publisher + " 1-2020").isOpaque();
	}

	/** Those remembered: code of the level by publisher. */
	@Transactional(readOnly = true)
	public Map<String, String> all() {
		var all = new LinkedHashMap<String, String>();
		entries().forEach((each) -> all.put(each.publisher(), each.level()));
		return all;
	}

	@Transactional(readOnly = true)
	public List<Entry> entries() {
		return this.jdbc.sql("select publisher, level, added_by from import_publisher_level order by publisher")
			.query(Entry.class)
			.list();
	}

	/**
	 * Remembers the level of a publisher.
	 * @throws RuleBroken when there is no such level, or the publisher's letters are too
	 * many
	 */
	@Transactional
	public void remember(String publisher, String level, String person) {
		if (publisher.length() > LONGEST_PUBLISHER) {
			throw new RuleBroken("imports.publisher.length", LONGEST_PUBLISHER, publisher.length());
		}
		if (publisher.isBlank() || this.levels.all().stream().noneMatch((each) -> each.code().value().equals(level))) {
			throw new RuleBroken("imports.row.level-unknown", level);
		}
		this.jdbc.sql("""
				insert into import_publisher_level (publisher, level, added_by, added_at) values (?, ?, ?, ?)
				on conflict (publisher) do update set level = excluded.level, added_by = excluded.added_by,
					added_at = excluded.added_at
				""").params(publisher.strip(), level, person, Timestamp.from(this.clock.instant())).update();
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, "import.level-remembered", "publisher", publisher.strip(),
				Map.of(), Map.of("level", level)));
	}

	/** Asks again the next time. */
	@Transactional
	public void forget(String publisher) {
		if (this.jdbc.sql("delete from import_publisher_level where publisher = ?").param(publisher).update() == 1) {
			this.events.publishEvent(
					Act.by(Role.ADMINISTRATOR, "import.level-forgotten", "publisher", publisher, Map.of(), Map.of()));
		}
	}

	/**
	 * What is remembered of a publisher.
	 *
	 * @param publisher letters with which its numbers begin
	 * @param level code of the level
	 * @param addedBy who said so
	 */
	public record Entry(String publisher, String level, String addedBy) {
	}

}
