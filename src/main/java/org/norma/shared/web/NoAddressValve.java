package org.norma.shared.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import org.springframework.http.HttpStatus;

/**
 * Answers what is no address at all ({@code /%zz}), which the server refuses before the
 * application hears of it.
 */
final class NoAddressValve extends ValveBase {

	private final SmallAnswers answers;

	NoAddressValve(SmallAnswers answers) {
		super(true);
		this.answers = answers;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		getNext().invoke(request, response);
		var status = HttpStatus.resolve(response.getStatus());
		if (request.getContext() == null && status != null && status.isError() && !response.isCommitted()) {
			response.setSuspended(false);
			response.setErrorReported();
			this.answers.write(request.getRequest(), response.getResponse(), status,
					SmallAnswers.isForPrograms(String.valueOf(request.getRequestURI())),
					status.is4xxClientError() ? "shared.error.400.help" : "shared.error.500.help");
		}
	}

}
