package org.norma.bodies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Ids;
import org.norma.shared.Texts;

/**
 * The bodies held while a file is imported, found by their identifier at the source or by
 * their code, and what is still to be written of them.
 */
class KnownBodies {

	static final String COMMITTEE = "iso/committee";

	static final String ORGANISATION = "iso/organisation";

	private final Map<String, Imported> byExternal = new HashMap<>();

	private final Map<String, Imported> byCode = new HashMap<>();

	private final Map<UUID, Imported> byId = new HashMap<>();

	private final Set<String> slugs = new HashSet<>();

	private final List<Imported> toInsert = new ArrayList<>();

	private final List<Imported> toUpdate = new ArrayList<>();

	private int organisations;

	KnownBodies(List<Imported> held) {
		held.forEach(this::remember);
	}

	private void remember(Imported body) {
		this.byId.put(body.id(), body);
		this.byCode.put(body.code(), body);
		this.slugs.add(body.slug());
		if (body.source() != null) {
			this.byExternal.put(body.source() + " " + body.externalId(), body);
		}
	}

	@Nullable Imported committee(String externalId) {
		return this.byExternal.get(COMMITTEE + " " + externalId);
	}

	@Nullable Imported withCode(String code) {
		return this.byCode.get(code);
	}

	/** The body above, as held before the import. */
	@Nullable UUID parentOf(UUID body) {
		var held = this.byId.get(body);
		return (held != null) ? held.parentId() : null;
	}

	/** A member body or liaison organisation: known, adopted by its code, or new. */
	Imported organisation(String externalId, String called) {
		var known = this.byExternal.get(ORGANISATION + " " + externalId);
		if (known != null) {
			return known;
		}
		var namesake = this.byCode.get(called);
		if (namesake != null && namesake.source() == null && namesake.kind() != BodyKind.COMMITTEE) {
			return update(namesake, namesake.from(ORGANISATION, externalId));
		}
		this.organisations++;
		var code = (namesake != null) ? called + " (" + externalId + ")" : called;
		return insert(new Imported(Ids.next(), code, slug(code), BodyKind.ORGANISATION, Texts.of("en", called),
				BodyStatus.ACTIVE, "", null, null, ORGANISATION, externalId));
	}

	Imported insert(Imported body) {
		this.toInsert.add(body);
		remember(body);
		return body;
	}

	Imported update(Imported before, Imported after) {
		this.byCode.remove(before.code());
		this.toUpdate.add(after);
		remember(after);
		return after;
	}

	String slug(String code) {
		return BodyCode.slug(code, this.slugs::contains);
	}

	int organisations() {
		return this.organisations;
	}

	/** Hands over what is to be written, and forgets it. */
	void write(ImportedBodies table) {
		table.insert(this.toInsert);
		table.update(this.toUpdate);
		this.toInsert.clear();
		this.toUpdate.clear();
	}

}
