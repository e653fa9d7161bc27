package org.norma.reviews.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.reviews.Findings;
import org.norma.reviews.Judgement;
import org.norma.reviews.Outcome;
import org.norma.reviews.Verdict;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What a committee finds, criterion by criterion. */
record JudgementForm(@Nullable List<@Valid Line> lines, @NotNull @Nullable Outcome recommended,
		@NotBlank @Size(max = 5000) @Nullable String opinion) {

	JudgementForm {
		lines = (lines != null) ? lines.stream().map((line) -> (line != null) ? line : Line.EMPTY).toList() : null;
	}

	static JudgementForm blank(List<String> criteria) {
		return new JudgementForm(criteria.stream().map((each) -> new Line(each, null, null)).toList(), null, null);
	}

	/** The criteria that miss a verdict or its reason. */
	List<String> unjudged(List<String> criteria) {
		var given = (this.lines != null) ? this.lines : List.<Line>of();
		return criteria.stream()
			.filter((criterion) -> given.stream().noneMatch((line) -> line.judges(criterion)))
			.toList();
	}

	/** As the page names it. */
	static DefaultMessageSourceResolvable name(String criterion) {
		return new DefaultMessageSourceResolvable(
				new String[] { "reviews.criterion." + criterion, "hierarchy.item." + criterion }, criterion);
	}

	Findings findings() {
		var given = (this.lines != null) ? this.lines : List.<Line>of();
		return new Findings(IntStream.range(0, given.size()).mapToObj((at) -> given.get(at).judgement()).toList(),
				Objects.requireNonNull(this.recommended), Objects.requireNonNull(this.opinion).strip());
	}

	/** What is found by one criterion. */
	record Line(@NotBlank @Nullable String criterion, @NotNull @Nullable Verdict verdict,
			@NotBlank @Size(max = 3000) @Nullable String words) {

		private static final Line EMPTY = new Line(null, null, null);

		boolean judges(String asked) {
			return asked.equals(this.criterion) && this.verdict != null && this.words != null && !this.words.isBlank();
		}

		Judgement judgement() {
			return new Judgement(Objects.requireNonNull(this.criterion), Objects.requireNonNull(this.verdict),
					Objects.requireNonNull(this.words).strip());
		}

	}

}
