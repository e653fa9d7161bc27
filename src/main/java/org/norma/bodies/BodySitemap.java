package org.norma.bodies;

import java.util.List;
import java.util.Map;

import org.norma.shared.web.SitemapRows;
import org.norma.shared.web.SitemapSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages of all bodies. */
@Component
class BodySitemap implements SitemapSource {

	private final SitemapRows rows;

	BodySitemap(JdbcClient jdbc) {
		this.rows = new SitemapRows(jdbc, "body where true", "slug", "text");
	}

	@Override
	public String name() {
		return "bodies";
	}

	@Override
	public List<Part> parts() {
		return this.rows.parts(Map.of());
	}

	@Override
	public List<String> paths(Part part) {
		return this.rows.of(part, Map.of()).stream().map((each) -> "/bodies/" + each).toList();
	}

}
