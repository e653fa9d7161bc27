package org.norma.bodies;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/** The part of a body that an import reads and writes. */
record Imported(UUID id, String code, String slug, BodyKind kind, Texts names, BodyStatus status, String scope,
		@Nullable LocalDate established, @Nullable UUID parentId, @Nullable String source,
		@Nullable String externalId) {

	Imported from(String newSource, String newExternalId) {
		return new Imported(this.id, this.code, this.slug, this.kind, this.names, this.status, this.scope,
				this.established, this.parentId, newSource, newExternalId);
	}

	Imported below(@Nullable UUID newParent) {
		return new Imported(this.id, this.code, this.slug, this.kind, this.names, this.status, this.scope,
				this.established, newParent, this.source, this.externalId);
	}

	/** As the line says; names in languages that it does not speak are kept. */
	Imported as(CommitteeLine line) {
		var both = new HashMap<>(this.names.byLanguage());
		both.putAll(line.names().byLanguage());
		return new Imported(this.id, line.code(), this.slug, this.kind, new Texts(both), line.status(), line.scope(),
				line.established(), this.parentId, KnownBodies.COMMITTEE, line.externalId());
	}

}
