package org.norma.imports.web;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Status;

/** What is typed to say what a word of status means. */
record WordForm(@Nullable String word, @Nullable Status status) {

	static WordForm blank() {
		return new WordForm(null, Status.IN_FORCE);
	}

	String typed() {
		return (this.word != null) ? this.word : "";
	}

	Status means() {
		return (this.status != null) ? this.status : Status.UNKNOWN;
	}

}
