package org.norma.documents;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import org.springframework.web.util.HtmlUtils;

/**
 * Markdown of a section as HTML that may stand on any page: CommonMark with tables, raw
 * HTML shown as text, links to http and https only, no images. Whatever the text, it
 * takes a bounded time; a text beyond {@link RenderingBounds} is shown as it was typed.
 */
public final class Markdown {

	/**
	 * Version of what this class makes of a text: to be raised with every change of it,
	 * so that what was kept before is rendered again.
	 */
	static final int VERSION = 1;

	/** Longest time for one text. */
	static final Duration LONGEST = Duration.ofSeconds(2);

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

	private static final Set<Class<? extends Block>> BLOCKS = Set.of(BlockQuote.class, Heading.class,
			FencedCodeBlock.class, IndentedCodeBlock.class, ListBlock.class, ThematicBreak.class);

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.extensions(EXTENSIONS)
		.escapeHtml(true)
		.sanitizeUrls(true)
		.percentEncodeUrls(true)
		.nodeRendererFactory(SafeNodes::new)
		.build();

	private Markdown() {
	}

	/** The text as its readers see it. */
	public static Rendered render(String markdown) {
		return rendered(markdown, LONGEST).orElseGet(() -> plain(markdown));
	}

	/**
	 * The same, where it is done in time; so what is there is always the same for the
	 * same text, and may be kept.
	 */
	static Optional<Rendered> rendered(String markdown, Duration longest) {
		try {
			var bounds = new RenderingBounds(longest);
			var html = new BoundedHtml(bounds);
			RENDERER.render(parser(bounds).parse(markdown), html);
			return Optional.of(new Rendered(html.toString(), false));
		}
		catch (StackOverflowError ex) {
			return Optional.of(plain(markdown));
		}
		catch (RenderingBounds.Exceeded ex) {
			return ex.always() ? Optional.of(plain(markdown)) : Optional.empty();
		}
	}

	/** The text as it was typed. */
	static Rendered plain(String markdown) {
		return new Rendered("<pre>" + HtmlUtils.htmlEscape(markdown) + "</pre>", true);
	}

	private static Parser parser(RenderingBounds bounds) {
		return Parser.builder()
			.customBlockParserFactory(bounds)
			.extensions(EXTENSIONS)
			.enabledBlockTypes(BLOCKS)
			.customInlineContentParserFactory(new WebAddress.Factory())
			.inlineParserFactory((context) -> new PiecewiseInlines(context, bounds))
			.build();
	}

}
