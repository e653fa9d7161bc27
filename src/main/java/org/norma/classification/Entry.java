package org.norma.classification;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/**
 * A class of a scheme.
 *
 * @param code such as {@code 35.240.70}
 * @param parentCode the class above, {@code null} at the top
 * @param edition edition of the scheme in which it was last seen, may be empty
 * @param scope what it includes or leaves out
 * @param seeAlso codes of the same scheme that it refers to
 * @param validFrom first day on which it may be used, where known
 * @param validTo last day on which it may be used, where it ended
 * @param childCount number of classes directly below
 */
public record Entry(Scheme scheme, String code, @Nullable String parentCode, String edition, Texts names, Texts scope,
		List<String> seeAlso, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, int childCount) {

	public boolean hasChildren() {
		return this.childCount > 0;
	}

	/** Whether both say the same, wherever they stand. */
	boolean saysTheSameAs(Entry other) {
		return equals(other.withChildCount(this.childCount));
	}

	private Entry withChildCount(int count) {
		return new Entry(this.scheme, this.code, this.parentCode, this.edition, this.names, this.scope, this.seeAlso,
				this.validFrom, this.validTo, count);
	}

}
