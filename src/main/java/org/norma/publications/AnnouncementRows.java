package org.norma.publications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps announcements and their numbers. */
@Repository
class AnnouncementRows {

	private static final String SELECT = """
			select a.*, (select array_agg(e.edition_id order by e.position) from announcement_edition e
				where e.announcement_id = a.id) as editions from announcement a
			""";

	private final JdbcClient jdbc;

	AnnouncementRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes the next number; who asks for the same authority and year waits, a rollback
	 * gives it back.
	 */
	int take(UUID authority, int year) {
		return this.jdbc.sql("""
				insert into announcement_counter (authority_id, year, last) values (?, ?, 1)
				on conflict (authority_id, year) do update set last = announcement_counter.last + 1
				returning last""").params(authority, year).query(Integer.class).single();
	}

	UUID add(NewAnnouncement announcement, int number) {
		var id = Ids.next();
		this.jdbc.sql("""
				insert into announcement (id, kind, authority_id, year, number, announced_on, effective_on, reason)
				values (:id, :kind, :authority, :year, :number, :on, :effective, :reason)""")
			.param("id", id)
			.param("kind", announcement.kind().name())
			.param("authority", announcement.authorityId())
			.param("year", announcement.on().getYear())
			.param("number", number)
			.param("on", announcement.on())
			.param("effective", announcement.effectiveOn())
			.param("reason", announcement.reason())
			.update();
		for (int at = 0; at < announcement.editions().size(); at++) {
			this.jdbc.sql("insert into announcement_edition (announcement_id, position, edition_id) values (?, ?, ?)")
				.params(id, at, announcement.editions().get(at))
				.update();
		}
		return id;
	}

	Optional<Announcement> find(UUID id) {
		return this.jdbc.sql(SELECT + "where a.id = ?").param(id).query(AnnouncementRows::announcement).optional();
	}

	List<Announcement> newest(@Nullable AnnouncementKind kind, int offset, int most) {
		return this.jdbc
			.sql(SELECT + "where (:kind::text is null or a.kind = :kind) order by a.announced_on desc, a.id desc "
					+ "offset :offset limit :most")
			.param("kind", (kind != null) ? kind.name() : null)
			.param("offset", offset)
			.param("most", most)
			.query(AnnouncementRows::announcement)
			.list();
	}

	long count(@Nullable AnnouncementKind kind) {
		return this.jdbc.sql("select count(*) from announcement where (:kind::text is null or kind = :kind)")
			.param("kind", (kind != null) ? kind.name() : null)
			.query(Long.class)
			.single();
	}

	List<Announcement> ofEdition(UUID edition) {
		return this.jdbc
			.sql(SELECT + "where a.id in (select announcement_id from announcement_edition where edition_id = ?) "
					+ "order by a.announced_on, a.id")
			.param(edition)
			.query(AnnouncementRows::announcement)
			.list();
	}

	private static Announcement announcement(ResultSet row, int number) throws SQLException {
		var editions = row.getArray("editions");
		return new Announcement(row.getObject("id", UUID.class), AnnouncementKind.valueOf(row.getString("kind")),
				row.getObject("authority_id", UUID.class), row.getInt("year"), row.getInt("number"),
				row.getObject("announced_on", LocalDate.class), row.getObject("effective_on", LocalDate.class),
				row.getString("reason"), (editions != null) ? List.of((UUID[]) editions.getArray()) : List.of());
	}

}
