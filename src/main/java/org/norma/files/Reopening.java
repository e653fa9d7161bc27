package org.norma.files;

import java.util.Map;

import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionRights;
import org.norma.catalogue.Editions;
import org.norma.catalogue.NumberTakenBack;
import org.norma.shared.Act;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was closed while a standard seemed not to be mandatory does not stay closed once
 * that is taken back (Law art. 17).
 */
@Component
class Reopening {

	private final Editions editions;

	private final EditionFiles files;

	private final FileRows rows;

	private final EditionRights rights;

	private final ApplicationEventPublisher events;

	Reopening(Editions editions, EditionFiles files, FileRows rows, EditionRights rights,
			ApplicationEventPublisher events) {
		this.rights = rights;
		this.editions = editions;
		this.files = files;
		this.rows = rows;
		this.events = events;
	}

	@EventListener
	void numberTakenBack(NumberTakenBack event) {
		this.editions.byId(event.edition()).ifPresent(this::reopen);
	}

	private void reopen(Edition edition) {
		var access = this.files.access(edition);
		if (access.kind() != FileAccess.Kind.OPEN) {
			return;
		}
		var list = this.files.of(edition, null);
		list.current().filter(list::isKeptClosed).ifPresent((file) -> {
			this.rows.open(file.id(), new Opening(true, null), edition.binding());
			this.events.publishEvent(Act
				.by(this.rights.role(edition), "edition.file-access", "edition", edition.designation(),
						Map.of("open", "false"), Map.of("open", "true"))
				.among(this.rights.bodies(edition))
				.because(access.basis()));
		});
	}

}
