package org.norma.publications;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LegalBasis;
import org.norma.shared.Ids;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

/** A filing that a publication owes to a higher authority, and its receipt. */
@Entity
@Table(name = "filing")
@SuppressWarnings("NullAway.Init")
public class Filing {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID publicationId;

	@Enumerated(EnumType.STRING)
	private FilingKind kind;

	private Texts receiver;

	private String basis;

	private @Nullable LocalDate dueOn;

	private @Nullable LocalDate filedOn;

	private @Nullable String receiptNumber;

	private @Nullable String filedBy;

	private @Nullable LocalDate lateToldOn;

	protected Filing() {
	}

	Filing(UUID publicationId, FilingKind kind, Texts receiver, String basis, @Nullable LocalDate dueOn) {
		this.id = Ids.next();
		this.publicationId = publicationId;
		this.kind = kind;
		this.receiver = receiver;
		this.basis = basis;
		this.dueOn = dueOn;
	}

	/** Records the receipt; once. */
	void file(String receipt, LocalDate on, String by, LocalDate publishedOn, LocalDate today) {
		if (this.filedOn != null) {
			throw new RuleBroken("publications.refused.filed", String.valueOf(this.receiptNumber), this.filedOn,
					(this.filedBy != null) ? this.filedBy : "–", receipt.strip(), on);
		}
		if (on.isBefore(publishedOn) || on.isAfter(today)) {
			throw new RuleBroken("publications.refused.filing-day", on, publishedOn, today);
		}
		this.filedOn = on;
		this.receiptNumber = receipt.strip();
		this.filedBy = by;
	}

	boolean overdue(LocalDate today) {
		return this.filedOn == null && this.dueOn != null && today.isAfter(this.dueOn);
	}

	void told(LocalDate today) {
		this.lateToldOn = today;
	}

	boolean toTell(LocalDate today) {
		return overdue(today) && this.lateToldOn == null;
	}

	public UUID id() {
		return this.id;
	}

	UUID publicationId() {
		return this.publicationId;
	}

	public FilingKind kind() {
		return this.kind;
	}

	/** Who receives it, as the rule says. */
	public Texts receiver() {
		return this.receiver;
	}

	/** Legal basis of the duty, in the reader's language. */
	public String basis() {
		return LegalBasis.said(this.basis);
	}

	/** Last day, empty when the rule sets none. */
	public Optional<LocalDate> dueOn() {
		return Optional.ofNullable(this.dueOn);
	}

	public Optional<LocalDate> filedOn() {
		return Optional.ofNullable(this.filedOn);
	}

	/** Number of the receipt (备案号). */
	public Optional<String> receiptNumber() {
		return Optional.ofNullable(this.receiptNumber);
	}

	/** Name of the person who recorded the receipt. */
	public Optional<String> filedBy() {
		return Optional.ofNullable(this.filedBy);
	}

}
