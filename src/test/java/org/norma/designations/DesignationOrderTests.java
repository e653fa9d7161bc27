package org.norma.designations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DesignationOrderTests {

	@Test
	void numbersPartsAndYearsAreOrderedByValue() {
		List<Designation> ordered = parse("GB 9-2020", "GB 10-2020", "GB 10.2-2020", "GB 10.10-2020", "GB/T 1-2009",
				"GB/T 1-2020", "GB/T 1-2020/XG1-2021", "GB/T 1-2020/XG2-2022", "ISO 9:1999", "ISO 9-1", "ISO 9-1:1999",
				"ISO 10", "ISO 105-A01", "ISO 105-B01");
		List<Designation> shuffled = new ArrayList<>(ordered);
		Collections.shuffle(shuffled, new Random(7));
		assertThat(shuffled.stream().sorted().toList()).isEqualTo(ordered);
	}

	@Test
	void aSeriesComesBeforeItsEditions() {
		Designation edition = Designation.parse("ISO 9001:2015/Amd 1:2024");
		assertThat(edition.series()).isEqualByComparingTo(Designation.parse("ISO 9001")).isLessThan(edition.base());
		assertThat(edition.base()).isLessThan(edition);
		assertThat(edition.undated()).hasToString("ISO 9001/Amd 1:2024");
	}

	private static List<Designation> parse(String... texts) {
		return java.util.Arrays.stream(texts).map(Designation::parse).toList();
	}

}
