package org.norma.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.catalogue.CatalogueBulk.BodyName;
import org.norma.shared.Texts;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Finds or adds the issuers and committees that a file names, each once. */
@Component
class Bodies {

	private final BodyService bodies;

	Bodies(BodyService bodies) {
		this.bodies = bodies;
	}

	/** The names that no body has yet, with the known one that may be meant. */
	List<NewBody> unknown(List<BodyName> names) {
		var unknown = names.stream().filter((each) -> !isKnown(each)).toList();
		if (unknown.isEmpty()) {
			return List.of();
		}
		var near = new NearNames(this.bodies.search("", null, Pageable.unpaged()));
		return unknown.stream().map((each) -> described(each, near)).toList();
	}

	private boolean isKnown(BodyName each) {
		return this.bodies.known(each.name(), kind(each), texts(each)).isPresent();
	}

	private static NewBody described(BodyName each, NearNames near) {
		var like = each.committee() ? Optional.<NearNames.Named>empty() : near.of(each.name());
		return new NewBody(null, each.name(), like.map((one) -> one.body().id()).orElse(null),
				like.map(NearNames.Named::name).orElse(null));
	}

	Map<String, UUID> ensure(List<BodyName> names) {
		var ids = new HashMap<String, UUID>();
		for (var each : names) {
			ids.computeIfAbsent(each.name(),
					(name) -> this.bodies.ensure(name, kind(each), texts(each), null, null).id());
		}
		return ids;
	}

	private static Texts texts(BodyName each) {
		return Texts.of(language(each.name()), each.name());
	}

	private static BodyKind kind(BodyName name) {
		if (name.committee()) {
			return BodyKind.COMMITTEE;
		}
		return switch (name.level()) {
			case "association" -> BodyKind.ASSOCIATION;
			case "enterprise" -> BodyKind.ENTERPRISE;
			case "international", "regional", "foreign" -> BodyKind.ORGANISATION;
			default -> BodyKind.AUTHORITY;
		};
	}

	private static String language(String name) {
		return name.codePoints().anyMatch((c) -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) ? "zh"
				: "en";
	}

}
