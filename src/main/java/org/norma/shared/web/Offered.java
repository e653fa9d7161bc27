package org.norma.shared.web;

import java.util.Arrays;
import java.util.Optional;

/** What a list of a form offers, by the name that was sent. */
public final class Offered {

	private Offered() {
	}

	/** The choice of that name; empty for what the form does not offer. */
	public static <E extends Enum<E>> Optional<E> by(Class<E> type, String name) {
		return Arrays.stream(type.getEnumConstants()).filter((each) -> each.name().equals(name)).findFirst();
	}

}
