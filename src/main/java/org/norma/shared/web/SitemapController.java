package org.norma.shared.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.shared.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Tells search engines which pages there are (sitemaps.org). */
@Controller
@PermitAll
class SitemapController {

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private final List<SitemapSource> sources;

	private final SiteAddress site;

	SitemapController(List<SitemapSource> sources, SiteAddress site) {
		this.sources = sources;
		this.site = site;
	}

	/** The list of lists. */
	@PublicPage(kept = 65)
	@GetMapping("/sitemap.xml")
	void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
		var base = this.site.of(request) + "/sitemaps/";
		var lists = new ArrayList<String>();
		for (var source : this.sources) {
			for (var part : source.parts()) {
				lists.add(base + source.name() + ".xml" + (part.equals(SitemapSource.Part.WHOLE) ? ""
						: "?from=" + encoded(part.from()) + "&before=" + encoded(part.before())));
			}
		}
		response.setContentType("application/xml;charset=UTF-8");
		write(response.getOutputStream(), "sitemapindex", "sitemap", lists);
	}

	@PublicPage(kept = 65)
	@GetMapping("/sitemaps/{name}.xml")
	void list(@PathVariable String name, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String before, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		var source = this.sources.stream()
			.filter((each) -> each.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new NotFound("shared.error.404"));
		var base = this.site.of(request);
		var pages = source.paths(new SitemapSource.Part(from, before))
			.stream()
			.map((path) -> base + UriUtils.encodePath(path, StandardCharsets.UTF_8))
			.toList();
		response.setContentType("application/xml;charset=UTF-8");
		write(response.getOutputStream(), "urlset", "url", pages);
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	private static void write(OutputStream out, String list, String item, List<String> addresses) throws IOException {
		try {
			var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeStartElement(list);
			xml.writeDefaultNamespace(NAMESPACE);
			for (var address : addresses) {
				xml.writeStartElement(item);
				xml.writeStartElement("loc");
				xml.writeCharacters(address);
				xml.writeEndElement();
				xml.writeEndElement();
			}
			xml.writeEndDocument();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

}
