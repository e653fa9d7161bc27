package org.norma.catalogue;

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
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;
import org.norma.shared.Ids;

/** How an edition stands to another, which may lie outside the catalogue. */
@Entity
@Table(name = "relation")
public class Relation {

	@Id
	private UUID id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "edition_id"))
	private EditionId editionId;

	@Enumerated(EnumType.STRING)
	private RelationKind kind;

	private String target;

	private String targetKey;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "target_id"))
	private @Nullable EditionId targetId;

	@Enumerated(EnumType.STRING)
	private @Nullable AdoptionDegree degree;

	private boolean partly;

	private @Nullable Boolean normative;

	private @Nullable String scope;

	Relation(EditionId editionId, RelationData data, @Nullable EditionId targetId) {
		this.id = Ids.next();
		this.editionId = editionId;
		this.kind = data.kind();
		this.target = data.target().format();
		this.targetKey = data.target().key();
		this.targetId = targetId;
		this.degree = data.degree();
		this.partly = data.partly();
		this.normative = data.normative();
		this.scope = data.scope();
	}

	@SuppressWarnings("NullAway.Init")
	protected Relation() {
	}

	void resolve(EditionId found) {
		this.targetId = found;
	}

	public EditionId editionId() {
		return this.editionId;
	}

	public RelationKind kind() {
		return this.kind;
	}

	/** Number of the target as stated. */
	public Designation target() {
		return Designation.parse(this.target);
	}

	public Optional<EditionId> targetId() {
		return Optional.ofNullable(this.targetId);
	}

	public Optional<AdoptionDegree> degree() {
		return Optional.ofNullable(this.degree);
	}

	public boolean partly() {
		return this.partly;
	}

}
