package org.norma.consultations.web;

import java.util.List;

import org.norma.consultations.PublicRounds;
import org.norma.shared.web.SitemapSource;

import org.springframework.stereotype.Component;

/** The pages of the rounds that everybody may read, running and closed. */
@Component
class RoundSitemap implements SitemapSource {

	private final PublicRounds rounds;

	RoundSitemap(PublicRounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public String name() {
		return "rounds";
	}

	@Override
	public List<Part> parts() {
		return this.rounds.parts();
	}

	@Override
	public List<String> paths(Part part) {
		return this.rounds.in(part).stream().map((id) -> "/consultations/" + id).toList();
	}

}
