package org.norma.lookup.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.norma.catalogue.EditionAddresses;
import org.norma.shared.web.SitemapSource;

import org.springframework.stereotype.Component;

/**
 * The pages of all editions. The parts are shorter than they may be, so that editions may
 * be added between two readings; where they begin is kept for a minute.
 */
@Component
class StandardSitemap implements SitemapSource {

	private static final int SIZE = 40_000;

	private final EditionAddresses editions;

	private final LoadingCache<Integer, List<Part>> parts = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofMinutes(1))
		.build(this::partsOf);

	StandardSitemap(EditionAddresses editions) {
		this.editions = editions;
	}

	@Override
	public String name() {
		return "standards";
	}

	@Override
	public List<Part> parts() {
		return this.parts.get(SIZE);
	}

	private List<Part> partsOf(int size) {
		var beginnings = this.editions.beginnings(size);
		var found = new ArrayList<Part>();
		for (int at = 0; at < beginnings.size(); at++) {
			found.add(new Part(beginnings.get(at), (at + 1 < beginnings.size()) ? beginnings.get(at + 1) : ""));
		}
		return found;
	}

	@Override
	public List<String> paths(Part part) {
		return this.editions.part(part.from(), part.before(), MOST)
			.stream()
			.map((slug) -> "/standards/" + slug)
			.toList();
	}

}
