package org.norma.shared.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.norma.shared.ClientNetwork;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Before any filter: a body that is still arriving counts against its client and all
 * clients, must come at a certain pace, and is read to its end where nobody wanted it. So
 * slow bodies never take the threads of those who send none.
 */
final class BodyValve extends ValveBase {

	private static final String SECONDS_TO_WAIT = "20";

	private final BodiesUnderway underway;

	private final TrustedProxies proxies;

	private final SmallAnswers answers;

	BodyValve(BodiesUnderway underway, TrustedProxies proxies, SmallAnswers answers) {
		super(true);
		this.underway = underway;
		this.proxies = proxies;
		this.answers = answers;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (isThere(request)) {
			getNext().invoke(request, response);
			return;
		}
		var client = ClientNetwork.of(this.proxies.see(request).client());
		if (this.underway.enter(client)) {
			await(request, response, client);
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
		this.answers.write(request.getRequest(), response.getResponse(), HttpStatus.TOO_MANY_REQUESTS,
				"shared.refused.bodies", SECONDS_TO_WAIT);
		hangUp(request, response);
	}

	private static boolean isThere(Request request) {
		var raw = request.getCoyoteRequest();
		long length = raw.getContentLengthLong();
		return (length < 0) ? request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
				: length <= raw.getInputBuffer().available();
	}

	private void await(Request request, Response response, String client) throws IOException, ServletException {
		var raw = request.getCoyoteRequest();
		var before = raw.getInputBuffer();
		var body = new ArrivingBody(before, raw.getContentLengthLong(), () -> this.underway.leave(client),
				System::nanoTime);
		raw.setInputBuffer(body);
		try {
			getNext().invoke(request, response);
			if (!body.isWhole() && !request.isAsync()) {
				end(request, response, body);
			}
		}
		finally {
			body.leave();
			raw.setInputBuffer(before);
		}
	}

	/** Who waits for an answer hears it first; who is still sending is let finish. */
	private static void end(Request request, Response response, ArrivingBody body) throws IOException {
		if (!response.isErrorReportRequired()) {
			response.finishResponse();
		}
		var raw = request.getCoyoteRequest();
		boolean askedFor = raw.getBytesRead() > 0 || !raw.hasExpectation();
		if (askedFor && !body.drain()) {
			hangUp(request, response);
		}
	}

	/**
	 * What is still to come would be taken for the next request. The server takes this
	 * for an error: the answer is given before, and no page of errors made, for which the
	 * body would be read.
	 */
	private static void hangUp(Request request, Response response) throws IOException {
		if (!response.isCommitted()) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
		}
		response.finishResponse();
		request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
		response.setErrorReported();
	}

}
