package org.norma.designations;

/**
 * How an issuer writes what follows its name: the mark before a part, the mark before the
 * year, and whether the year has two digits.
 */
enum Style {

	/** GB/T 1.1-2020, the dash being an em dash in print (GB/T 1.1-2020, 8.2). */
	CHINESE('.', '-', false),

	/** CECS 123:2001. */
	CECS('.', ':', false),

	/** 20265083-Z-469. */
	PLAN('-', '-', false),

	/** ISO 10303-1:2024/Amd 1:2025. */
	ISO('-', ':', false),

	/** IEC 60027-1:1992/AMD1:1997. */
	IEC('-', ':', false),

	/** EN 60335-1:2012/A1:2019, and most national bodies. */
	EUROPEAN('-', ':', false),

	/** IS 1489 (Part 1):2015, IS 302 (Part 2/Sec 21):2018. */
	INDIAN('-', ':', false),

	/** JIS Z 8301:2019: a class letter before the number. */
	CLASSED('-', ':', false),

	/** AS/NZS 60335.1:2011. */
	AUSTRALIAN('.', ':', false),

	/** IEEE 802.3-2022. */
	DASHED('.', '-', false),

	/** GOST R ISO 9001-2015: the parts of ISO with the year of GOST. */
	DASHED_ADOPTION('-', '-', false),

	/** ASTM D638-22. */
	ASTM('.', '-', true),

	/** CSA B149.1:20. */
	CSA('.', ':', true),

	/** ITU-T X.509 (10/2019). */
	ITU('.', '(', false),

	/** ETSI EN 300 328 V2.2.2 (2019-07). */
	ETSI('-', '(', false),

	OPAQUE('-', ':', false);

	private final char partMark;

	private final char dateMark;

	private final boolean shortYear;

	Style(char partMark, char dateMark, boolean shortYear) {
		this.partMark = partMark;
		this.dateMark = dateMark;
		this.shortYear = shortYear;
	}

	char partMark() {
		return this.partMark;
	}

	char dateMark() {
		return this.dateMark;
	}

	boolean hasShortYear() {
		return this.shortYear;
	}

	/**
	 * The year a bare pair of digits stands for; before 1995 Chinese numbers had two
	 * digits, ASTM's still have.
	 */
	int century(int year) {
		int pivot = this.shortYear ? 40 : 50;
		return (year < pivot) ? 2000 + year : 1900 + year;
	}

}
