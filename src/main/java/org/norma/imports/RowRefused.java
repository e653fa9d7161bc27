package org.norma.imports;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;

/** A row that cannot come in. */
class RowRefused extends RuleBroken {

	private final @Nullable Field field;

	private final @Nullable String value;

	RowRefused(@Nullable Field field, @Nullable String value, String key, Object... arguments) {
		super(key, arguments);
		this.field = field;
		this.value = value;
	}

	@Nullable Field field() {
		return this.field;
	}

	@Nullable String value() {
		return this.value;
	}

}
