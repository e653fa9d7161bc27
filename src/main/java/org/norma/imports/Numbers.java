package org.norma.imports;

import java.util.LinkedHashMap;
import java.util.Map;

import org.norma.designations.Designation;

/**
 * Remembers the numbers read last: a catalogue names each several times within a few
 * rows.
 */
final class Numbers {

	private static final int KEPT = 4_096;

	private static final ThreadLocal<Map<String, Designation>> LAST = ThreadLocal
		.withInitial(() -> new LinkedHashMap<>(KEPT, 0.75f, true) {
			@Override
			protected boolean removeEldestEntry(Map.Entry<String, Designation> eldest) {
				return size() > KEPT;
			}
		});

	private Numbers() {
	}

	static Designation read(String text) {
		return LAST.get().computeIfAbsent(text, Designation::parse);
	}

}
