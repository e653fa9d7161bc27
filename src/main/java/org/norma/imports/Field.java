package org.norma.imports;

import java.util.Locale;
import java.util.Set;

/** What a column of a source can mean. */
public enum Field {

	DESIGNATION, TITLE, TITLE_EN, TITLE_ZH, TITLE_IT, TITLE_FR, TITLE_DE, TITLE_ES, TITLE_RU, TITLE_JA, TITLE_KO,
	TITLE_PT, LEVEL, BINDING, STATUS, PUBLISHED, IN_FORCE_FROM, IN_FORCE_UNTIL, WITHDRAWN, END_REASON, ISSUER,
	COMMITTEE, ICS, CCS, SECTORS, REGION, DOCUMENT_TYPE, EDITION_NUMBER, STAGE, REPLACES, REPLACES_PARTLY, REPLACED_BY,
	ADOPTS, ADOPTED_BY, AMENDS, AMENDED_BY, CORRECTS, CORRECTED_BY, REFERENCES, REFERENCED_BY, CONVERTED_FROM,
	CONVERTED_TO, SUMMARY_EN, SUMMARY_ZH, URL, SOURCE_ID, CLAUSES_BINDING, CLAUSES_REPEALED, CLAUSES_REPEALED_BY,
	CLAUSES_REPEALED_ON, FORMER_NUMBER, RENUMBERED_ON;

	private static final Set<Field> LISTS = Set.of(ICS, CCS, SECTORS, REPLACES, REPLACES_PARTLY, REPLACED_BY, ADOPTS,
			ADOPTED_BY, AMENDS, AMENDED_BY, CORRECTS, CORRECTED_BY, REFERENCES, REFERENCED_BY, CONVERTED_FROM,
			CONVERTED_TO, ISSUER, COMMITTEE);

	private static final Set<Field> DATES = Set.of(PUBLISHED, IN_FORCE_FROM, IN_FORCE_UNTIL, WITHDRAWN);

	/** Whether a cell may hold several values. */
	public boolean isList() {
		return LISTS.contains(this);
	}

	boolean isDate() {
		return DATES.contains(this);
	}

	boolean isEnd() {
		return this == IN_FORCE_UNTIL || this == WITHDRAWN;
	}

	/** Whether a row without it does not come in. */
	public boolean isRequired() {
		return this == DESIGNATION;
	}

	/** Whether it says to which level a row belongs. */
	public boolean isLevel() {
		return this == LEVEL;
	}

	/** The part of message keys: {@code in-force-from}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The language of a title or summary; empty for other fields. */
	String language() {
		return (name().startsWith("TITLE_") || name().startsWith("SUMMARY_"))
				? name().substring(name().indexOf('_') + 1).toLowerCase(Locale.ROOT) : "";
	}

}
