package org.norma.designations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The keys somebody may have meant who typed one: people drop the T of GB/T and the IEC
 * of ISO/IEC, and standards change their nature.
 */
final class MatchKeys {

	private MatchKeys() {
	}

	static List<String> of(Anatomy anatomy) {
		String key = DesignationPrinter.key(anatomy);
		List<String> keys = new ArrayList<>(List.of(key));
		switch (anatomy.head().family()) {
			case NATIONAL_CN, INDUSTRY_CN, LOCAL_CN -> addNatures(keys, key, anatomy.head());
			case INTERNATIONAL, REGIONAL -> addIssuers(keys, key, anatomy.head().prefix());
			default -> {
			}
		}
		return keys.stream().distinct().toList();
	}

	private static void addNatures(List<String> keys, String key, Head head) {
		String prefix = head.prefix().toUpperCase(Locale.ROOT);
		boolean natured = prefix.endsWith("/T") || prefix.endsWith("/Z");
		String stem = natured ? prefix.substring(0, prefix.length() - 2) : prefix;
		String rest = key.substring(prefix.length());
		keys.add(stem + "/T" + rest);
		keys.add(stem + rest);
		if (Set.of("GB", "JB", "HG").contains(stem)) {
			keys.add(stem + "/Z" + rest);
		}
	}

	private static void addIssuers(List<String> keys, String key, String prefix) {
		String rest = key.substring(Math.min(prefix.length(), key.length()));
		switch (prefix) {
			case "ISO", "IEC" -> keys.add("ISO/IEC" + rest.replaceFirst("^/", " "));
			case "ISO/IEC" -> keys.add("ISO" + rest);
			case "EN" -> {
				keys.add("EN ISO" + rest);
				keys.add("EN IEC" + rest);
			}
			default -> {
			}
		}
	}

}
