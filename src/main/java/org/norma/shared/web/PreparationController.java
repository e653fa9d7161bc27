package org.norma.shared.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The notice of a preparation, asked for again by the pages while it lasts. */
@Controller
class PreparationController {

	@GetMapping("/preparation")
	@PermitAll
	String notice(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return "shared/preparation :: notice";
	}

}
