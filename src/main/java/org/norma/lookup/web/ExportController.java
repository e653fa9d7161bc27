package org.norma.lookup.web;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.lookup.BadQuery;
import org.norma.lookup.Lookup;
import org.norma.lookup.SearchQuery;
import org.norma.shared.web.PublicPage;

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

	private static final int FEED = 50;

	private final Semaphore places = new Semaphore(AT_ONCE);

	private final Lookup lookup;

	private final ExportRows rows;

	private final Parameters parameters;

	private final MessageSource messages;

	ExportController(Lookup lookup, ExportRows rows, Parameters parameters, MessageSource messages) {
		this.lookup = lookup;
		this.rows = rows;
		this.parameters = parameters;
		this.messages = messages;
	}

	@PublicPage(kept = 65, searched = true)
	@GetMapping("/standards.csv")
	void csv(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		write(request, response, locale, "text/csv; charset=UTF-8", "csv", CsvExport::new);
	}

	@PublicPage(kept = 65, searched = true)
	@GetMapping("/standards.xlsx")
	void xlsx(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		write(request, response, locale, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
				XlsxExport::new);
	}

	@PublicPage(kept = 65, searched = true)
	@GetMapping("/standards.jsonl")
	void jsonLines(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		write(request, response, locale, "application/x-ndjson", "jsonl", JsonLinesExport::new);
	}

	/** The newest results of a query as an Atom feed. */
	@PublicPage(kept = 65, searched = true)
	@GetMapping("/standards.atom")
	void feed(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		var query = this.parameters.query(request).sortedBy(SearchQuery.Sort.NEWEST).page(1, FEED);
		var title = this.messages.getMessage("lookup.feed.title", new Object[] { query.text() }, locale);
		response.setContentType("application/atom+xml; charset=UTF-8");
		AtomFeed.write(response.getOutputStream(), title, ExportRows.base(request), request.getQueryString(),
				this.lookup.search(query).hits(), locale);
	}

	private void write(HttpServletRequest request, HttpServletResponse response, Locale locale, String type,
			String ending, ExportFormat.Factory format) throws IOException {
		var query = this.parameters.query(request);
		if (!this.places.tryAcquire()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "30");
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			response.sendError(429);
			return;
		}
		try {
			response.setContentType(type);
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					"attachment; filename=\"standards-" + query.asOf() + "." + ending + "\"");
			try (var file = format.on(response.getOutputStream())) {
				this.rows.write(query, ExportRows.base(request), locale, file);
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

}
