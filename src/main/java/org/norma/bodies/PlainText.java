package org.norma.bodies;

import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Text without markup: what an imported field says, in lines, without its HTML. */
final class PlainText {

	private static final Set<String> BREAKS = Set.of("p", "div", "br", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4");

	private PlainText() {
	}

	static String of(@Nullable String html) {
		if (html == null) {
			return "";
		}
		var body = Jsoup.parse(html).body();
		body.select("script, style, template, noscript").remove();
		var lines = new Lines();
		body.traverse(lines);
		return lines.text.toString()
			.replace('\u00A0', ' ')
			.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
			.replaceAll("[ \\t]+", " ")
			.replaceAll(" ?\\n[\\s]*", "\n")
			.strip();
	}

	/** The same on a single line. */
	static String line(@Nullable String html) {
		return of(html).replace('\n', ' ');
	}

	/** Gathers the words, a line for each block. */
	private static final class Lines implements NodeVisitor {

		private final StringBuilder text = new StringBuilder();

		@Override
		public void head(Node node, int depth) {
			if (node instanceof TextNode words) {
				this.text.append(words.text());
			}
			else if (breaks(node)) {
				this.text.append(node.normalName().equals("li") ? "\n– " : "\n");
			}
		}

		@Override
		public void tail(Node node, int depth) {
			if (breaks(node)) {
				this.text.append('\n');
			}
		}

		private static boolean breaks(Node node) {
			return node instanceof Element element && BREAKS.contains(element.normalName());
		}

	}

}
