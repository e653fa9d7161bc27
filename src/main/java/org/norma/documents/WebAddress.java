package org.norma.documents;

import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/**
 * What a {@code <} means in a text: an address of the web between angle brackets is a
 * link, everything else is the character itself. HTML is not read at all.
 */
final class WebAddress implements InlineContentParser {

	private static final int LONGEST = 2_000;

	private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>]+");

	@Override
	public ParsedInline tryParse(InlineParserState state) {
		var scanner = state.scanner();
		scanner.next();
		var start = scanner.position();
		var read = 0;
		while (scanner.hasNext() && read < LONGEST && " \n<>".indexOf(scanner.peek()) < 0) {
			scanner.next();
			read++;
		}
		var address = scanner.getSource(start, scanner.position()).getContent();
		if (scanner.peek() == '>' && ADDRESS.matcher(address).matches()) {
			scanner.next();
			var link = new Link(address, null);
			link.appendChild(new Text(address));
			return ParsedInline.of(link, scanner.position());
		}
		return ParsedInline.of(new Text("<"), start);
	}

	/** Makes one for each paragraph. */
	static final class Factory implements InlineContentParserFactory {

		@Override
		public Set<Character> getTriggerCharacters() {
			return Set.of('<');
		}

		@Override
		public InlineContentParser create() {
			return new WebAddress();
		}

	}

}
