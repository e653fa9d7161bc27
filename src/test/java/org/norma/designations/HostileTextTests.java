package org.norma.designations;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@Tag("slow")
class HostileTextTests {

	private static final int LONG = 100_000;

	private static final String ALPHABET = "GBTZDQISOECNENprA 0123456789./-—:+()（）年版第号修改单,\n\u0000~_%中é";

	static Stream<String> longTexts() {
		return Stream
			.of("A", "1", "GB/T ", "ISO/IEC/", "T/", "GB 1.", "GB 1-", "ISO 1-1", "(", "GB 1(", "/", "ISO 1/Amd 1", "-",
					" GB 1", "DB31", "Q/A.", "中", "\u0000", "e\u0301", "1.1", "ISO 1+A1", "ITU-T X.", "IEEE 1/",
					"IEEE 1-2000 (", "IEEE P1/D1.", "ETSI GS A-", "1/1/", "CIS/", "IS 1 (Part 1/Sec ", "Q/A-", "Q/A 1 ",
					"《", "》", "GB 1《", "GB 1(ISO 1", "GB 1,IDT", "ISO 1/1 ", "52 IRE ", "ISO Recommendation ")
			.map((unit) -> unit.repeat(LONG / unit.length()));
	}

	@ParameterizedTest(name = "{index}")
	@MethodSource("longTexts")
	void longTextsAreReadAndSearchedWithoutEndlessWork(String text) {
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
			if (!text.startsWith("\u0000")) {
				Designation designation = Designation.parse(text);
				assertThat(Designation.fromSlug(designation.slug())).isEqualTo(designation);
			}
			DesignationFinder.find(text);
			Adoption.find(text);
		});
	}

	@Test
	void anyTextIsReadAndReadsBack() {
		Random random = new Random(42);
		for (int i = 0; i < 40_000; i++) {
			String text = "X" + random(random, 1 + random.nextInt(24));
			roundTrips((i % 2 == 0) ? text : "GB/T 1" + text.substring(1));
			roundTrips("ISO " + text.substring(1) + "1");
		}
	}

	@Test
	void controlSignsAreDropped() {
		assertThat(Designation.parse("GB\u0000/T\u200B 1\u0007-2020\u202E")).hasToString("GB/T 1-2020");
	}

	private static void roundTrips(String text) {
		Designation designation = Designation.parse(text);
		assertThat(Designation.parse(designation.format())).as(text).isEqualTo(designation);
		assertThat(Designation.parse(designation.key())).as(text).isEqualTo(designation);
		assertThat(Designation.fromSlug(designation.slug())).as(text).isEqualTo(designation);
		DesignationFinder.find(text);
	}

	private static String random(Random random, int length) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) {
			text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
		}
		return text.toString();
	}

}
