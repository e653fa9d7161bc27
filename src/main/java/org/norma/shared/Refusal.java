package org.norma.shared;

import java.util.List;

/**
 * A sentence for the person who was refused: a key of the message bundles and what fills
 * it.
 */
public abstract class Refusal extends RuntimeException {

	private final String key;

	private final transient List<Object> arguments;

	protected Refusal(String key, Object... arguments) {
		super(key + " " + List.of(arguments));
		this.key = key;
		this.arguments = List.of(arguments);
	}

	/** Key of the sentence in the message bundles. */
	public String key() {
		return this.key;
	}

	/** Values for the placeholders of the sentence. */
	public Object[] arguments() {
		return this.arguments.toArray();
	}

}
