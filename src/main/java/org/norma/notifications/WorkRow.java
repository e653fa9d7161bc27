package org.norma.notifications;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.norma.shared.work.WorkItem;

/**
 * An act that waits, in the words of the reader.
 *
 * @param item what the module said
 * @param text what is to be done
 * @param daysLeft days after today until the last day, 0 on the last day, negative after
 * it, {@code null} without one
 * @param day the last day as people of the language write it, empty without one
 * @param left the days left or passed, as a phrase
 */
public record WorkRow(WorkItem item, String text, @Nullable Long daysLeft, String day, String left) {

	public String subject() {
		return this.item.subject();
	}

	public String href() {
		return this.item.href();
	}

	/** Last day to do it, inclusive, {@code null} when no rule sets one. */
	public @Nullable LocalDate due() {
		return this.item.due();
	}

	/** Rule or clause that sets the day, {@code null} when none. */
	public @Nullable String basis() {
		var basis = this.item.basis();
		return (basis == null || basis.isBlank() || basis.strip().equals("–")) ? null : basis;
	}

	public Urgency urgency() {
		return Urgency.of(this.daysLeft);
	}

	/** Earliest day first, so that the oldest risk leads; acts without a day last. */
	LocalDate risk() {
		return (due() != null) ? due() : LocalDate.MAX;
	}

}
