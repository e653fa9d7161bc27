package org.norma.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sources that standards adopt: what is known of them, and what is said of them. */
@Service
@Transactional
public class Adoptions {

	private static final Set<LevelKind> OUTSIDE = EnumSet.of(LevelKind.INTERNATIONAL, LevelKind.REGIONAL,
			LevelKind.FOREIGN);

	private final Editions editions;

	private final LevelDirectory levels;

	private final JdbcClient jdbc;

	Adoptions(Editions editions, LevelDirectory levels, JdbcClient jdbc) {
		this.editions = editions;
		this.levels = levels;
		this.jdbc = jdbc;
	}

	/**
	 * What the catalogue knows of a source.
	 * @param own editions that are the adopting standard itself
	 */
	@Transactional(readOnly = true)
	public AdoptionSource source(Designation number, LocalDate day, Set<UUID> own) {
		return this.editions.byNumber(number).map((edition) -> {
			var related = this.editions.relatedTo(edition.id());
			return new AdoptionSource(number, edition, edition.statusOn(day), instead(edition, related, day),
					adopters(related, day, own));
		}).orElseGet(() -> new AdoptionSource(number, null, Status.UNKNOWN, heldInstead(number), List.of()));
	}

	/** Under another spelling of its issuers, then what is held of its series. */
	private List<String> heldInstead(Designation number) {
		var spelt = number.matchKeys()
			.stream()
			.flatMap((key) -> this.editions.byNumber(Designation.parse(key)).stream())
			.map(Edition::designation);
		return Stream.concat(spelt, this.editions.ofNumber(number).stream().map(EditionSummary::designation))
			.distinct()
			.toList();
	}

	/**
	 * Editions of the own system that adopt any edition of the source in whatever degree
	 * and have not ended.
	 */
	@Transactional(readOnly = true)
	public List<EditionSummary> adopters(Designation source, LocalDate day) {
		var keys = Stream
			.concat(Stream.of(source.key(), source.series().key()),
					this.editions.ofNumber(source).stream().map((each) -> Designation.parse(each.designation()).key()))
			.distinct()
			.toArray(String[]::new);
		var ids = this.jdbc
			.sql("select distinct edition_id from relation where kind = 'ADOPTS' and target_key = any (:keys)")
			.param("keys", keys)
			.query(UUID.class)
			.list();
		return this.editions.byIds(ids)
			.stream()
			.filter((each) -> lasts(each.statusOn(day)) && isOwnSystem(each.level()))
			.sorted(Comparator.comparing(EditionSummary::designation))
			.toList();
	}

	/** What states that it replaces it, else what is in force of its series. */
	private List<String> instead(Edition edition, List<RelatedEdition> related, LocalDate day) {
		var replacing = related.stream()
			.filter((each) -> each.kind() == RelationKind.REPLACES && !each.stated())
			.map(RelatedEdition::designation)
			.toList();
		return !replacing.isEmpty() ? replacing
				: this.editions.ofStandard(edition.standardId())
					.stream()
					.filter((each) -> each.kind() == EditionKind.STANDARD && each.statusOn(day) == Status.IN_FORCE)
					.map(EditionSummary::designation)
					.toList();
	}

	private List<String> adopters(List<RelatedEdition> related, LocalDate day, Set<UUID> own) {
		return related.stream()
			.filter((each) -> each.kind() == RelationKind.ADOPTS && !each.stated())
			.filter((each) -> each.degree() != AdoptionDegree.NEQ)
			.flatMap((each) -> Stream.ofNullable(each.edition()))
			.filter((each) -> !own.contains(each.id()) && lasts(each.statusOn(day)) && isOwnSystem(each.level()))
			.map(EditionSummary::designation)
			.distinct()
			.toList();
	}

	private static boolean lasts(Status status) {
		return status != Status.SUPERSEDED && status != Status.WITHDRAWN;
	}

	private boolean isOwnSystem(String level) {
		return this.levels.byCode(new LevelCode(level)).filter((each) -> OUTSIDE.contains(each.kind())).isEmpty();
	}

	/** Says something of a source. */
	public void state(EditionId edition, AdoptionStatement said) {
		this.jdbc.sql("""
				insert into adoption (edition_id, source, source_key, kept, outside, reason, differences)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.param(edition.value())
			.param(said.source().format())
			.param(said.source().key())
			.param(said.kept())
			.param(said.outside())
			.param(said.reason())
			.param(said.differences())
			.update();
	}

	/** What an edition says of its sources, those that it adopts first. */
	@Transactional(readOnly = true)
	public List<AdoptionStatement> of(EditionId edition) {
		return this.jdbc.sql("""
				select source, kept, outside, reason, differences from adoption where edition_id = ?
				order by kept desc, source_key
				""")
			.param(edition.value())
			.query((row, number) -> new AdoptionStatement(Designation.parse(row.getString("source")),
					row.getBoolean("kept"), row.getBoolean("outside"), row.getString("reason"),
					row.getString("differences")))
			.list();
	}

}
