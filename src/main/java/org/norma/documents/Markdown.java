package org.norma.documents;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import org.springframework.web.util.HtmlUtils;

/**
 * Markdown of a section as HTML that may stand on any page: CommonMark with tables, raw
 * HTML shown as text, links to http and https only, no images.
 */
public final class Markdown {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.extensions(EXTENSIONS)
		.escapeHtml(true)
		.sanitizeUrls(true)
		.percentEncodeUrls(true)
		.nodeRendererFactory(SafeNodes::new)
		.build();

	private Markdown() {
	}

	public static String html(String markdown) {
		try {
			return RENDERER.render(PARSER.parse(markdown));
		}
		catch (StackOverflowError ex) {
			return "<pre>" + HtmlUtils.htmlEscape(markdown) + "</pre>";
		}
	}

}
