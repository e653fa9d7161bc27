package org.norma.notifications.web;

import org.jspecify.annotations.Nullable;
import org.norma.notifications.Urgency;
import org.norma.notifications.Work;

/** Which acts the list shows. */
record WorkFilter(@Nullable String words, @Nullable Urgency urgency) {

	WorkFilter {
		words = (words != null) ? words.strip() : "";
	}

	boolean isEmpty() {
		return "".equals(this.words) && this.urgency == null;
	}

	Work of(Work work) {
		return work.matching((this.words != null) ? this.words : "", this.urgency);
	}

}
