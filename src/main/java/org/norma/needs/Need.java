package org.norma.needs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.Notice.Recipients;

/** A need for a standard. */
@Entity
@SuppressWarnings("NullAway.Init")
class Need {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private NeedId id;

	@Version
	private @Nullable Integer version;

	private String code;

	private String subject;

	private @Nullable String sector;

	private @Nullable String products;

	private String why;

	private @Nullable String evidence;

	@Enumerated(EnumType.STRING)
	private Urgency urgency;

	private @Nullable String internationalStandard;

	@Enumerated(EnumType.STRING)
	private NeedState state;

	private Instant statedAt;

	private @Nullable UUID accountId;

	private @Nullable String name;

	private @Nullable String mail;

	private @Nullable String tokenHash;

	private @Nullable UUID mergedInto;

	private @Nullable String answer;

	private @Nullable String answeredBy;

	private @Nullable Instant answeredAt;

	private @Nullable UUID projectId;

	protected Need() {
	}

	private Need(String code, NeedData data, Instant now) {
		this.id = NeedId.next();
		this.code = code;
		this.subject = data.subject();
		this.sector = data.sector();
		this.products = data.products();
		this.why = data.why();
		this.evidence = data.evidence();
		this.urgency = data.urgency();
		this.internationalStandard = data.internationalStandard();
		this.state = NeedState.RECEIVED;
		this.statedAt = now;
	}

	/** Stated by somebody signed in. */
	static Need by(UUID account, String name, String code, NeedData data, Instant now) {
		var need = new Need(code, data, now);
		need.accountId = account;
		need.name = name;
		return need;
	}

	/** Stated by somebody whose address has yet to be confirmed. */
	static Need byMail(String mail, @Nullable String name, String tokenHash, String code, NeedData data, Instant now) {
		var need = new Need(code, data, now);
		need.mail = mail;
		need.name = name;
		need.tokenHash = tokenHash;
		need.state = NeedState.UNCONFIRMED;
		return need;
	}

	void confirm() {
		this.state = NeedState.RECEIVED;
		this.tokenHash = null;
	}

	void sort(@Nullable String newSector, Urgency newUrgency) {
		refuseUnlessOpen();
		this.sector = newSector;
		this.urgency = newUrgency;
		this.state = NeedState.CONSIDERED;
	}

	void answer(boolean declined, String text, String by, Instant now) {
		refuseUnlessOpen();
		this.state = declined ? NeedState.DECLINED : NeedState.ANSWERED;
		this.answer = text;
		this.answeredBy = by;
		this.answeredAt = now;
	}

	void merge(Need into) {
		refuseUnlessOpen();
		if (into.id.equals(this.id) || into.state == NeedState.MERGED || into.state == NeedState.UNCONFIRMED) {
			throw new RuleBroken("needs.refused.merge", this.code, into.code);
		}
		this.state = NeedState.MERGED;
		this.mergedInto = into.id.value();
	}

	void plan(UUID project) {
		this.state = NeedState.PLANNED;
		this.projectId = project;
	}

	/** Tells the second of two people who answer who was first. */
	void refuseIfAnswered(ZoneId zone) {
		if (this.answeredBy != null && this.answeredAt != null) {
			throw new RuleBroken("needs.refused.answered", this.code, this.answeredBy,
					this.answeredAt.atZone(zone).toLocalDateTime().withNano(0).toString().replace('T', ' '));
		}
	}

	private void refuseUnlessOpen() {
		if (!this.state.open()) {
			throw new RuleBroken("needs.refused.closed", this.code);
		}
	}

	/** Who is told what becomes of it. */
	Recipients proposer() {
		return (this.accountId != null) ? Recipients.account(this.accountId)
				: Recipients.address(java.util.Objects.requireNonNull(this.mail));
	}

	NeedId id() {
		return this.id;
	}

	String code() {
		return this.code;
	}

	String subject() {
		return this.subject;
	}

	NeedState state() {
		return this.state;
	}

	Instant statedAt() {
		return this.statedAt;
	}

	Optional<UUID> mergedInto() {
		return Optional.ofNullable(this.mergedInto);
	}

	NeedDetails details(int supports, @Nullable String mergedCode) {
		return new NeedDetails(this.id, this.code,
				new NeedData(this.subject, this.sector, this.products, this.why, this.evidence, this.urgency,
						this.internationalStandard),
				this.state, this.statedAt, this.name, this.mail, this.mergedInto, mergedCode, this.answer,
				this.answeredBy, this.answeredAt, this.projectId, supports);
	}

}
