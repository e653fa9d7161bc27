package org.norma.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.documents.RevisionId;
import org.norma.documents.RevisionSummary;
import org.norma.hierarchy.LegalBasis;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.shared.Actor;
import org.norma.shared.Ids;
import org.norma.shared.Role;

/** The decision that a text becomes a standard, or that one ends; it never changes. */
@Entity
@Table(name = "approval")
@SuppressWarnings("NullAway.Init")
public class Approval {

	@Id
	private UUID id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "project_id"))
	private ProjectId projectId;

	private @Nullable String designation;

	private @Nullable String designationKey;

	private @Nullable UUID revisionId;

	private @Nullable String revisionName;

	private @Nullable String sha256;

	private LocalDate approvedOn;

	private Instant approvedAt;

	private UUID approverId;

	private String approverName;

	@Enumerated(EnumType.STRING)
	private Role approverRole;

	private UUID bodyId;

	private @Nullable UUID approverBodyId;

	private @Nullable String reason;

	private @Nullable String supervisor;

	private @Nullable String supervisionBasis;

	private @Nullable String series;

	private @Nullable Long seriesNumber;

	private @Nullable LocalDate numberFreedOn;

	private @Nullable String exemptions;

	protected Approval() {
	}

	Approval(ProjectView project, ApprovalData data, @Nullable RevisionSummary revision, @Nullable TakenNumber number,
			List<ExemptedGate> exemptions, Actor person, UUID actedFor, Instant at, LocalDate on) {
		this.id = Ids.next();
		this.projectId = project.id();
		this.approvedAt = at;
		this.approvedOn = on;
		this.approverId = person.accountId();
		this.approverName = person.displayName();
		this.approverRole = Role.OFFICIAL;
		this.bodyId = project.authorityId();
		this.approverBodyId = actedFor;
		this.reason = data.reason();
		this.supervisor = data.supervisor();
		this.supervisionBasis = data.supervisionBasis();
		this.exemptions = ExemptedGate.write(exemptions);
		if (revision != null && number != null) {
			number(number);
			text(revision);
		}
	}

	private void number(TakenNumber number) {
		this.designation = number.format();
		this.designationKey = Designation.parse(number.format()).key();
		this.series = number.series();
		this.seriesNumber = (number.series() != null) ? number.sequence() : null;
	}

	/** The number goes to the next of the series: this one is never published. */
	void freeNumber(LocalDate on) {
		this.numberFreedOn = on;
	}

	private void text(RevisionSummary revision) {
		this.revisionId = revision.id().value();
		this.revisionName = revision.identifier();
		this.sha256 = revision.sha256();
	}

	public ProjectId projectId() {
		return this.projectId;
	}

	/** The number given, empty for a withdrawal. */
	public Optional<String> designation() {
		return Optional.ofNullable(this.designation);
	}

	/** Day on which a cancellation gave the number back, empty while it holds. */
	public Optional<LocalDate> numberFreedOn() {
		return Optional.ofNullable(this.numberFreedOn);
	}

	Optional<String> series() {
		return Optional.ofNullable(this.series);
	}

	long seriesNumber() {
		return (this.seriesNumber != null) ? this.seriesNumber : 0;
	}

	/** The frozen text that was approved, empty for a withdrawal. */
	public Optional<RevisionId> revision() {
		return Optional.ofNullable(this.revisionId).map(RevisionId::new);
	}

	public Optional<String> revisionName() {
		return Optional.ofNullable(this.revisionName);
	}

	/** Fingerprint of that text. */
	public Optional<String> sha256() {
		return Optional.ofNullable(this.sha256);
	}

	public LocalDate approvedOn() {
		return this.approvedOn;
	}

	public Instant approvedAt() {
		return this.approvedAt;
	}

	public UUID approverId() {
		return this.approverId;
	}

	public String approverName() {
		return this.approverName;
	}

	public Role approverRole() {
		return this.approverRole;
	}

	/** The authority in whose name it was decided. */
	public UUID bodyId() {
		return this.bodyId;
	}

	/** The body for which the person acted; where it was not kept, the authority. */
	public UUID approverBodyId() {
		return (this.approverBodyId != null) ? this.approverBodyId : this.bodyId;
	}

	public Optional<String> reason() {
		return Optional.ofNullable(this.reason);
	}

	/** Who supervises the implementation of a mandatory standard. */
	public Optional<String> supervisor() {
		return Optional.ofNullable(this.supervisor);
	}

	/** The exemptions on which it relies, as they stood. */
	public List<ExemptedGate> exemptions() {
		return ExemptedGate.read(this.exemptions);
	}

	/**
	 * Legal basis of that supervision and of its penalties, in the reader's language.
	 */
	public Optional<String> supervisionBasis() {
		return Optional.ofNullable(this.supervisionBasis).map(LegalBasis::said);
	}

}
