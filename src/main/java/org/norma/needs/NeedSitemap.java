package org.norma.needs;

import java.util.List;
import java.util.Map;

import org.norma.shared.web.SitemapRows;
import org.norma.shared.web.SitemapSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages of the needs whose proposer is confirmed. */
@Component
class NeedSitemap implements SitemapSource {

	private final SitemapRows rows;

	NeedSitemap(JdbcClient jdbc) {
		this.rows = new SitemapRows(jdbc, "need where state <> 'UNCONFIRMED'", "id", "uuid");
	}

	@Override
	public String name() {
		return "needs";
	}

	@Override
	public List<Part> parts() {
		return this.rows.parts(Map.of());
	}

	@Override
	public List<String> paths(Part part) {
		return this.rows.of(part, Map.of()).stream().map((each) -> "/needs/" + each).toList();
	}

}
