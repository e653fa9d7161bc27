package org.norma.projects.web;

import org.norma.projects.ActsNow;
import org.norma.projects.ProjectId;

import org.springframework.stereotype.Component;

/** Whether the reader of a page may ask for an exemption, before the button is shown. */
@Component("exemptionRights")
class ExemptionRights {

	private final ActsNow acts;

	ExemptionRights(ActsNow acts) {
		this.acts = acts;
	}

	/** Asked for who decides, and of a gate that is shut. */
	public boolean mayAsk(ProjectId project, String gate) {
		return this.acts.refusal(project, "exempt", gate).isEmpty();
	}

}
