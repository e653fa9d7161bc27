package org.norma.shared;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What an address asks a list for, and the list does not know. */
public class UnknownChoice extends Refusal {

	private static final int SHOWN = 60;

	public UnknownChoice(String value) {
		super("shared.refused.choice", (value.length() > SHOWN) ? value.substring(0, SHOWN) + "…" : value);
	}

	/**
	 * What a value stands for; {@code null} where nothing was chosen.
	 * @throws UnknownChoice where it stands for nothing
	 */
	public static <T> @Nullable T orRefuse(@Nullable String typed, Function<String, Optional<T>> known) {
		var value = (typed != null) ? typed.strip() : "";
		return value.isEmpty() ? null : known.apply(value).orElseThrow(() -> new UnknownChoice(value));
	}

}
