package org.norma.shared.web;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.norma.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** A sentence has one full stop at its end, whatever is put into it. */
class SentenceSourceTests {

	private final SentenceSource sentences = new SentenceSource();

	{
		this.sentences.setBasename("i18n/projects");
		this.sentences.setDefaultEncoding("UTF-8");
		this.sentences.setFallbackToSystemLocale(false);
	}

	@Test
	void whatEndsWithAFullStopDoesNotDoubleIt() {
		var said = this.sentences.getMessage("projects.form.rule.extension", new Object[] { 1, "x" }, Locale.ENGLISH);
		assertThat(said).contains("(x)");
		assertThat(SentenceSource.once("Resolved on 1 May: it stays.. Ask again."))
			.isEqualTo("Resolved on 1 May: it stays. Ask again.");
		assertThat(SentenceSource.once("定稿。。")).isEqualTo("定稿。");
		assertThat(SentenceSource.once("and so on...")).isEqualTo("and so on...");
		assertThat(SentenceSource.once("../up")).isEqualTo("../up");
	}

	/** Red before: how the program writes such a name for itself. */
	@Test
	void aNameInSeveralLanguagesIsSaidInThatOfTheSentence() {
		this.sentences.setBasename("i18n/hierarchy");
		var said = new Object[] { Texts.of("en", "Zhejiang").with("zh", "浙江"), "2026-01-01" };
		assertThat(this.sentences.getMessage("hierarchy.refused.retired", said, Locale.ENGLISH))
			.startsWith("The level Zhejiang is retired (2026-01-01)");
		assertThat(this.sentences.getMessage("hierarchy.refused.retired", said, Locale.SIMPLIFIED_CHINESE))
			.contains("浙江")
			.doesNotContain("Zhejiang", "Texts");
	}

	@Test
	void theBundlesSayItOnce() {
		this.sentences.setBasename("i18n/hierarchy");
		assertThat(this.sentences.getMessage("hierarchy.notice.rule-change-refused",
				new Object[] { "Level", "Bao Ltd." }, Locale.ENGLISH))
			.doesNotContain("..");
		assertThat(this.sentences.getMessage("hierarchy.change.decided.WAITING", new Object[] { "a" }, Locale.ENGLISH))
			.endsWith("waits.");
	}

}
