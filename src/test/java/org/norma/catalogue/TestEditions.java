package org.norma.catalogue;

import java.util.List;

import org.springframework.test.util.ReflectionTestUtils;

/** Editions that no database holds. */
public final class TestEditions {

	private TestEditions() {
	}

	public static Edition of(EditionData data) {
		return new Edition(StandardId.next(), data);
	}

	/** One that stood at another level until a day. */
	public static Edition moved(EditionData data, FormerLevel... former) {
		var edition = of(data);
		ReflectionTestUtils.setField(edition, "formerLevels", List.of(former));
		return edition;
	}

}
