package org.norma.documents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
		var html = Markdown.html(hostile);
		assertThat(html).doesNotContainPattern("<(?!/?(p|a|pre|code|table|thead|tbody|tr|th|td|br|em|strong)\\b)")
			.doesNotContainPattern("<a (?!href=\"https?://[^\"<>]*\" rel=\"nofollow noopener\">)")
			.doesNotContainPattern("<[^>]*\\son\\w+=");
	}

	@Test
	void linksToTheWebAreLinksAndOthersAreText() {
		assertThat(Markdown.html("[ISO](https://www.iso.org/x?a=1&b=2)"))
			.contains("<a href=\"https://www.iso.org/x?a=1&amp;b=2\" rel=\"nofollow noopener\">ISO</a>");
		assertThat(Markdown.html("[mail](mailto:a@b.example)")).isEqualTo("<p>mail</p>\n");
	}

	@Test
	void tablesListsAndEmphasisAreShown() {
		assertThat(Markdown.html("| 项目 | 限值 |\n| --- | --- |\n| 水分 | 15 % |")).contains("<th>项目</th>", "<td>15 %</td>");
		assertThat(Markdown.html("1. **one**\n2. two")).contains("<ol>", "<strong>one</strong>");
	}

	@Test
	void headingsWithinATextAreNoSections() {
		assertThat(Markdown.html("# Big")).contains("<strong>Big</strong>").doesNotContain("<h1");
	}

	@Test
	void deepNestingEndsInTextNotInAFault() {
		assertThat(Markdown.html("> ".repeat(50_000) + "end")).contains("end");
		assertThat(Markdown.html("*a **b ".repeat(25_000))).contains("b");
		assertThat(Markdown.html("[".repeat(100_000))).contains("[");
	}

}
