package org.norma.catalogue;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;

/**
 * A document from outside as one to adopt: what the catalogue knows of it on a day.
 *
 * @param edition {@code null} when the catalogue does not hold it
 * @param status what it is on the day
 * @param instead numbers that come in its place; of a number that is not held, what is
 * held of its series
 * @param adoptedBy numbers of standards of the own system that adopt it already
 */
public record AdoptionSource(Designation number, @Nullable Edition edition, Status status, List<String> instead,
		List<String> adoptedBy) {

	public boolean isHeld() {
		return this.edition != null;
	}

	/**
	 * What the catalogue holds under this very number: itself, or where the number is
	 * written otherwise or has no year, what it leads to.
	 */
	public Optional<String> heldAs() {
		return isHeld() ? Optional.of(this.number.format())
				: this.instead.stream().filter((each) -> !this.number.isDated() || isSpelling(each)).findFirst();
	}

	private boolean isSpelling(String held) {
		return this.number.matchKeys().contains(Designation.parse(held).key());
	}

	/** Whether it is no longer what its body publishes, or not yet. */
	public boolean isPassed() {
		return switch (this.status) {
			case SUPERSEDED, WITHDRAWN, DRAFT, UNPUBLISHED -> true;
			case IN_FORCE, UPCOMING, UNKNOWN -> false;
		};
	}

}
