package org.norma.imports;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What is to be said about one row. */
final class Remarks {

	private final long line;

	private final List<Remark> all = new ArrayList<>(2);

	Remarks(long line) {
		this.line = line;
	}

	void warn(Field field, @Nullable String value, String key, Object... arguments) {
		add(Remark.Weight.WARNING, field, value, key, arguments);
	}

	void refuseRelation(Field field, String value, String key, Object... arguments) {
		add(Remark.Weight.RELATION, field, value, key, arguments);
	}

	void refuse(RowRefused refusal) {
		add(Remark.Weight.REFUSED, refusal.cell(), refusal.value(), refusal.key(), refusal.arguments());
	}

	private void add(Remark.Weight weight, @Nullable Field field, @Nullable String value, String key,
			Object... arguments) {
		var filling = new ArrayList<String>(arguments.length);
		for (var argument : arguments) {
			filling.add(argument.toString());
		}
		this.all.add(new Remark(this.line, weight, (field != null) ? field.name() : null, value, key, filling));
	}

	long line() {
		return this.line;
	}

	List<Remark> all() {
		return this.all;
	}

}
