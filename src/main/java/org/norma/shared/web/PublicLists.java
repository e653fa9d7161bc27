package org.norma.shared.web;

import java.util.List;

import org.springframework.stereotype.Component;

/** The pages that stand in the menus for everybody. */
@Component
class PublicLists implements SitemapSource {

	private final List<NavEntry> entries;

	PublicLists(List<NavEntry> entries) {
		this.entries = entries;
	}

	@Override
	public String name() {
		return "pages";
	}

	@Override
	public List<Part> parts() {
		return List.of(Part.WHOLE);
	}

	@Override
	public List<String> paths(Part part) {
		return this.entries.stream()
			.filter((entry) -> entry.roles().isEmpty())
			.map(NavEntry::href)
			.filter((href) -> href.startsWith("/") && !href.contains("?"))
			.distinct()
			.sorted()
			.toList();
	}

}
