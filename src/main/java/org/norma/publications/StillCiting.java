package org.norma.publications;

import java.util.List;
import java.util.UUID;

import org.norma.shared.Texts;

/**
 * Knows who cites an edition that a publication ends; contributed by the module that
 * looks after withdrawals.
 */
public interface StillCiting {

	/** Those that the present reader may see, and how many not. */
	Found of(UUID edition, UUID exceptProject);

	/**
	 * What was found.
	 *
	 * @param hidden how many more there are in drafts that are not public
	 */
	record Found(List<Line> lines, int hidden) {

		public Found {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * One that cites it.
	 *
	 * @param kind message key of what it is
	 * @param name its number
	 * @param href page of it
	 */
	record Line(String kind, String name, Texts title, String href) {
	}

}
