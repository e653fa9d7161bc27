package org.norma.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.catalogue.CatalogueBulk.BodyName;
import org.norma.shared.Texts;

import org.springframework.stereotype.Component;

/** Finds or adds the issuers and committees that a file names, each once. */
@Component
class Bodies {

	private final BodyService bodies;

	Bodies(BodyService bodies) {
		this.bodies = bodies;
	}

	Map<String, UUID> ensure(List<BodyName> names) {
		var ids = new HashMap<String, UUID>();
		for (var each : names) {
			ids.computeIfAbsent(each.name(),
					(name) -> this.bodies.ensure(name, kind(each), Texts.of(language(name), name), null, null).id());
		}
		return ids;
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
