package org.norma.shared.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What programs ask of every site at an address that they know beforehand. */
@Controller
@PermitAll
class CrawlerController {

	/**
	 * Results, languages, themes and days have addresses without number (RFC 9309): what
	 * they show is found without them.
	 */
	private static final String RULES = """
			User-agent: *
			Disallow: /api/
			Disallow: /sign-in
			Disallow: /?
			Disallow: /*?*asOf=
			Disallow: /*?*from=
			Disallow: /*?*lang=
			Disallow: /*?*theme=
			Disallow: /standards.csv
			Disallow: /standards.jsonl
			Disallow: /standards.xlsx
			Disallow: /suggestions
			Allow: /sitemaps/

			Sitemap: %s/sitemap.xml
			""";

	private final SiteAddress site;

	private final byte[] icon;

	CrawlerController(SiteAddress site) throws IOException {
		this.site = site;
		this.icon = new ClassPathResource("static/img/norma.ico").getContentAsByteArray();
	}

	@PublicPage
	@GetMapping("/robots.txt")
	ResponseEntity<String> robots(HttpServletRequest request) {
		return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(RULES.formatted(this.site.of(request)));
	}

	/** For browsers that ask without reading the page. */
	@GetMapping("/favicon.ico")
	ResponseEntity<byte[]> icon() {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
			.contentType(new MediaType("image", "x-icon"))
			.body(this.icon);
	}

}
