package org.norma.consultations;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A confirmed comment as lists and its receipt show it; the mail address is shown to
 * nobody and not here.
 *
 * @param code its number for people, such as {@code C-2026-000042}
 * @param clause number or heading of the clause, empty for the whole text
 * @param name name of the commenter, for who leads the round
 * @param organisation unit of the commenter, for who leads the round
 * @param bodyId body for which the commenter has a role
 * @param broughtInBy who brought in what another unit said
 * @param nameShown whether both are shown to everybody
 * @param groupName the group in which the secretary put it
 * @param change what the answer promises, {@code null} where nothing of the text
 * @param version to be sent back with a disposition
 * @param supports how many others say the same
 */
public record CommentRow(CommentId id, String code, RoundId roundId, @Nullable UUID clauseLineage, String clause,
		@Nullable String place, CommentType type, String text, @Nullable String proposedChange, @Nullable String reason,
		Instant statedAt, @Nullable UUID accountId, @Nullable String name, @Nullable String organisation,
		@Nullable UUID bodyId, @Nullable String broughtInBy, boolean nameShown, @Nullable UUID groupId,
		@Nullable String groupName, @Nullable Disposition disposition, @Nullable String answer,
		@Nullable PromisedChange change, @Nullable String answeredBy, @Nullable Instant answeredAt,
		@Nullable Instant withdrawnAt, int version, int supports) {

	/** With the name of the body where the commenter named no unit. */
	CommentRow of(@Nullable String unit) {
		return (this.organisation != null || unit == null) ? this
				: new CommentRow(this.id, this.code, this.roundId, this.clauseLineage, this.clause, this.place,
						this.type, this.text, this.proposedChange, this.reason, this.statedAt, this.accountId,
						this.name, unit, this.bodyId, this.broughtInBy, this.nameShown, this.groupId, this.groupName,
						this.disposition, this.answer, this.change, this.answeredBy, this.answeredAt, this.withdrawnAt,
						this.version, this.supports);
	}

	/** Whether it was answered so already. */
	boolean says(Answer given) {
		return this.disposition == given.disposition() && given.text().equals(this.answer)
				&& (this.change == null || namesAlready(this.change, given.change()));
	}

	private boolean namesAlready(PromisedChange named, ChangedClauses given) {
		var own = (this.clauseLineage != null) ? Set.of(this.clauseLineage) : Set.<UUID>of();
		return Set.copyOf(named.clauses()).equals(given.own() ? own : given.clauses());
	}

	/** The person, where a unit is named as well; empty otherwise. */
	public String person() {
		return (this.organisation != null && this.name != null && this.broughtInBy == null) ? this.name : "";
	}

	/** Who said it, empty where neither name nor unit is known. */
	public String by() {
		return (this.organisation != null) ? this.organisation : (this.name != null) ? this.name : "";
	}

	/** Who said it, as everybody may read it: empty where the name is not shown. */
	public String shownBy() {
		return this.nameShown ? by() : "";
	}

	/** Whether its change is one of the whole text. */
	public boolean changesWhole() {
		return (this.change != null) ? this.change.whole() : this.clauseLineage == null;
	}

	/** Whether its change stands in the clause; the own one before any is named. */
	public boolean changes(UUID lineage) {
		return (this.change != null) ? this.change.clauses().contains(lineage) : lineage.equals(this.clauseLineage);
	}

	/**
	 * Whether its change may be one of the whole text: it is about that, or in general.
	 */
	public boolean mayChangeWhole() {
		return this.clauseLineage == null || this.type.general() || changesWhole();
	}

}
