package org.norma.needs;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.context.support.DefaultMessageSourceResolvable;

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

	@Embedded
	private Proposer proposer;

	private @Nullable String tokenHash;

	private @Nullable String usedTokenHash;

	private @Nullable UUID mergedInto;

	private @Nullable String answer;

	@Embedded
	private @Nullable Handling handling;

	private @Nullable UUID projectId;

	protected Need() {
	}

	private Need(String code, NeedData data, Proposer proposer, Instant now) {
		this.id = NeedId.next();
		this.code = code;
		this.subject = data.subject();
		this.sector = data.sector();
		this.products = data.products();
		this.why = data.why();
		this.evidence = data.evidence();
		this.urgency = data.urgency();
		this.internationalStandard = data.internationalStandard();
		this.proposer = proposer;
		this.state = NeedState.RECEIVED;
		this.statedAt = now;
	}

	/** Stated by somebody signed in. */
	static Need by(UUID account, String name, String code, NeedData data, Instant now) {
		return new Need(code, data, new Proposer(account, name, null, null), now);
	}

	/** Stated by somebody whose address has yet to be confirmed. */
	static Need byMail(Proposer proposer, String tokenHash, String code, NeedData data, Instant now) {
		var need = new Need(code, data, proposer, now);
		need.tokenHash = tokenHash;
		need.state = NeedState.UNCONFIRMED;
		return need;
	}

	void confirm() {
		this.state = NeedState.RECEIVED;
		this.usedTokenHash = this.tokenHash;
		this.tokenHash = null;
	}

	void sort(@Nullable String newSector, Urgency newUrgency, Handling act) {
		this.handling = act;
		this.sector = newSector;
		this.urgency = newUrgency;
		this.state = NeedState.CONSIDERED;
	}

	void answer(boolean declined, String text, Handling act) {
		this.state = declined ? NeedState.DECLINED : NeedState.ANSWERED;
		this.answer = text;
		this.handling = act;
	}

	void merge(Need into, Handling act) {
		if (into.id.equals(this.id) || into.state == NeedState.MERGED || into.state == NeedState.UNCONFIRMED) {
			throw new RuleBroken("needs.refused.merge", this.code, into.code);
		}
		if (into.state == NeedState.ANSWERED || into.state == NeedState.DECLINED) {
			throw new RuleBroken("needs.refused.merge-closed", this.code, into.code,
					new DefaultMessageSourceResolvable("needs.state." + into.state));
		}
		this.state = NeedState.MERGED;
		this.mergedInto = into.id.value();
		this.handling = act;
	}

	void plan(UUID project, Handling act) {
		this.handling = act;
		this.state = NeedState.PLANNED;
		this.projectId = project;
	}

	/** Who is told what becomes of it. */
	Recipients proposer() {
		return this.proposer.recipients();
	}

	/** Who handled it last, empty before anybody has. */
	Optional<Handling> handling() {
		return Optional.ofNullable(this.handling);
	}

	/** Whether the account stated it. */
	boolean isBy(UUID account) {
		return account.equals(this.proposer.accountId());
	}

	Optional<UUID> projectId() {
		return Optional.ofNullable(this.projectId);
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

	NeedData data() {
		return new NeedData(this.subject, this.sector, this.products, this.why, this.evidence, this.urgency,
				this.internationalStandard);
	}

	@Nullable String answer() {
		return this.answer;
	}

	/** Name and address of who stated it, in one line. */
	String proposerLine() {
		return Stream.of(this.proposer.name(), this.proposer.mail())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

}
