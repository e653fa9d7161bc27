package org.norma.hierarchy;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A system of codes for the stages of work.
 *
 * @param name the standard or body from which the codes are
 * @param codes codes by the name of the stage, where they differ from those of the rules
 */
public record StageCodes(String name, @Nullable Map<String, String> codes) {

	/**
	 * The code of a stage.
	 * @param stage its name, such as {@code consultation}
	 * @param usual its code in the rules
	 */
	public String of(String stage, String usual) {
		return (this.codes != null) ? this.codes.getOrDefault(stage, usual) : usual;
	}

}
