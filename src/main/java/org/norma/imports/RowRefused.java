package org.norma.imports;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;

/** A row that cannot come in. */
class RowRefused extends RuleBroken {

	private final @Nullable Field field;

	private final @Nullable String value;

	private long line;

	RowRefused(@Nullable Field field, @Nullable String value, String key, Object... arguments) {
		super(key, arguments);
		this.field = field;
		this.value = value;
	}

	/** The line, where the row could not even be read. */
	RowRefused at(long where) {
		this.line = where;
		return this;
	}

	/** Remarks that say where it stands. */
	Remarks in(Remarks remarks) {
		var placed = (this.line > 0) ? new Remarks(this.line) : remarks;
		placed.refuse(this);
		return placed;
	}

	@Nullable Field cell() {
		return this.field;
	}

	@Nullable String value() {
		return this.value;
	}

}
