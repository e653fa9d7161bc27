package org.norma.hierarchy.web;

import java.util.List;

import org.norma.hierarchy.LevelDirectory;
import org.norma.shared.web.SitemapSource;

import org.springframework.stereotype.Component;

/** The pages of all levels. */
@Component
class LevelSitemap implements SitemapSource {

	private final LevelDirectory levels;

	LevelSitemap(LevelDirectory levels) {
		this.levels = levels;
	}

	@Override
	public String name() {
		return "levels";
	}

	@Override
	public List<Part> parts() {
		return List.of(Part.WHOLE);
	}

	@Override
	public List<String> paths(Part part) {
		return this.levels.all().stream().map((level) -> "/levels/" + level.code().value()).sorted().toList();
	}

}
