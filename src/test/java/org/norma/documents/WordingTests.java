package org.norma.documents;

import java.lang.management.ManagementFactory;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is a change of the words, what of the form alone, and what of nothing. */
class WordingTests {

	@ParameterizedTest
	@ValueSource(strings = { "\u00AD", "\u200B", "\u200D", "\u200E", "\u2060", "\uFE0F", "\u034F", "&#8203;", "&shy;",
			"\n\n[zz]: /nowhere", "\u3164" })
	void whatNobodySeesIsNoChangeOfTheWords(String unseen) {
		assertThat(Wording.between("The surface is smooth.", "The surface is smooth." + unseen))
			.isNotEqualTo(Extent.WORDING);
		assertThat(Wording.between("The surface is smooth.", "The sur" + unseen.strip() + "face is rough."))
			.isEqualTo(Extent.WORDING);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			The surface shall not exceed 80 °C.   | The surface shall not exceed 60 °C.       | WORDING
			It shall be safe.                     | It should be safe.                        | WORDING
			表面温度不应超过 80 ℃。                  | 表面温度不宜超过 80 ℃。                      | WORDING
			a ≥ 5                                 | a ≤ 5                                     | WORDING
			-5 °C                                 | 5 °C                                      | WORDING
			One, two                              | One two                                   | WORDING
			The end                               | The end.                                  | WORDING
			""                                    | Something                                 | WORDING
			Something                             | ""                                        | WORDING
			10 m                                  | 1.0 m                                     | WORDING
			3 * 4                                 | 3 4                                       | WORDING
			same                                  | same                                      | SAME
			"same  words "                        | "same words"                              | SAME
			"one\\n\\n\\n\\ntwo\\n"               | "one\\n\\ntwo"                            | SAME
			5mg                                   | 5 mg                                      | FORM
			"one\\ntwo"                           | "one\\n\\ntwo"                            | FORM
			the mass m                            | the mass *m*                              | FORM
			Warning: hot.                         | **Warning: hot.**                         | FORM
			"one\\ntwo"                           | "- one\\n- two"                           | FORM
			"one\\ntwo"                           | "1. one\\n2. two"                         | FORM
			Title                                 | ## Title                                  | FORM
			Said                                  | > Said                                    | FORM
			"| a | b |\\n|---|---|\\n| 1 | 2 |"   | "|a|b|\\n|:-:|--:|\\n|1|2|"               | FORM
			"| a | b |\\n|---|---|\\n| 1 | 2 |"   | "| a | b |\\n|---|---|\\n| 1 | 3 |"       | WORDING
			""")
	void wordsAreChangedByWords(String older, String newer, Extent extent) {
		assertThat(Wording.between(lines(older), lines(newer))).isEqualTo(extent);
		assertThat(Wording.between(lines(newer), lines(older))).isEqualTo(extent);
	}

	@Test
	void aSectionThatComesOrGoesAndANatureThatTurnsAreChanges() {
		var text = new SectionText("Heading", "Body", true);
		assertThat(Wording.between(null, text)).isEqualTo(Extent.WORDING);
		assertThat(Wording.between(text, null)).isEqualTo(Extent.WORDING);
		assertThat(Wording.between((SectionText) null, null)).isEqualTo(Extent.SAME);
		assertThat(Wording.between(text, new SectionText("Heading", "Body", false))).isEqualTo(Extent.WORDING);
		assertThat(Wording.between(text, text.withHeading("Other"))).isEqualTo(Extent.WORDING);
		assertThat(Wording.between(text, new SectionText("Heading", "*Body*", true))).isEqualTo(Extent.FORM);
	}

	/** Whoever stores marks alone does not keep the readers waiting. */
	@Test
	void marksAloneAreReadInBoundedTime() {
		var threads = ManagementFactory.getThreadMXBean();
		for (var mark : new String[] { "*", "_", "`", "> ", "- ", "#", "| ", "\\", "1. ", "<a " }) {
			var text = mark.repeat(SectionText.LONGEST_BODY / mark.length());
			var started = threads.getCurrentThreadCpuTime();
			Wording.between(text, text + "x");
			Wording.between(text, " " + text);
			assertThat(threads.getCurrentThreadCpuTime() - started).as(mark)
				.isLessThan(Duration.ofMillis(1500).toNanos());
		}
	}

	private static String lines(String cell) {
		return cell.replace("\\n", "\n");
	}

}
