package org.norma.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.norma.bodies.BodyKind;
import org.norma.bodies.BodySummary;

/** Finds known bodies whose code or name differs from a name by a slip of the pen. */
class NearNames {

	/** Shorter names are other ones with one letter changed. */
	private static final int SHORT = 5;

	/** From here on two letters may differ. */
	private static final int LONG = 12;

	private final List<Named> known = new ArrayList<>();

	NearNames(List<BodySummary> bodies) {
		bodies.stream()
			.filter((body) -> body.kind() != BodyKind.COMMITTEE)
			.forEach((body) -> Stream.concat(Stream.of(body.code()), body.names().byLanguage().values().stream())
				.distinct()
				.forEach((name) -> this.known.add(new Named(body, name, plain(name)))));
	}

	/** The body of the nearest name. */
	Optional<Named> of(String name) {
		var plain = plain(name);
		Named nearest = null;
		int least = slips(plain) + 1;
		for (var each : this.known) {
			if (Math.abs(each.plain().length() - plain.length()) < least) {
				int distance = distance(each.plain(), plain);
				if (distance < least) {
					least = distance;
					nearest = each;
				}
			}
		}
		return Optional.ofNullable(nearest);
	}

	private static int slips(String plain) {
		if (plain.length() < SHORT) {
			return 0;
		}
		return (plain.length() < LONG) ? 1 : 2;
	}

	private static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{Nd}]", "");
	}

	/** How many letters are to be added, left out or changed. */
	static int distance(String one, String other) {
		var before = new int[other.length() + 1];
		for (int j = 0; j < before.length; j++) {
			before[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			var now = new int[before.length];
			now[0] = i;
			for (int j = 1; j < now.length; j++) {
				int changed = before[j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
			}
			before = now;
		}
		return before[other.length()];
	}

	/** A body by one of its names. */
	record Named(BodySummary body, String name, String plain) {
	}

}
