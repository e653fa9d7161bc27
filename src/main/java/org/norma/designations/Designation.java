package org.norma.designations;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * The number of a standard, such as GB/T 19001-2016 or ISO/IEC 27001:2022/Amd 1:2024. Two
 * designations are equal when their keys are, however they were written; the foreign half
 * of a double number and a language mark do not count, since they name the same edition.
 * Text that is no number is kept as an opaque designation.
 */
public final class Designation implements Comparable<Designation> {

	/**
	 * Raised whenever a change of the grammar changes keys or reads what was kept as
	 * text, so that what is stored by key is made anew.
	 */
	public static final int GRAMMAR = 3;

	private static final Comparator<Designation> ORDER = Comparator
		.comparing((Designation designation) -> designation.anatomy.head().prefix(), NaturalOrder::compare)
		.thenComparing((designation) -> designation.anatomy.numbering().number(), NaturalOrder::compare)
		.thenComparing((designation) -> designation.anatomy.numbering().parts(), NaturalOrder::compare)
		.thenComparing((designation) -> designation.anatomy.numbering().date(), NaturalOrder::nullsFirst)
		.thenComparing((designation) -> designation.anatomy.supplements(), NaturalOrder::compareAll)
		.thenComparing((designation) -> designation.key);

	private final Anatomy anatomy;

	private final String key;

	Designation(Anatomy anatomy) {
		this.anatomy = anatomy;
		this.key = DesignationPrinter.key(anatomy);
	}

	/**
	 * Reads any text; only blank text is refused.
	 * @throws IllegalArgumentException when the text is null or blank
	 */
	public static Designation parse(@Nullable String text) {
		if (text == null) {
			throw new IllegalArgumentException("A designation cannot be blank");
		}
		return new Designation(DesignationParser.parse(text));
	}

	/**
	 * Whether there is nothing to read: also signs that nobody sees, such as blanks
	 * without width, are no number.
	 */
	public static boolean isBlank(@Nullable String text) {
		return text == null || Spelling.clean(text).isEmpty();
	}

	/** Reads a text that must be a number; empty when it is not. */
	public static Optional<Designation> tryParse(String text) {
		if (isBlank(text)) {
			return Optional.empty();
		}
		Designation designation = parse(text);
		return designation.isOpaque() ? Optional.empty() : Optional.of(designation);
	}

	/**
	 * Reads what was typed into a search box (gbt19001, iso9001, 《GB 2760》); empty for
	 * plain words.
	 */
	public static Optional<Designation> guess(@Nullable String text) {
		Anatomy anatomy = (text == null) ? null : DesignationParser.guess(text);
		return Optional.ofNullable(anatomy).map(Designation::new);
	}

	/**
	 * The designation a slug stands for.
	 * @throws IllegalArgumentException when the slug is blank
	 */
	public static Designation fromSlug(String slug) {
		return new Designation(Slug.read(slug));
	}

	public Family family() {
		return this.anatomy.head().family();
	}

	public boolean isOpaque() {
		return this.anatomy.isOpaque();
	}

	/**
	 * The issuers as printed, with the nature of a Chinese standard: GB/T, BS EN ISO,
	 * T/CADP.
	 */
	public String prefix() {
		return this.anatomy.head().prefix();
	}

	/** The issuers one by one: BS, EN, ISO; the nature of a Chinese standard is none. */
	public List<String> publishers() {
		return this.anatomy.head().publishers();
	}

	/** The kind of document where it is no standard: TR, TS, PAS, Guide, R, DIR, PdR. */
	public Optional<String> kind() {
		return Optional.ofNullable(this.anatomy.head().kind());
	}

	public Optional<Stage> stage() {
		return Optional.ofNullable(this.anatomy.head().stage());
	}

	/** Which draft of the same stage it is: 2 for ISO/DTS 24519.2. */
	public OptionalInt iteration() {
		return present(this.anatomy.numbering().iteration());
	}

	/**
	 * The number without parts, its leading zeros and letters kept; the whole text of an
	 * opaque one.
	 */
	public String number() {
		return this.anatomy.numbering().number();
	}

	public List<String> parts() {
		return this.anatomy.numbering().parts();
	}

	public OptionalInt year() {
		IssueDate date = this.anatomy.numbering().date();
		return (date == null) ? OptionalInt.empty() : OptionalInt.of(date.year());
	}

	/**
	 * Whether the year of its number lies before that of another one; nothing is said
	 * where one of them has none.
	 */
	public boolean isOfEarlierYearThan(Designation other) {
		return year().isPresent() && other.year().isPresent() && year().getAsInt() < other.year().getAsInt();
	}

