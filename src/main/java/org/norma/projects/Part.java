package org.norma.projects;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What a person has done for a project, as the rules on separate persons name it. */
public enum Part {

	PROPOSER("project.proposed"), DECIDER("project.accepted"), APPROVER("project.approved"),
	PUBLISHER("project.published"), WITHDRAWER("project.withdrawn"), FILER("project.filed"),
	/** Whoever asked for an exemption that counts. */
	EXEMPTION_ASKER("project.exemption-requested"),
	/** Whoever countersigned one. */
	COUNTERSIGNER("project.exemption-countersigned");

	private final String verb;

	Part(String verb) {
		this.verb = verb;
	}

	/** The act of the ledger by which one becomes it. */
	String verb() {
		return this.verb;
	}

	/**
	 * Whether several people may have it, one for each exemption; who does is kept with
	 * these.
	 */
	boolean inExemptions() {
		return this == EXEMPTION_ASKER || this == COUNTERSIGNER;
	}

	/** The word of the rules. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<Part> ofVerb(String verb) {
		return Arrays.stream(values()).filter((part) -> !part.inExemptions() && part.verb.equals(verb)).findFirst();
	}

	/** What was done, in the language of whoever reads a sentence about it. */
	MessageSourceResolvable said() {
		return new DefaultMessageSourceResolvable(new String[] { "projects.part." + name() }, word());
	}

}
