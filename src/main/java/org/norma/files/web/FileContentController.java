package org.norma.files.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.files.EditionFiles;
import org.norma.files.StoredContent;
import org.norma.shared.Actor;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Sends a file as it was put up. A PDF is shown by the browser's own reader and may load
 * nothing; all else is downloaded.
 */
@Controller
@PermitAll
class FileContentController {

	/** The readers of browsers show a PDF as an object of its own page. */
	private static final String POLICY = "default-src 'none'; object-src 'self'; img-src 'self' data:; "
			+ "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

	private final EditionFiles files;

	private final FilePages pages;

	FileContentController(EditionFiles files, FilePages pages) {
		this.files = files;
		this.pages = pages;
	}

	@GetMapping("/standards/{slug}/files/{file}")
	void content(@PathVariable String slug, @PathVariable UUID file, @RequestParam @Nullable String download,
			ServletWebRequest request, HttpServletResponse response) throws IOException {
		var edition = this.pages.edition(slug);
		var content = this.files.content(edition, file, Actor.current().orElse(null));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		if (request.checkNotModified('"' + content.sha256() + '"')) {
			return;
		}
		describe(response, edition, content, download != null);
		if (request.getHttpMethod() != HttpMethod.HEAD) {
			this.files.write(content, response.getOutputStream());
		}
	}

	private static void describe(HttpServletResponse response, Edition edition, StoredContent content,
			boolean download) {
		var how = (content.kind().isShown() && !download) ? ContentDisposition.inline()
				: ContentDisposition.attachment();
		response.setContentType(content.kind().mediaType());
		response.setContentLengthLong(content.size());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				how.filename(edition.slug() + "." + content.kind().extension(), StandardCharsets.UTF_8)
					.build()
					.toString());
		response.setHeader("Content-Security-Policy", POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
	}

}
