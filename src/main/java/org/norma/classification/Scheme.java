package org.norma.classification;

import java.util.Locale;

import org.norma.shared.NotFound;

/** A classification that Norma keeps as a tree of codes. */
public enum Scheme {

	/** International Classification for Standards, of ISO. */
	ICS("ics"),
	/** Chinese Classification for Standards (中国标准文献分类法). */
	CCS("ccs"),
	/**
	 * Sectors of the economy, by the statistics of the country: GB/T 4754 in the shipped
	 * data.
	 */
	SECTOR("sector"),
	/** Regions of the country: GB/T 2260 in the shipped data. */
	REGION("region");

	private final String facet;

	Scheme(String facet) {
		this.facet = facet;
	}

	/** What is typed as a code or words, without the name of the scheme before a code. */
	public String withoutName(String typed) {
		return typed.strip().replaceFirst("(?i)^" + name() + "(?=[\\s:.]|\\d|[A-Z]\\d)[\\s:]*", "");
	}

	/** Name in addresses, and of the search parameter that asks for a code. */
	public String facet() {
		return this.facet;
	}

	/** The scheme of an address; an unknown one is not found. */
	public static Scheme ofFacet(String facet) {
		for (var scheme : values()) {
			if (scheme.facet.equals(facet.toLowerCase(Locale.ROOT))) {
				return scheme;
			}
		}
		throw new NotFound("classification.no-scheme", facet);
	}

	/** Whether ISO publishes it: in editions, and as a file of its own form. */
	public boolean ofIso() {
		return this == ICS;
	}

}
