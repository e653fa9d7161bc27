package org.norma.designations;

/**
 * Whose number it is. The Chinese families are the levels of the Standardization Law of
 * 2017, article 2.
 */
public enum Family {

	NATIONAL_CN, INDUSTRY_CN, LOCAL_CN, ASSOCIATION_CN, ENTERPRISE_CN,

	/** A work item in the national plan, not yet a standard. */
	PLAN_CN,

	/** ISO, IEC, ITU and those who publish with them. */
	INTERNATIONAL,

	/** CEN, CENELEC, ETSI. */
	REGIONAL,

	/** A national body outside China, whether its own work or an adoption. */
	NATIONAL_OTHER,

	/** Professional bodies that publish standards of their own, such as ASTM or IEEE. */
	OTHER,

	/** Text that is no number we know. */
	OPAQUE;

	/**
	 * Whether its issuers write zeros before their numbers, each to a width of its own.
	 */
	public boolean fillsFigures() {
		return this == INDUSTRY_CN || this == LOCAL_CN || this == ASSOCIATION_CN;
	}

	/** Whether it is a work item, and not yet a standard. */
	public boolean isPlan() {
		return this == PLAN_CN;
	}

	public boolean isChinese() {
		return compareTo(PLAN_CN) <= 0;
	}

}
