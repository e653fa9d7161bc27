package org.norma.reviews;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.projects.ProjectKind;
import org.norma.shared.Tone;

/** What a review ends with (复审结论, Law art. 29). */
public enum Outcome {

	/** It goes on as it is (继续有效); the next cycle counts from the day. */
	CONFIRM(null),
	/** A new edition is made (修订). */
	REVISE(ProjectKind.REVISION),
	/** An amendment sheet is made (修改单). */
	AMEND(ProjectKind.AMENDMENT),
	/** It is withdrawn (废止). */
	WITHDRAW(ProjectKind.WITHDRAWAL),
	/** A standard of another level is made from it (转化). */
	CONVERT(ProjectKind.CONVERSION);

	private final @Nullable ProjectKind project;

	Outcome(@Nullable ProjectKind project) {
		this.project = project;
	}

	/** The kind of project that it opens. */
	public Optional<ProjectKind> project() {
		return Optional.ofNullable(this.project);
	}

	/** The outcome that the rules of a level mean by a word. */
	static Optional<Outcome> ofWord(String word) {
		return switch (word.strip().toLowerCase(Locale.ROOT)) {
			case "continue", "confirm" -> Optional.of(CONFIRM);
			case "revise" -> Optional.of(REVISE);
			case "amend" -> Optional.of(AMEND);
			case "abolish", "withdraw", "repeal" -> Optional.of(WITHDRAW);
			case "convert", "convert-to-standard" -> Optional.of(CONVERT);
			default -> Optional.empty();
		};
	}

	/** The colour in which a page shows it. */
	public Tone tone() {
		return switch (this) {
			case CONFIRM -> Tone.IN_FORCE;
			case REVISE, AMEND, CONVERT -> Tone.UPCOMING;
			case WITHDRAW -> Tone.WITHDRAWN;
		};
	}

}
