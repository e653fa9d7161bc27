package org.norma.shared.web;

import jakarta.annotation.security.PermitAll;

import org.springframework.boot.info.BuildProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What this is, which version, and under which licence. */
@Controller
class AboutController {

	private final ObjectProvider<BuildProperties> build;

	AboutController(ObjectProvider<BuildProperties> build) {
		this.build = build;
	}

	@PublicPage
	@GetMapping("/about")
	@PermitAll
	String about(Model model) {
		var known = this.build.getIfAvailable();
		model.addAttribute("version", (known != null) ? known.getVersion() : "");
		return "shared/about";
	}

}
