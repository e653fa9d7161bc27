package org.norma.designations;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An amendment, corrigendum or the like after the number it belongs to. The number is
 * empty where the issuer gives none (EN 1:2016/AC:2017); consolidated means printed into
 * the text, as {@code +A1} or IEC's {@code +AMD1} say.
 */
public record Supplement(SupplementKind kind, String number, @Nullable IssueDate date, @Nullable Stage stage,
		int iteration, boolean consolidated) implements Comparable<Supplement> {

	public Optional<IssueDate> issued() {
		return Optional.ofNullable(this.date);
	}

	@Override
	public int compareTo(Supplement other) {
		int byKind = this.kind.compareTo(other.kind);
		if (byKind != 0) {
			return byKind;
		}
		int byNumber = NaturalOrder.compare(this.number, other.number);
		return (byNumber != 0) ? byNumber : NaturalOrder.nullsFirst(this.date, other.date);
	}

}
