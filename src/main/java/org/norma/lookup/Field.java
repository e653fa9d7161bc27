package org.norma.lookup;

import java.util.Arrays;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;

/** The fields of the index; the names are those in the index. */
enum Field {

	/**
	 * Key of the number, of the other half of a double number, and of the names of each
	 * publisher of a joint one.
	 */
	NUMBER_KEY(Kind.TERMS, null),
	/** Key of the series: the number without its year. */
	SERIES_KEY(Kind.TERMS, null),
	/** The letters and figures of the number one by one: gb, t, gbt, 19001, 2016. */
	NUMBER_PART(Kind.TERMS, null),
	/** The number without any mark, from its start and from its figures on. */
	NUMBER_COMPACT(Kind.TERMS, null),
	/**
	 * The series without any mark, from its start, from each of its issuers and from its
	 * figures on, with and without its part: isoiec270351, iec270351, isoiec27035.
	 */
	SERIES_COMPACT(Kind.TERMS, null),
	/** The series in one number, see {@link NumberTerms#series}. */
	SERIES(Kind.NUMBER, null),
	/** The number with its figures filled up, for sorting. */
	NUMBER_ORDER(Kind.SORTED, null), TITLE_EN(Kind.TEXT, Analyzers.ENGLISH), TITLE_ZH(Kind.TEXT, Analyzers.CHINESE),
	TITLE_IT(Kind.TEXT, Analyzers.ITALIAN), TITLE_OTHER(Kind.TEXT, Analyzers.PLAIN),
	/** What a title begins with, and the whole of it, see {@link TitleHeads}. */
	TITLE_HEAD(Kind.TERMS, null), TITLE_WHOLE(Kind.TERMS, null),
	/** The words of all titles as they are, for suggestions and hints. */
	WORDS(Kind.TEXT, Analyzers.PLAIN), LEVEL(Kind.FACET, null), BINDING(Kind.FACET, null), KIND(Kind.FACET, null),
	ISSUER(Kind.FACET, null), YEAR(Kind.FACET, null),
	/** The code and all above it. */
	ICS(Kind.FACET, null), CCS(Kind.FACET, null), SECTOR(Kind.FACET, null), REGION(Kind.FACET, null),
	/** See {@link Timeline}. */
	KNOWN_FROM(Kind.DAY, null), STARTS_ON(Kind.DAY, null), ENDS_ON(Kind.DAY, null), RUNNING(Kind.TERMS, null),
	ENDED(Kind.TERMS, null),
	/** The four stretches of the {@link Timeline} in one number, for counting. */
	TIME(Kind.NUMBER, null),
	/** The stretches that are otherwise. */
	LAPSES(Kind.NUMBERS, null),
	/** What it was before partial revisions and repeals, see {@link FormerNames}. */
	FORMER(Kind.FACET, null),
	/**
	 * At which level it stood on which days, where that changed, see
	 * {@link LevelsOfDays}.
	 */
	LEVEL_OF_DAYS(Kind.FACET, null),
	/** First day of the publication, for the order newest first. */
	PUBLISHED(Kind.DAY, null),
	/** All that a line of results shows. */
	ROW(Kind.STORED, null);

	/** To be raised when the same fields are filled in another way. */
	private static final int FILLING = 7;

	private final Kind kind;

	private final @Nullable Analyzer analyzer;

	Field(Kind kind, @Nullable Analyzer analyzer) {
		this.kind = kind;
		this.analyzer = analyzer;
	}

	Kind kind() {
		return this.kind;
	}

	Analyzer analyzer() {
		return (this.analyzer != null) ? this.analyzer : Analyzers.PLAIN;
	}

	static Field titleIn(String language) {
		return switch (language) {
			case "en" -> TITLE_EN;
			case "zh" -> TITLE_ZH;
			case "it" -> TITLE_IT;
			default -> TITLE_OTHER;
		};
	}

	/** Says which index this code can read. */
	static String schema() {
		var all = Arrays.stream(values()).map((field) -> field + ":" + field.kind).toList();
		return FILLING + "." + Designation.GRAMMAR + "-" + Integer.toHexString(all.hashCode()) + "-"
				+ Version.LATEST.major;
	}

	enum Kind {

		/** Exact terms. */
		TERMS,
		/** Words of a text. */
		TEXT,
		/** Exact terms that are counted. */
		FACET,
		/** A term to sort by. */
		SORTED,
		/** Days since 1970. */
		DAY,
		/** A number to be read, not searched. */
		NUMBER,
		/** Several of them. */
		NUMBERS,
		/** Kept, not searched. */
		STORED

	}

}
