package org.norma.bodies;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Ids;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

/** A body that makes, keeps or applies standards. */
@Entity
@Table(name = "body")
@SuppressWarnings("NullAway.Init")
class Body {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private BodyId id;

	@Version
	private int version;

	private String code;

	private String slug;

	private String sortKey;

	@Enumerated(EnumType.STRING)
	private BodyKind kind;

	private Texts names;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private String[] nameKeys;

	private @Nullable String levelCode;

	private @Nullable String regionCode;

	private @Nullable UUID parentId;

	private @Nullable String url;

	private String scope;

	@Enumerated(EnumType.STRING)
	private BodyStatus status;

	private @Nullable LocalDate established;

	private @Nullable LocalDate ended;

	private @Nullable UUID successorId;

	protected Body() {
	}

	/** A new body; its address follows from its code and then stays. */
	Body(BodyFacts facts, @Nullable UUID parent, Predicate<String> takenAddress) {
		this.id = new BodyId(Ids.next());
		this.slug = BodyCode.slug(facts.code(), takenAddress);
		this.status = BodyStatus.ACTIVE;
		change(facts, parent);
	}

	BodyId id() {
		return this.id;
	}

	String code() {
		return this.code;
	}

	String slug() {
		return this.slug;
	}

	BodyStatus status() {
		return this.status;
	}

	/** The facts as readable text, for the ledger. */
	Map<String, String> facts() {
		var facts = new TreeMap<String, String>();
		facts.put("code", this.code);
		facts.put("kind", this.kind.name());
		facts.put("status", this.status.name());
		this.names.byLanguage().forEach((language, name) -> facts.put("name." + language, name));
		putIfSaid(facts, "level", this.levelCode);
		putIfSaid(facts, "region", this.regionCode);
		putIfSaid(facts, "parent", this.parentId);
		putIfSaid(facts, "url", this.url);
		putIfSaid(facts, "established", this.established);
		putIfSaid(facts, "ended", this.ended);
		putIfSaid(facts, "successor", this.successorId);
		return facts;
	}

	void change(BodyFacts facts, @Nullable UUID parent) {
		if (facts.names().isEmpty()) {
			throw new RuleBroken("bodies.name-missing", facts.code());
		}
		this.code = facts.code().strip();
		this.sortKey = BodyCode.sortKey(this.code);
		this.kind = facts.kind();
		this.names = facts.names();
		this.nameKeys = BodyCode.nameKeys(facts.names());
		this.levelCode = facts.levelCode();
		this.regionCode = facts.regionCode();
		this.parentId = parent;
		this.url = facts.url();
		this.scope = facts.scope();
		this.established = facts.established();
		if (this.status != BodyStatus.DISBANDED) {
			this.status = facts.standingBy() ? BodyStatus.STAND_BY : BodyStatus.ACTIVE;
		}
	}

	void disband(LocalDate day) {
		if (this.status == BodyStatus.DISBANDED) {
			throw new RuleBroken("bodies.disbanded-already", this.code, String.valueOf(this.ended));
		}
		if (this.established != null && day.isBefore(this.established)) {
			throw new RuleBroken("bodies.ends-before-start", this.code, day.toString(), this.established.toString());
		}
		this.status = BodyStatus.DISBANDED;
		this.ended = day;
	}

	void reopen() {
		if (this.status != BodyStatus.DISBANDED) {
			throw new RuleBroken("bodies.not-disbanded", this.code);
		}
		this.status = BodyStatus.ACTIVE;
		this.ended = null;
		this.successorId = null;
	}

	BodyKind kind() {
		return this.kind;
	}

	/**
	 * Names the body that answers for what this one left; nobody where it is
	 * {@code null}.
	 */
	void succeededBy(@Nullable UUID successor) {
		if (this.status != BodyStatus.DISBANDED) {
			throw new RuleBroken("bodies.not-disbanded", this.code);
		}
		this.successorId = successor;
	}

	private static void putIfSaid(Map<String, String> facts, String field, @Nullable Object value) {
		if (value != null) {
			facts.put(field, value.toString());
		}
	}

}
