package org.norma.documents;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTests {

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=alert(1)>b</b>",
			"[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,<script>alert(1)</script>)",
			"[x](java\nscript:alert(1))", "[x](&#106;avascript:alert(1))", "[x](//evil.example)", "[x](/documents)",
			"<javascript:alert(1)>", "![x](https://evil.example/x.png)", "![x](x\" onerror=\"alert(1))",
			"[x](https://a.example/\"onmouseover=alert(1))", "| <svg onload=alert(1)> |\n| --- |\n| <iframe> |",
			"```html\" onclick=\"x\n<script>\n```", "[x]: javascript:alert(1)\n\n[x]", "<!-- --><style>*{}</style>" })
	void nothingThatRunsComesThrough(String hostile) {
		var html = html(hostile);
		assertThat(html).doesNotContainPattern("<(?!/?(p|a|pre|code|table|thead|tbody|tr|th|td|br|em|strong)\\b)")
			.doesNotContainPattern("<a (?!href=\"https?://[^\"<>]*\" rel=\"nofollow noopener\">)")
			.doesNotContainPattern("<[^>]*\\son\\w+=");
	}

	@Test
	void linksToTheWebAreLinksAndOthersAreText() {
		assertThat(html("[ISO](https://www.iso.org/x?a=1&b=2)"))
			.contains("<a href=\"https://www.iso.org/x?a=1&amp;b=2\" rel=\"nofollow noopener\">ISO</a>");
		assertThat(html("[mail](mailto:a@b.example)")).isEqualTo("<p>mail</p>\n");
	}

	@Test
	void tablesListsAndEmphasisAreShown() {
		assertThat(html("| 项目 | 限值 |\n| --- | --- |\n| 水分 | 15 % |")).contains("<th>项目</th>", "<td>15 %</td>");
		assertThat(html("1. **one**\n2. two")).contains("<ol>", "<strong>one</strong>");
	}

	@Test
	void headingsWithinATextAreNoSections() {
		assertThat(html("# Big")).contains("<strong>Big</strong>").doesNotContain("<h1");
	}

	@Test
	void whatLooksLikeHtmlIsReadAsText() {
		assertThat(html("a <b> *c* <!-- d -->")).isEqualTo("<p>a &lt;b&gt; <em>c</em> &lt;!-- d --&gt;</p>\n");
		assertThat(html("<div>\n*a*\n</div>")).contains("&lt;div&gt;", "<em>a</em>");
		assertThat(html("see <https://www.iso.org/>."))
			.contains("<a href=\"https://www.iso.org/\" rel=\"nofollow noopener\">https://www.iso.org/</a>.");
	}

	/** Nothing of a long paragraph is lost where it is cut. */
	@Test
	void aParagraphLongerThanAPieceKeepsItsWordsItsLinesAndItsMarks() {
		var sentence = "Rice **shall** be clean. ";
		var words = html(sentence.repeat(1_000)).replaceAll("</?(p|strong)>|\\n", "");
		assertThat(words.equals("Rice shall be clean. ".repeat(1_000).strip())).isTrue();
		assertThat(html("水".repeat(10_000)).strip()).isEqualTo("<p>" + "水".repeat(10_000) + "</p>");
		assertThat(html("**clean** rice\n".repeat(900)).lines()).hasSize(900);
		assertThat(html(sentence.repeat(1_000))).contains("<strong>shall</strong>");
	}

	@Test
	void deepNestingEndsInTextNotInAFault() {
		assertThat(html("> ".repeat(50_000) + "end")).contains("end");
		assertThat(html("*a **b ".repeat(25_000))).contains("b");
		assertThat(html("[".repeat(100_000))).contains("[");
	}

	/**
	 * Every mark of the grammar, repeated to the longest text of a section, alone and in
	 * the ways in which parsers of Markdown are known to take too long.
	 */
	static Stream<String> hostile() {
		var n = SectionText.LONGEST_BODY;
		var repeated = Stream
			.of("<a ", "<a b=\"", "<", "</a ", "<!--", "<?", "<![CDATA[", "<!A ", "<a\n", "<http:", "[", "[a](b",
					"[a](<b", "[a](b \"", "[a][", "![", "[[a](b)", "]", "*", "*a ", "*a_b ", "**a *b ", "a**b",
					"a***b_", "_a", "_a_ ", "*a**a*", "`", "`a``", "\\", "&", "&#1234", "> ", "> a\n", "- ", "- a\n",
					"1. ", "* a\n\n", "[a]: b\n", "[a]: b 'c\n", "[a]: <b\n", "[a\n", "|a", "a|b\n", "# ", "===\n",
					"---\n", "```\n", "a  \n", "a\n", "- \n  ", "> - ", "(", "!", "~")
			.map((mark) -> mark.repeat(n / mark.length()));
		return Stream.concat(repeated, Stream.of("[".repeat(n / 2) + "]".repeat(n / 2),
				"*".repeat(n / 2) + "a" + "*".repeat(n / 2 - 1), "**a ".repeat(n / 8) + " a**".repeat(n / 8),
				"> ".repeat(n / 4) + "a\n" + "b\n".repeat(n / 4 - 1), table(25_000, 33_000), table(440, 66_000),
				"[x]: http://" + "a".repeat(n / 2) + "\n\n" + "[x]".repeat(n / 6 - 10),
				IntStream.range(1, 600).mapToObj((i) -> "e" + "`".repeat(i)).collect(Collectors.joining()),
				IntStream.range(0, 440).mapToObj((i) -> "  ".repeat(i) + "- a\n").collect(Collectors.joining())));
	}

	private static String table(int columns, int rows) {
		var text = "|a".repeat(columns) + "|\n" + "|-".repeat(columns) + "|\n" + "|a\n".repeat(rows);
		return text.substring(0, Math.min(text.length(), SectionText.LONGEST_BODY));
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void everyTextThatCanBeSavedIsRenderedInBoundedTimeAndLength(String hostile) {
		assertThat(hostile.length()).isLessThanOrEqualTo(SectionText.LONGEST_BODY);
		var threads = ManagementFactory.getThreadMXBean();
		var before = threads.getCurrentThreadCpuTime();
		var rendered = Markdown.rendered(hostile, Duration.ofSeconds(30));
		assertThat(threads.getCurrentThreadCpuTime() - before).isLessThan(Duration.ofMillis(900).toNanos());
		assertThat(rendered).hasValueSatisfying(
				(each) -> assertThat(each.html().length()).isLessThanOrEqualTo(RenderingBounds.LONGEST_HTML));
	}

	@Test
	void whatTakesTooLongAllTheSameIsShownAsItWasTyped() {
		var text = "*a* <b>\n\n".repeat(20_000);
		assertThat(Markdown.rendered(text, Duration.ZERO)).isEmpty();
		assertThat(Markdown.plain("*a* <b>")).isEqualTo(new Rendered("<pre>*a* &lt;b&gt;</pre>", true));
		assertThat(Markdown.render("> ".repeat(60) + "a").plain()).isTrue();
		assertThat(Markdown.render("- ".repeat(12) + "a").plain()).isFalse();
	}

	private static String html(String markdown) {
		return Markdown.render(markdown).html();
	}

}
