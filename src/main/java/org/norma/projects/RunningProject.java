package org.norma.projects;

import org.norma.shared.Texts;

/** A project on its way whose title is near to another. */
public record RunningProject(ProjectId id, String code, Texts title, Stage stage) {

	/** Path of its page. */
	public String href() {
		return "/projects/" + this.id.value();
	}

}
