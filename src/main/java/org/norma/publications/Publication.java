package org.norma.publications;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.EditionId;
import org.norma.documents.RevisionId;
import org.norma.projects.OnePerson;
import org.norma.projects.Part;
import org.norma.projects.ProjectId;
import org.norma.shared.Ids;
import org.norma.shared.RuleBroken;

/** An edition as it was published from a project. */
@Entity
@Table(name = "publication")
@SuppressWarnings("NullAway.Init")
public class Publication {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "project_id"))
	private ProjectId projectId;

	private UUID authorityId;

	private UUID editionId;

	private String designation;

	private UUID revisionId;

	private LocalDate publishedOn;

	private LocalDate effectiveOn;

	private UUID announcementId;

	private @Nullable LocalDate transitionUntil;

	private @Nullable LocalDate textDueOn;

	private @Nullable LocalDate textPublicOn;

	private @Nullable LocalDate textLateToldOn;

	private @Nullable String onePerson;

	private @Nullable String onePersonActs;

	protected Publication() {
	}

	Publication(Approval approval, EditionId edition, UUID announcement, IssueDates dates, LocalDate effectiveOn) {
		this.id = Ids.next();
		this.projectId = approval.projectId();
		this.authorityId = approval.bodyId();
		this.editionId = edition.value();
		this.designation = approval.designation().orElseThrow();
		this.revisionId = approval.revision().orElseThrow().value();
		this.publishedOn = dates.publishedOn();
		this.effectiveOn = effectiveOn;
		this.announcementId = announcement;
		this.textDueOn = dates.textDueOn();
	}

	/** Keeps how long what it replaces may be applied beside it. */
	void keep(Transition transition) {
		this.transitionUntil = transition.overlaps() ? transition.endsOn().minusDays(1) : null;
	}

	/** Last day on which what it replaces may still be applied. */
	public LocalDate transitionUntil() {
		return (this.transitionUntil != null) ? this.transitionUntil : this.effectiveOn.minusDays(1);
	}

	/** The same where it is announced to last beyond the day of effect. */
	public Optional<LocalDate> announcedTransition() {
		return Optional.ofNullable(this.transitionUntil);
	}

	/** Keeps that one person judged the own work, as the rules of the day allowed. */
	void keep(OnePerson person) {
		this.onePerson = person.name();
		this.onePersonActs = person.parts().stream().map(Part::name).collect(Collectors.joining(","));
	}

	/** Who judged the own work, where the rules allowed it. */
	Optional<String> onePerson() {
		return Optional.ofNullable(this.onePerson);
	}

	/** Those acts, parted by commas. */
	String onePersonActs() {
		return (this.onePersonActs != null) ? this.onePersonActs : "";
	}

	/** Opens the text to everybody; it stays open. */
	void makeTextPublic(LocalDate today) {
		if (this.textPublicOn != null) {
			throw new RuleBroken("publications.refused.text-public", this.designation, this.textPublicOn);
		}
		this.textPublicOn = today;
	}

	boolean textOverdue(LocalDate today) {
		return this.textPublicOn == null && this.textDueOn != null && today.isAfter(this.textDueOn);
	}

	void told(LocalDate today) {
		this.textLateToldOn = today;
	}

	public UUID id() {
		return this.id;
	}

	public ProjectId projectId() {
		return this.projectId;
	}

	/** The authority that issued it. */
	public UUID authorityId() {
		return this.authorityId;
	}

	public EditionId editionId() {
		return new EditionId(this.editionId);
	}

	public String designation() {
		return this.designation;
	}

	/** The frozen text that was published. */
	public RevisionId revisionId() {
		return new RevisionId(this.revisionId);
	}

	public LocalDate publishedOn() {
		return this.publishedOn;
	}

	public LocalDate effectiveOn() {
		return this.effectiveOn;
	}

	/** Where it was announced: {@code /announcements/{id}}. */
	public UUID announcementId() {
		return this.announcementId;
	}

	/** Last day to make the text public, where a rule sets one. */
	public Optional<LocalDate> textDueOn() {
		return Optional.ofNullable(this.textDueOn);
	}

	/** Day since which everybody reads the text, empty while they do not. */
	public Optional<LocalDate> textPublicOn() {
		return Optional.ofNullable(this.textPublicOn);
	}

}
