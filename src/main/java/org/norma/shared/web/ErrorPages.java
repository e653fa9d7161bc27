package org.norma.shared.web;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UrlPathHelper;

/**
 * The page for everything that went wrong outside a handler: unknown addresses, missing
 * rights, faults.
 */
@Controller
class ErrorPages implements ErrorController {

	private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 429);

	private final SmallAnswers answers;

	ErrorPages(SmallAnswers answers) {
		this.answers = answers;
	}

	/** Asked for by itself it is an address at which there is nothing. */
	@RequestMapping("/error")
	@PermitAll
	@Nullable String error(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
		var code = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number) ? number : 404;
		var status = KNOWN.contains(code) ? String.valueOf(code) : (code < 500) ? "400" : "500";
		if (forProgram(request)) {
			this.answers.write(request, response,
					Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.BAD_REQUEST), true,
					"shared.error." + status);
			return null;
		}
		response.setStatus(code);
		var lapsed = LapsedForm.of(request);
		if (lapsed.isPresent()) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			model.addAttribute("lapsed", lapsed.get());
			return "shared/lapsed";
		}
		model.addAttribute("status", status);
		model.addAttribute("cameFrom", PageBefore.of(request).orElse(null));
		return "shared/error";
	}

	/** The address that was asked for says it, not that of this page. */
	private static boolean forProgram(HttpServletRequest request) {
		var asked = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
		return SmallAnswers.isForPrograms(UrlPathHelper.defaultInstance.decodeRequestString(request, asked))
				|| SmallAnswers.forProgram(request);
	}

}