	/** The month, which ITU, ETSI and some national bodies print. */
	public OptionalInt month() {
		IssueDate date = this.anatomy.numbering().date();
		return present((date == null) ? 0 : date.month());
	}

	public List<Supplement> supplements() {
		return this.anatomy.supplements();
	}

	public Optional<String> language() {
		return Optional.ofNullable(this.anatomy.marks().language());
	}

	/**
	 * The product made of the document: CSV, RLV, EXV-CMV, SER of IEC, V2.2.2 of ETSI, e1
	 * of ASTM.
	 */
	public Optional<String> product() {
		return Optional.ofNullable(this.anatomy.marks().product());
	}

	/**
	 * The edition a note tells: 2018年版 after a partial revision, the year of ASTM's
	 * reapproval.
	 */
	public Optional<String> editionNote() {
		return Optional.ofNullable(this.anatomy.marks().note());
	}

	public boolean isAllParts() {
		return this.anatomy.marks().allParts();
	}

	public boolean isDated() {
		return this.anatomy.numbering().date() != null;
	}

	/**
	 * The other half of a double number such as GB/T 19001-2016/ISO 9001:2015 or IEEE
	 * 844.1-2017/CSA C293.1:17.
	 */
	public Optional<Designation> adopted() {
		return Optional.ofNullable(this.anatomy.adopted()).map(Designation::new);
	}

	/**
	 * The same document under the names of some of those who publish it jointly:
	 * ISO/IEC/IEEE 12207 is IEEE 12207 too; empty for all others.
	 */
	public List<Designation> jointNames() {
		return JointNames.of(this.anatomy);
	}

	/** Region of GB/T 2260, two to six digits, of a local standard. */
	public Optional<String> regionCode() {
		return issuer(Family.LOCAL_CN);
	}

	/**
	 * Two letters of an industry, also where the prefix derives from it (JG for JGJ/T, NB
	 * for NB/SH/T).
	 */
	public Optional<String> industryCode() {
		return issuer(Family.INDUSTRY_CN);
	}

	/** The code an association or enterprise chose. */
	public Optional<String> organisationCode() {
		return issuer(Family.ASSOCIATION_CN).or(() -> issuer(Family.ENTERPRISE_CN));
	}

	/** What all editions, drafts and supplements have in common: GB/T 19001. */
	public Designation series() {
		return new Designation(this.anatomy.series());
	}

	public Designation undated() {
		return new Designation(this.anatomy.undated());
	}

	/** The document itself without its supplements, marks and foreign half. */
	public Designation base() {
		return new Designation(this.anatomy.base());
	}

	/**
	 * An amendment or a corrigendum of it, as its issuer writes them: with the sheets of
	 * Chinese issuers, or as ISO and IEC do.
	 */
	public Designation sheet(SupplementKind kind, int number, int year) {
		var chinese = family().isChinese();
		var word = (kind == SupplementKind.AMENDMENT) ? (chinese ? "XG" : "Amd ") : (chinese ? "COR" : "Cor ");
		return parse(format() + "/" + word + number + (chinese ? "-" : ":") + year);
	}

	/** One line of plain text, which reads back to this designation: GB/T 1.1-2020. */
	public String format() {
		return DesignationPrinter.format(this.anatomy);
	}

	/** As the issuer prints it: GB/T 1.1—2020 with an em dash. */
	public String official() {
		return DesignationPrinter.official(this.anatomy);
	}

	/**
	 * The same within a sentence, such as DB31/199—2018, which stands on its cover as
	 * DB31/ 199—2018.
	 */
	public String cited() {
		return DesignationPrinter.cited(this.anatomy);
	}

	/** The same for every spelling of the same designation, different for every other. */
	public String key() {
		return this.key;
	}

	/** The designation in a URL: gb-t-19001-2016; see {@link #fromSlug}. */
	public String slug() {
		return Slug.of(this.anatomy);
	}

	/**
	 * Keys that a search for this designation should try, most likely first: GB 19001 is
	 * also GB/T 19001.
	 */
	public List<String> matchKeys() {
		return MatchKeys.of(this.anatomy);
	}

	private Optional<String> issuer(Family family) {
		return (family() == family) ? Optional.ofNullable(this.anatomy.head().issuer()) : Optional.empty();
	}

	private static OptionalInt present(int number) {
		return (number == 0) ? OptionalInt.empty() : OptionalInt.of(number);
	}

	@Override
	public int compareTo(Designation other) {
		return ORDER.compare(this, other);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Designation designation && this.key.equals(designation.key);
	}

	@Override
	public int hashCode() {
		return this.key.hashCode();
	}

	@Override
	public String toString() {
		return format();
	}

}
