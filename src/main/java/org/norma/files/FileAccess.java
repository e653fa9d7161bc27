package org.norma.files;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.Rule;

import org.springframework.context.MessageSourceResolvable;

/**
 * Who may read the file of an edition, by the rules of its level.
 *
 * @param rule the rule that decides, {@code null} where none does
 * @param basis its legal basis in the language of the reader
 * @param usuallyOpen what is proposed where the office chooses
 */
public record FileAccess(Kind kind, @Nullable Rule rule, @Nullable String basis, boolean usuallyOpen) {

	/**
	 * Whether everybody reads a kept file, by what the office chose for it. What was
	 * closed before the standard became mandatory opens by an act of the office, not by a
	 * change of number or binding.
	 */
	boolean lets(EditionFile file) {
		var chosen = file.opening();
		boolean open = switch (this.kind) {
			case OPEN -> chosen.open() || file.chosenAs() == null || file.chosenAs() == Binding.MANDATORY;
			case CHOSEN -> chosen.open();
			case CLOSED -> chosen.open() && chosen.basis() != null;
		};
		return open && file.content() != null;
	}

	/** The name of the rule for a sentence about it. */
	public MessageSourceResolvable named() {
		return (this.rule != null) ? this.rule.named() : Rule.TEXT_FREE.named();
	}

	/** Whether it is closed unless the office states its right to show it. */
	public boolean closed() {
		return this.kind == Kind.CLOSED;
	}

	/** What the rules say. */
	public enum Kind {

		/** Everybody reads it (Standardization Law art. 17); nobody closes it. */
		OPEN,
		/** The office chooses. */
		CHOSEN,
		/** Closed unless the office states its right to show it. */
		CLOSED

	}

}
