package org.norma.lookup;

import org.norma.shared.Refusal;

/** A question that cannot be read; the sentence says which part and what would do. */
public class BadQuery extends Refusal {

	public BadQuery(String key, Object... arguments) {
		super(key, arguments);
	}

}
