package org.norma.shared.web;

import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page for everything that went wrong outside a handler: unknown addresses, missing
 * rights, faults.
 */
@Controller
class ErrorPages implements ErrorController {

	@RequestMapping("/error")
	@PermitAll
	String error(HttpServletRequest request, Model model, Locale locale) {
		var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		var status = (code != null) ? code.toString() : "404";
		model.addAttribute("status", switch (status) {
			case "400", "403", "404", "405", "409", "413", "429" -> status;
			default -> "500";
		});
		return "shared/error";
	}

}
