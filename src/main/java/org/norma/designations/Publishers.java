package org.norma.designations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Publisher.Role;

/**
 * The issuers outside China whose numbers we read, with their way of writing them.
 */
final class Publishers {

	/** In place of the mark before a kind, for codes that are common words too. */
	private static final char WEAK = '?';

	private static final Map<String, Publisher> BY_CODE = new HashMap<>();

	static {
		joint("ISO IWA", Family.INTERNATIONAL, Style.ISO, '/');
		joint("IEC CISPR", Family.INTERNATIONAL, Style.IEC, ' ');
		joint("CIE OIML IDF OECD UNDP OIE CAC CXS WHO FAO HL7", Family.INTERNATIONAL, Style.ISO, ' ');
		joint("ITU-T ITU-R", Family.INTERNATIONAL, Style.ITU, ' ');
		joint("IECEE IECEx IECRE", Family.INTERNATIONAL, Style.EUROPEAN, ' ');
		joint("IEEE AIEE IRE ASHRAE NFPA ASME IAPMO AHRI ASSE AAMI ICEA NEMA", Family.OTHER, Style.DASHED, ' ');
		joint("IES ICC NSF AWS ACI AISC ISA TIA EIA ANS", Family.OTHER, Style.DASHED, WEAK);
		joint("SAE UL NIST RFC", Family.OTHER, Style.EUROPEAN, ' ');
		joint("API", Family.OTHER, Style.EUROPEAN, WEAK);
		joint("ANSI", Family.NATIONAL_OTHER, Style.DASHED, ' ');
		joint("ASTM", Family.OTHER, Style.ASTM, ' ');
		european("EN ENV CWA", Style.EUROPEAN, " ", false);
		european("CR HD", Style.EUROPEAN, " ", true);
		european("CEN CLC", Style.EUROPEAN, "/", false);
		european("ETSI", Style.ETSI, " ", false);
		national("BS DIN DD PD VDE VDI TCVN SNI SANS DSTU NTC STN CEI ONORM CSN UNI", Style.EUROPEAN, " ", " ", false);
		national("IS", Style.INDIAN, " ", " ", true);
		national("HB SN NBR TS MS SR MSZ LST EVS ELOT PAS", Style.EUROPEAN, " ", " ", true);
		national("SS NEN PN SIST SFS NBN UNE", Style.EUROPEAN, " ", "-", true);
		national("DS NS", Style.EUROPEAN, " ", "/", true);
		national("NF XP FD", Style.CLASSED, " ", " ", true);
		national("JIS KS", Style.CLASSED, " ", " ", false);
		national("GOST|GOST R|STB", Style.DASHED, " ", " ", false);
		national("AS NZS", Style.AUSTRALIAN, "/", " ", true);
		national("CAN CSA", Style.CSA, "/", "-", false);
		spelt("IECEX", "IECEx");
		spelt("ИСО", "ISO");
		spelt("МЭК", "IEC");
		spelt("ДСТУ", "DSTU");
		spelt("СТБ", "STB");
		spelt("ČSN", "CSN");
		spelt("ÖNORM", "ONORM");
		spelt("CENELEC", "CLC");
	}

	private Publishers() {
	}

	static @Nullable Publisher of(String code) {
		return BY_CODE.get(code);
	}

	/** A publisher that we know. */
	static Publisher named(String code) {
		return Objects.requireNonNull(BY_CODE.get(code));
	}

	/** Whether only a year tells these apart from common words: AS 1170.4-2007. */
	static boolean isWeak(List<String> codes) {
		Publisher publisher = BY_CODE.get(codes.get(0));
		return codes.size() == 1 && publisher != null && publisher.weak();
	}

	private static void joint(String codes, Family family, Style style, char kindMark) {
		boolean weak = kindMark == WEAK;
		for (String code : codes.split(" ")) {
			put(new Publisher(code, Role.JOINT, family, style, weak ? ' ' : kindMark, "/", " ", weak));
		}
	}

	private static void european(String codes, Style style, String same, boolean weak) {
		for (String code : codes.split(" ")) {
			char kindMark = same.equals("/") ? '/' : ' ';
			put(new Publisher(code, Role.EUROPEAN, Family.REGIONAL, style, kindMark, same, " ", weak));
		}
	}

	private static void national(String codes, Style style, String same, String other, boolean weak) {
		for (String code : codes.split(codes.contains("|") ? "\\|" : " ")) {
			char kindMark = code.equals("UNI") ? '/' : ' ';
			put(new Publisher(code, Role.NATIONAL, Family.NATIONAL_OTHER, style, kindMark, same, other, weak));
		}
	}

	private static void spelt(String spelling, String code) {
		Publisher publisher = BY_CODE.get(code);
		if (publisher != null) {
			BY_CODE.put(spelling, publisher);
		}
	}

	private static void put(Publisher publisher) {
		BY_CODE.put(publisher.code(), publisher);
	}

}
