package org.norma.shared.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.norma.shared.NotFound;
import org.norma.shared.Refusal;
import org.norma.shared.RuleBroken;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Turns the two refusals into pages, once for all handlers that answer with a page. */
@ControllerAdvice
class RefusalAdvice {

	private final FrameAdvice frames;

	RefusalAdvice(FrameAdvice frames) {
		this.frames = frames;
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String notFound(NotFound refusal, Model model, HttpServletRequest request, Locale locale) {
		return page("404", refusal, model, request, locale);
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.CONFLICT)
	String ruleBroken(RuleBroken refusal, Model model, HttpServletRequest request, Locale locale) {
		return page("409", refusal, model, request, locale);
	}

	private String page(String status, Refusal refusal, Model model, HttpServletRequest request, Locale locale) {
		model.addAttribute("frame", this.frames.frame(request, locale));
		model.addAttribute("status", status);
		model.addAttribute("refusal", refusal);
		return "shared/refusal";
	}

}
