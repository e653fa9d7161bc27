package org.norma.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Ends what another edition replaces wholly, where no source gives an end. The rule
 * stands in the view {@code replacement}.
 */
@Repository
class DerivedEnds {

	private final EntityManager entities;

	private final JdbcClient jdbc;

	DerivedEnds(EntityManager entities, JdbcClient jdbc) {
		this.entities = entities;
		this.jdbc = jdbc;
	}

	/**
	 * Lets editions of one standard stand beside each other until {@link #settle}.
	 */
	void begin() {
		this.jdbc.sql("set constraints edition_parallel_only_when_stated deferred").update();
	}

	/**
	 * Derives the ends of these editions anew, and looks that no two stand open.
	 * @return those that end otherwise than before
	 */
	List<EditionId> settle(Collection<EditionId> ids) {
		this.entities.flush();
		var changed = new ArrayList<EditionId>();
		ids.stream()
			.distinct()
			.map((id) -> this.entities.find(Edition.class, id))
			.filter(Objects::nonNull)
			.filter((edition) -> edition.replacedFrom(from(edition.id()).orElse(null)))
			.forEach((edition) -> changed.add(edition.id()));
		this.entities.flush();
		this.jdbc.sql("set constraints edition_parallel_only_when_stated immediate").update();
		return changed;
	}

	private Optional<PartialDate> from(EditionId id) {
		return this.jdbc.sql("select replaced_from, precision_ from replacement where edition_id = ?")
			.param(id.value())
			.query((row, number) -> new PartialDate(row.getObject(1, LocalDate.class),
					PartialDate.Precision.valueOf(row.getString(2))))
			.optional();
	}

	/** Editions of the catalogue that an edition states to replace. */
	List<EditionId> replacedBy(EditionId id) {
		this.entities.flush();
		return this.jdbc
			.sql("select target_id from relation where edition_id = ? and kind = 'REPLACES' and target_id is not null")
			.param(id.value())
			.query(UUID.class)
			.list()
			.stream()
			.map(EditionId::new)
			.toList();
	}

}
