package org.norma.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.norma.designations.Designation;
import org.norma.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the numbers that the catalogue stores once more and writes what comes out
 * differently. What another edition holds already, or what would put two editions in
 * force at once, stays as it was and is told in the log.
 */
@Component
class NumbersReadAnew {

	private static final Logger log = LoggerFactory.getLogger(NumbersReadAnew.class);

	private static final String TAKEN = """
			select exists (select 1 from edition o where o.id <> :id and (o.key = :key or o.slug = :slug))
				or exists (select 1 from standard s where s.slug = :seriesSlug and s.key <> :seriesKey)
				or exists (select 1 from edition e join standard s on s.key = :seriesKey
					join edition o on o.standard_id = s.id and o.id <> e.id
					where e.id = :id and :kind = 'STANDARD' and o.kind = 'STANDARD'
						and e.parallel_basis is null and o.parallel_basis is null
						and e.starts_on is not null and o.starts_on is not null
						and daterange(e.starts_on, e.ends_on) && daterange(o.starts_on, o.ends_on))
			""";

	private static final String SERIES = """
			insert into standard (id, designation, key, slug) values (:id, :designation, :key, :slug)
			on conflict (key) do update set designation = excluded.designation, slug = excluded.slug
			returning id
			""";

	private static final String EDITION = """
			update edition set standard_id = :standard, designation = :designation, key = :key, slug = :slug,
				family = :family, kind = :kind, version = version + 1 where id = :id
			""";

	private static final String RELATION = """
			update relation r set target = :target, target_key = :key,
				target_id = coalesce(r.target_id, (select e.id from edition e
					where e.key = :key and e.id <> r.edition_id and not (r.kind = 'REPLACES' and exists (
						with recursive older (id) as (
							select e.id
							union
							select n.target_id from relation n join older o on n.edition_id = o.id
							where n.kind = 'REPLACES' and n.target_id is not null
						)
						select 1 from older where older.id = r.edition_id))))
			where r.id = :id and not exists (select 1 from relation o
				where o.edition_id = r.edition_id and o.kind = r.kind and o.target_key = :key and o.id <> r.id)
			""";

	private final JdbcClient jdbc;

	NumbersReadAnew(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many editions got another key, slug or family. */
	int editions() {
		List<Stored> changed = new ArrayList<>();
		this.jdbc
			.sql("select e.id, e.designation, e.key, e.slug, e.family, s.key as series from edition e "
					+ "join standard s on s.id = e.standard_id order by e.id")
			.query((row) -> {
				var stored = new Stored(row.getObject("id", UUID.class),
						Designation.parse(row.getString("designation")));
				if (!stored.is(row.getString("key"), row.getString("slug"), row.getString("family"),
						row.getString("series"))) {
					changed.add(stored);
				}
			});
		long written = changed.stream().filter(this::write).count();
		this.jdbc.sql("delete from standard s where not exists (select 1 from edition e where e.standard_id = s.id)")
			.update();
		return (int) written;
	}

	private boolean write(Stored edition) {
		var number = edition.number();
		var series = number.series();
		boolean taken = this.jdbc.sql(TAKEN)
			.param("id", edition.id())
			.param("key", number.key())
			.param("slug", number.slug())
			.param("kind", EditionKinds.of(number).name())
			.param("seriesKey", series.key())
			.param("seriesSlug", series.slug())
			.query(Boolean.class)
			.single();
		if (taken) {
			log.warn("{} keeps the key it has: {} is taken, or in force at the same time", number, number.key());
			return false;
		}
		return update(edition, standard(series));
	}

	private UUID standard(Designation series) {
		return this.jdbc.sql(SERIES)
			.param("id", Ids.next())
			.param("designation", series.format())
			.param("key", series.key())
			.param("slug", series.slug())
			.query(UUID.class)
			.single();
	}

	private boolean update(Stored edition, UUID standard) {
		var number = edition.number();
		return this.jdbc.sql(EDITION)
			.param("standard", standard)
			.param("designation", number.format())
			.param("key", number.key())
			.param("slug", number.slug())
			.param("family", number.family().name())
			.param("kind", EditionKinds.of(number).name())
			.param("id", edition.id())
			.update() == 1;
	}

	/** How many relations got another key; those to an edition now known lead to it. */
	int relations() {
		List<Stored> changed = new ArrayList<>();
		this.jdbc.sql("select id, target, target_key from relation").query((row) -> {
			var stored = new Stored(row.getObject("id", UUID.class), Designation.parse(row.getString("target")));
			if (!stored.number().key().equals(row.getString("target_key"))) {
				changed.add(stored);
			}
		});
		return changed.stream().mapToInt(this::relation).sum();
	}

	private int relation(Stored relation) {
		return this.jdbc.sql(RELATION)
			.param("target", relation.number().format())
			.param("key", relation.number().key())
			.param("id", relation.id())
			.update();
	}

	/** How many former numbers got another key, slug or series. */
	int formerNumbers() {
		List<Stored> changed = new ArrayList<>();
		this.jdbc.sql("select edition_id, designation, key, slug, series_key from former_number").query((row) -> {
			var stored = new Stored(row.getObject("edition_id", UUID.class),
					Designation.parse(row.getString("designation")));
			var number = stored.number();
			if (!number.key().equals(row.getString("key")) || !number.slug().equals(row.getString("slug"))
					|| !number.series().key().equals(row.getString("series_key"))) {
				changed.add(stored);
			}
		});
		return changed.stream().mapToInt(this::formerNumber).sum();
	}

	private int formerNumber(Stored former) {
		var number = former.number();
		return this.jdbc.sql("""
				update former_number f set key = :key, slug = :slug, series_key = :series
				where edition_id = :id and designation = :designation and not exists (select 1 from former_number o
					where (o.key = :key or o.slug = :slug) and o.ctid <> f.ctid)
				""")
			.param("key", number.key())
			.param("slug", number.slug())
			.param("series", number.series().key())
			.param("id", former.id())
			.param("designation", number.format())
			.update();
	}

	private record Stored(UUID id, Designation number) {

		boolean is(String key, String slug, String family, String series) {
			return this.number.key().equals(key) && this.number.slug().equals(slug)
					&& this.number.family().name().equals(family) && this.number.series().key().equals(series);
		}

	}

}
