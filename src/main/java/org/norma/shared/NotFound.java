package org.norma.shared;

/** Something asked for by name or number that Norma does not hold. */
public class NotFound extends Refusal {

	public NotFound(String key, Object... arguments) {
		super(key, arguments);
	}

}
