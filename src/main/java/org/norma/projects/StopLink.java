package org.norma.projects;

import java.util.List;

/**
 * A line of a project's page that leads to a page of a later stop.
 *
 * @param stage the stage to which it belongs
 * @param key message key of the sentence
 * @param arguments what fills it, as text
 * @param href page to which it leads
 */
public record StopLink(Stage stage, String key, List<String> arguments, String href) {

	public StopLink {
		arguments = List.copyOf(arguments);
	}

}
