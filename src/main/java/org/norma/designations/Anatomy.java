package org.norma.designations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A designation taken apart: what parsers give and printers take.
 */
record Anatomy(Head head, Numbering numbering, List<Supplement> supplements, Marks marks, @Nullable Anatomy adopted) {

	Anatomy {
		supplements = List.copyOf(supplements);
	}

	Anatomy(Head head, Numbering numbering) {
		this(head, numbering, List.of(), Marks.NONE, null);
	}

	static Anatomy opaque(String text) {
		return new Anatomy(Head.OPAQUE, new Numbering(text, List.of(), 0, null));
	}

	boolean isOpaque() {
		return this.head.family() == Family.OPAQUE;
	}

	/** Without supplements and marks of the copy, the date kept. */
	Anatomy base() {
		return new Anatomy(this.head, this.numbering);
	}

	Anatomy withoutTwin() {
		return new Anatomy(this.head, this.numbering, this.supplements, this.marks, null);
	}

	Anatomy undated() {
		return new Anatomy(this.head, this.numbering.withoutDate(), this.supplements, this.marks, this.adopted);
	}

	/** What all editions, drafts and supplements have in common. */
	Anatomy series() {
		return isOpaque() ? this
				: new Anatomy(this.head.withoutStage(), this.numbering.withoutDate().withoutIteration());
	}

}
