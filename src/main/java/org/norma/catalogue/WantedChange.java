package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

/**
 * What is to change how far an edition binds.
 *
 * @param number number that it gets, where the number changes
 * @param titles titles that it gets with a new number
 * @param binding how far it binds by that number
 * @param clauseKind what is said of clauses, where it is about these
 * @param clauses their numbers, or {@code all}
 * @param other standard that repeals them
 * @param fact the fact about clauses that is taken back
 * @param from first day on which it binds otherwise, {@code null} for as long as it is
 * there
 * @param basis announcement or law; why something is taken back
 */
public record WantedChange(Kind kind, @Nullable Designation number, @Nullable Texts titles, @Nullable Binding binding,
		ClauseFact.@Nullable Kind clauseKind, @Nullable String clauses, @Nullable Designation other,
		@Nullable UUID fact, @Nullable LocalDate from, String basis) {

	static WantedChange number(Revision revision) {
		return new WantedChange(Kind.NUMBER, revision.number(), revision.titles(), revision.binding(), null, null, null,
				null, revision.from(), revision.basis());
	}

	static WantedChange numberBack(FormerNumber former, String reason) {
		return new WantedChange(Kind.NUMBER_BACK, former.number(), null, former.binding(), null, null, null, null,
				former.until(), reason);
	}

	static WantedChange clauses(ClauseFact fact) {
		return new WantedChange(Kind.CLAUSES, null, null, null, fact.kind(), Clauses.said(fact), fact.other(), null,
				fact.from(), Objects.requireNonNullElse(fact.basis(), ""));
	}

	static WantedChange clausesBack(ClauseFact fact, String reason) {
		return new WantedChange(Kind.CLAUSES_BACK, null, null, null, fact.kind(), Clauses.said(fact), fact.other(),
				fact.id(), fact.from(), reason);
	}

	Revision revision() {
		return new Revision(Objects.requireNonNull(this.number), Objects.requireNonNull(this.titles),
				Objects.requireNonNull(this.binding), Objects.requireNonNull(this.from), this.basis);
	}

	/** Whether only one of the two can come true. */
	boolean collidesWith(WantedChange one) {
		return (isOfNumber()) ? one.isOfNumber()
				: this.kind == one.kind && this.clauseKind == one.clauseKind && Objects.equals(this.fact, one.fact)
						&& Objects.equals(this.clauses, one.clauses) && Objects.equals(this.from, one.from);
	}

	/** Whether it is to repeal one of these clauses too, otherwise than that. */
	boolean overlaps(List<String> those, @Nullable LocalDate day, @Nullable Designation by) {
		if (this.kind != Kind.CLAUSES || this.clauseKind != ClauseFact.Kind.REPEALED || this.clauses == null) {
			return false;
		}
		boolean same = Objects.equals(this.from, day) && Objects.equals(this.other, by);
		return !same && ClauseNumbers.overlap(isOfAll() ? List.of() : ClauseNumbers.read(this.clauses), those);
	}

	/** Whether the number changes with the binding. */
	public boolean isOfNumber() {
		return this.number != null;
	}

	/** Whether it is about all clauses. */
	public boolean isOfAll() {
		return Clauses.EVERY.equals(this.clauses);
	}

	/** Whether something that holds is taken back. */
	public boolean back() {
		return this.kind == Kind.NUMBER_BACK || this.kind == Kind.CLAUSES_BACK;
	}

	/** What the ledger keeps of it. */
	Map<String, String> values() {
		var values = new TreeMap<String, String>();
		values.put("change", this.kind.name());
		put(values, "designation", this.number);
		put(values, "binding", this.binding);
		put(values, "title", (this.titles != null) ? String.join(" / ", this.titles.byLanguage().values()) : null);
		put(values, "clauses", this.clauses);
		put(values, "kind", this.clauseKind);
		put(values, "from", this.from);
		return values;
	}

	private static void put(Map<String, String> values, String field, @Nullable Object value) {
		if (value != null) {
			values.put(field, value.toString());
		}
	}

	/** What is done. */
	public enum Kind {

		/** A partial revision changes the number. */
		NUMBER,
		/** A change of number is taken back. */
		NUMBER_BACK,
		/** A fact about clauses is recorded. */
		CLAUSES,
		/** A fact about clauses is taken back. */
		CLAUSES_BACK

	}

}
