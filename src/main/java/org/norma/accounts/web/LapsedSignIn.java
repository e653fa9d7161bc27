package org.norma.accounts.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.shared.web.LapsedForm;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form of Norma's own that is sent after its sign-in ended, or was renewed elsewhere,
 * is answered with what was typed in it: the right is not missing, only the sign-in is.
 */
class LapsedSignIn implements AccessDeniedHandler, AuthenticationEntryPoint {

	private final AccessDeniedHandler refused = new AccessDeniedHandlerImpl();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
			throws IOException, ServletException {
		if (cause instanceof CsrfException && LapsedForm.isOwn(request)) {
			LapsedForm.note(request);
		}
		this.refused.handle(request, response, cause);
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
			throws IOException {
		LapsedForm.note(request);
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

}
