package org.norma.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;

import jakarta.persistence.EntityManager;
import org.norma.catalogue.CatalogueChanged;
import org.norma.catalogue.EditionChanged;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the calendar in step with the catalogue, the rules and the reviews. */
@Service
public class CalendarUpkeep {

	private final DueTable table;

	private final LevelDirectory levels;

	private final Clock clock;

	private final EntityManager entities;

	CalendarUpkeep(DueTable table, LevelDirectory levels, EntityManager entities, Clock clock) {
		this.table = table;
		this.entities = entities;
		this.levels = levels;
		this.clock = clock;
	}

	@EventListener
	@Transactional
	public void changed(EditionChanged event) {
		refresh(event.id().value());
	}

	/** After an import or a merge of levels. */
	@EventListener
	@Transactional
	public void changed(CatalogueChanged event) {
		rulesChanged();
		if (event.changedBy() != null) {
			this.table.changedBy(event.changedBy(), today());
		}
		else {
			this.table.all(today());
		}
	}

	/** One edition, after its review. */
	@Transactional
	public void refresh(java.util.UUID edition) {
		if (this.table.cycles().isEmpty()) {
			rulesChanged();
		}
		this.entities.flush();
		this.table.one(edition, today());
	}

	/** Recomputes the levels whose rules differ from those last used. */
	@Transactional
	public int rulesChanged() {
		var known = this.table.cycles();
		var changed = new ArrayList<String>();
		this.levels.all().stream().filter(this::isOurs).forEach((level) -> {
			var cycles = Cycle.of(this.levels, level.code(), today());
			if (!cycles.equals(known.get(level.code().value()))) {
				this.table.cycles(level.code().value(), cycles);
				changed.add(level.code().value());
			}
		});
		return changed.isEmpty() ? 0 : this.table.ofLevels(changed, today());
	}

	/** Recomputes everything; once a day. */
	@Transactional
	public int all() {
		rulesChanged();
		return this.table.all(today());
	}

	/** Documents from outside the system are reviewed by those who issue them. */
	private boolean isOurs(Level level) {
		return this.levels.pathTo(level.code()).get(0).kind() == LevelKind.SYSTEM;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
