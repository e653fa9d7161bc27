package org.norma.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * Holds a page against the rules of WCAG 2.2 A and AA and of good practice, as axe knows
 * them, in the light, and its colours once more in the dark. Axe comes into a page once
 * and both runs are one question: every page of the journeys is asked.
 */
public final class Axe {

	private static final String SCRIPT = script();

	/**
	 * {@code label-content-name-mismatch} (WCAG 2.5.3) is switched off in axe by itself.
	 * What is on the page is the same in the dark, but for its colours.
	 */
	private static final String BOTH_THEMES = """
			async () => {
				const root = document.documentElement;
				const said = (theme, result) => result.violations.map((rule) => theme + ' ' + rule.id + ': '
						+ rule.nodes.map((node) => node.html + ' ' + node.failureSummary).join(' | '));
				const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
				const light = said('light', await axe.run(document, {
					runOnly: { type: 'tag', values: tags },
					rules: { 'label-content-name-mismatch': { enabled: true } },
					resultTypes: ['violations']
				}));
				const theme = root.dataset.bsTheme;
				root.dataset.bsTheme = 'dark';
				const dark = said('dark', await axe.run(document, {
					runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
					resultTypes: ['violations']
				}));
				root.dataset.bsTheme = theme;
				return light.concat(dark);
			}
			""";

	private Axe() {
	}

	/**
	 * What is wrong with a page.
	 * @param page the page as it stands, shown in the light and without motion
	 * @return a line for each broken rule: theme, rule, elements
	 */
	@SuppressWarnings("unchecked")
	public static List<String> violations(Page page) {
		if (!(Boolean) page.evaluate("typeof axe === 'object'")) {
			page.evaluate(SCRIPT);
		}
		return (List<String>) page.evaluate(BOTH_THEMES);
	}

	private static String script() {
		try (var axe = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
			return new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "\n;null";
		}
		catch (IOException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

}
