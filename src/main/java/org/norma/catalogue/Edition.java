package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

/** An edition of a standard: what is published under one number, with its dates. */
@Entity
@Table(name = "edition")
public class Edition {

	/**
	 * Harmonised stage codes below this one are drafts; 6060 is "International Standard
	 * published".
	 */
	private static final int PUBLISHED_STAGE = 6060;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private EditionId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "standard_id"))
	private StandardId standardId;

	private String designation;

	private String key;

	private String slug;

	private Texts titles;

	private String level;

	private String family;

	@Enumerated(EnumType.STRING)
	private Binding binding;

	private @Nullable String bindingBasis;

	@Enumerated(EnumType.STRING)
	private EditionKind kind;

	private @Nullable String documentType;

	private @Nullable String editionNumber;

	private @Nullable Short stage;

	@Embedded
	@AttributeOverride(name = "start", column = @Column(name = "published"))
	@AttributeOverride(name = "precision", column = @Column(name = "published_precision"))
	private @Nullable PartialDate published;

	@Embedded
	@AttributeOverride(name = "start", column = @Column(name = "in_force_from"))
	@AttributeOverride(name = "precision", column = @Column(name = "in_force_from_precision"))
	private @Nullable PartialDate inForceFrom;

	@Embedded
	@AttributeOverride(name = "start", column = @Column(name = "in_force_until"))
	@AttributeOverride(name = "precision", column = @Column(name = "in_force_until_precision"))
	private @Nullable PartialDate inForceUntil;

	@Embedded
	@AttributeOverride(name = "start", column = @Column(name = "withdrawn"))
	@AttributeOverride(name = "precision", column = @Column(name = "withdrawn_precision"))
	private @Nullable PartialDate withdrawn;

	private @Nullable LocalDate endedSeen;

	@Enumerated(EnumType.STRING)
	private @Nullable EndReason endReason;

	private @Nullable LocalDate upcomingSeen;

	private @Nullable LocalDate inForceSeen;

	@Enumerated(EnumType.STRING)
	private Stated.@Nullable Word statedWord;

	private @Nullable LocalDate statedOn;

	private @Nullable LocalDate draftSeen;

	@Embedded
	@AttributeOverride(name = "start", column = @Column(name = "replaced_from"))
	@AttributeOverride(name = "precision", column = @Column(name = "replaced_from_precision"))
	private @Nullable PartialDate replacedFrom;

	@Convert(converter = LapsesConverter.class)
	private List<Lapse> lapses = List.of();

	/** Written with the rows of former numbers, by their SQL. */
	@Column(insertable = false, updatable = false)
	@Convert(converter = FormerNumbersConverter.class)
	private List<FormerNumber> formerly = List.of();

	/** Written by the merge of levels, for all its editions at once. */
	@Column(insertable = false, updatable = false)
	@Convert(converter = FormerLevelsConverter.class)
	private List<FormerLevel> formerLevels = List.of();

	@Convert(converter = ClauseEffectsConverter.class)
	private List<ClauseEffect> clauseEffects = List.of();

	private @Nullable LocalDate startsOn;

	private @Nullable LocalDate endsOn;

	private @Nullable String parallelBasis;

	private @Nullable UUID issuerId;

	private @Nullable UUID committeeId;

	private List<String> ics;

	private List<String> ccs;

	private List<String> sectors;

	private @Nullable String region;

	private Texts summary;

	private @Nullable String url;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	Edition(StandardId standardId, EditionData data) {
		this.id = EditionId.next();
		this.standardId = standardId;
		take(data);
	}

	@SuppressWarnings("NullAway.Init")
	protected Edition() {
	}

	/** Takes over what is stated; the identity stays. */
	void take(EditionData data) {
		number(data.designation());
		this.titles = data.titles();
		this.level = data.level();
		this.binding = data.binding();
		this.bindingBasis = data.bindingBasis();
		this.documentType = data.documentType();
		this.editionNumber = data.editionNumber();
		this.stage = (data.stage() != null) ? data.stage().shortValue() : null;
		dates(data.dates());
		this.parallelBasis = data.parallelBasis();
		this.issuerId = data.issuerId();
		this.committeeId = data.committeeId();
		this.ics = data.ics();
		this.ccs = data.ccs();
		this.sectors = data.sectors();
		this.region = data.region();
		this.summary = data.summary();
		this.url = data.url();
	}

	private void number(Designation number) {
		this.designation = number.format();
		this.key = number.key();
		this.slug = number.slug();
		this.family = number.family().name();
		this.kind = EditionKinds.of(number);
	}

	private void dates(EditionDates dates) {
		this.published = dates.published();
		this.inForceFrom = dates.inForceFrom();
		this.inForceUntil = dates.inForceUntil();
		this.withdrawn = dates.withdrawn();
		this.endedSeen = dates.endedSeen();
		this.endReason = dates.endReason();
		this.upcomingSeen = dates.upcomingSeen();
		this.inForceSeen = dates.inForceSeen();
		var stated = dates.stated();
		this.statedWord = (stated != null) ? stated.word() : null;
		this.statedOn = (stated != null) ? stated.on() : null;
		this.startsOn = dates.startsOn();
		this.endsOn = validity().endsOn();
	}

	/**
	 * Ends where the edition starts that replaces it wholly; {@code null} for none.
	 * @return whether that is otherwise than before
	 */
	boolean replacedFrom(@Nullable PartialDate start) {
		boolean changed = !Objects.equals(this.replacedFrom, start);
		this.replacedFrom = start;
		this.endsOn = validity().endsOn();
		return changed;
	}

	/** Ends it because another edition takes its place from that day on. */
	void supersede(LocalDate from) {
		dates(new EditionDates(this.published, this.inForceFrom, this.inForceUntil, PartialDate.day(from), null,
				EndReason.SUPERSEDED, null, this.inForceSeen, stated()));
	}

	/** States that until its end it is in force beside another edition. */
	void declareParallel(String basis) {
		this.parallelBasis = basis;
	}

	/** Ends it without a successor, from that day on. */
	void withdraw(LocalDate from) {
		dates(new EditionDates(this.published, this.inForceFrom, this.inForceUntil, PartialDate.day(from), null,
				EndReason.WITHDRAWN, this.upcomingSeen, this.inForceSeen, stated()));
	}

	private @Nullable Stated stated() {
		return (this.statedWord != null && this.statedOn != null) ? new Stated(this.statedWord, this.statedOn) : null;
	}

	/**
	 * Takes the name that a partial revision gives it; what made it binding before does
	 * so no more.
	 */
	void rename(StandardId series, Designation number, EditionName name, List<FormerNumber> former) {
		this.standardId = series;
		number(number);
		this.titles = name.titles();
		this.level = name.level();
		this.bindingBasis = (name.binding() == this.binding) ? this.bindingBasis : null;
		this.binding = name.binding();
		this.formerly = former;
	}

	void moveTo(String newLevel) {
		this.level = newLevel;
	}

	/** Takes what is known of its clauses. */
	void take(List<ClauseEffect> effects) {
		this.clauseEffects = List.copyOf(effects);
	}

	/** What it is on the given day. */
	public Status statusOn(LocalDate day) {
		return validity().on(day);
	}

	/** What it was called before, the latest first. */
	public List<FormerNumber> formerly() {
		return this.formerly;
	}

	/**
	 * Whether a number is one of its names: its own, a former one, that of the standard
	 * which it adopts in its number, or that of one of its publishers.
	 */
	public boolean isCalled(Designation number) {
		return Stream
			.concat(Stream.of(Designation.parse(this.designation)), this.formerly.stream().map(FormerNumber::number))
			.flatMap((each) -> Stream.concat(Stream.concat(Stream.of(each), each.adopted().stream()),
					each.jointNames().stream()))
			.anyMatch(number::equals);
	}

	/** What it is called on the given day. */
	public EditionName calledOn(LocalDate day) {
		var former = FormerNumber.on(this.formerly, day);
		var called = former.map(FormerNumber::name).orElseGet(this::name);
		return FormerLevel.on(this.formerLevels, day)
			.filter((level) -> former.isEmpty() || !level.until().isAfter(former.get().until()))
			.map((level) -> called.at(level.level()))
			.orElse(called);
	}

	/** Where it stood before levels became part of others, the latest first. */
	public List<FormerLevel> formerLevels() {
		return this.formerLevels;
	}

	/** How far it binds on the given day, as a whole and in its clauses. */
	public BindingEffect bindingOn(LocalDate day) {
		return bindingHistory().on(day);
	}

	BindingHistory bindingHistory() {
		return new BindingHistory(this.binding, this.formerly, this.clauseEffects, startsOn().orElse(LocalDate.MIN));
	}

	/** What facts do to its clauses. */
	public List<ClauseEffect> clauseEffects() {
		return this.clauseEffects;
	}

	private EditionName name() {
		return new EditionName(this.designation, this.titles, this.level, this.binding);
	}

	/** When it is in force, with what follows from others. */
	public Validity validity() {
		return new Validity(dates(), this.replacedFrom, this.lapses, isDraft(), this.draftSeen);
	}

	/** Notes the day on which it was first recorded as a draft. */
	void recordDraft(LocalDate day) {
		if (this.draftSeen == null && validity().isDraft()) {
			this.draftSeen = day;
		}
	}

	/** Whether its stage says that it is still being made. */
	public boolean isDraft() {
		return this.stage != null && this.stage < PUBLISHED_STAGE;
	}

	public EditionDates dates() {
		return new EditionDates(this.published, this.inForceFrom, this.inForceUntil, this.withdrawn, this.endedSeen,
				this.endReason, this.upcomingSeen, this.inForceSeen, stated());
	}

	public EditionId id() {
		return this.id;
	}

	public StandardId standardId() {
		return this.standardId;
	}

	public String designation() {
		return this.designation;
	}

	public String key() {
		return this.key;
	}

	public String slug() {
		return this.slug;
	}

	public Texts titles() {
		return this.titles;
	}

	public String level() {
		return this.level;
	}

	public String family() {
		return this.family;
	}

	public Binding binding() {
		return this.binding;
	}

	public EditionKind kind() {
		return this.kind;
	}

	public Texts summary() {
		return this.summary;
	}

	public List<String> ics() {
		return this.ics;
	}

	public List<String> ccs() {
		return this.ccs;
	}

	public List<String> sectors() {
		return this.sectors;
	}

	public Optional<String> bindingBasis() {
		return Optional.ofNullable(this.bindingBasis);
	}

	public Optional<String> documentType() {
		return Optional.ofNullable(this.documentType);
	}

	public Optional<String> editionNumber() {
		return Optional.ofNullable(this.editionNumber);
	}

	public Optional<LocalDate> startsOn() {
		return Optional.ofNullable(this.startsOn);
	}

	public Optional<LocalDate> endsOn() {
		return Optional.ofNullable(this.endsOn);
	}

	public Optional<LocalDate> endedSeen() {
		return Optional.ofNullable(this.endedSeen);
	}

	public Optional<EndReason> endReason() {
		return Optional.ofNullable(this.endReason);
	}

	public Optional<String> parallelBasis() {
		return Optional.ofNullable(this.parallelBasis);
	}

	public Optional<UUID> issuerId() {
		return Optional.ofNullable(this.issuerId);
	}

	public Optional<UUID> committeeId() {
		return Optional.ofNullable(this.committeeId);
	}

	public Optional<String> region() {
		return Optional.ofNullable(this.region);
	}

	public Optional<String> url() {
		return Optional.ofNullable(this.url);
	}

	/** Harmonised stage code as four digits, such as 6060. */
	public Optional<Integer> stage() {
		return Optional.ofNullable(this.stage).map(Short::intValue);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Edition edition && Objects.equals(edition.id, this.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	@Override
	public String toString() {
		return this.designation;
	}

}
