package org.norma.lookup.web;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.lookup.BadQuery;
import org.norma.shared.export.AtomWriter;
import org.norma.shared.export.ExportTable;
import org.norma.shared.export.TableKind;
import org.norma.shared.web.PublicPage;
import org.norma.shared.web.SiteAddress;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives the results of any query as a file, written while it is read. */
@Controller
@PermitAll
class ExportController {

	/** Exports at one time; each reads through the whole result. */
	private static final int AT_ONCE = 4;

	private final Semaphore places = new Semaphore(AT_ONCE);

	private final ResultFeed feed;

	private final AtomWriter atom;

	private final SiteAddress site;

	private final ExportRows rows;

	private final Parameters parameters;

	private final MessageSource messages;

	ExportController(ResultFeed feed, AtomWriter atom, SiteAddress site, ExportRows rows, Parameters parameters,
			MessageSource messages) {
		this.feed = feed;
		this.atom = atom;
		this.site = site;
		this.rows = rows;
		this.parameters = parameters;
		this.messages = messages;
	}

	@PublicPage(kept = 65, searched = true)
	@GetMapping("/standards.csv")
	void csv(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		write(request, response, locale, (name) -> TableKind.CSV.answer(request, response, name));
	}

	@PublicPage(kept = 65, searched = true)
	@GetMapping("/standards.xlsx")
	void xlsx(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		write(request, response, locale, (name) -> TableKind.XLSX.answer(request, response, name));
	}

	@PublicPage(kept = 65, searched = true)
	@GetMapping("/standards.jsonl")
	void jsonLines(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		write(request, response, locale, (name) -> {
			response.setContentType("application/x-ndjson");
			TableKind.attach(response, name + ".jsonl");
			return new JsonLinesExport(response.getOutputStream());
		});
	}

	/**
	 * The newest results of a query as an Atom feed, which tells what is so today.
	 * @throws BadQuery when another day is asked about
	 */
	@PublicPage(kept = 65, searched = true)
	@GetMapping("/standards.atom")
	void feed(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		var query = this.parameters.query(request);
		if (!query.asOf().equals(this.parameters.today())) {
			throw new BadQuery("lookup.bad.feed-day", query.asOf());
		}
		this.atom.write(this.feed.of(query, locale), request, response, locale);
	}

	private void write(HttpServletRequest request, HttpServletResponse response, Locale locale, Beginning file)
			throws IOException {
		var query = this.parameters.query(request);
		if (!this.places.tryAcquire()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "30");
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			response.sendError(429);
			return;
		}
		try {
			try (var table = file.begin("standards-" + query.asOf())) {
				this.rows.write(query, this.site.of(request), locale, table);
			}
		}
		finally {
			this.places.release();
		}
	}

	@ExceptionHandler
	void bad(BadQuery refusal, HttpServletResponse response, Locale locale) throws IOException {
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		response.setContentType("text/plain; charset=UTF-8");
		response.getWriter()
			.println(this.messages.getMessage(refusal.key(), refusal.arguments(), refusal.key(), locale));
	}

	/** Begins the file that is answered, by its name without ending. */
	@FunctionalInterface
	private interface Beginning {

		ExportTable begin(String name) throws IOException;

	}

}
